// What a 任务包 makes of the data file that takes it in, part by part. Within a transaction.
import type { Candidate, CandidateInput } from '../../../shared/assessment/candidate.ts';
import type { PackagedSheet, TaskBody } from '../../../shared/package/packageBody.ts';
import type { PackageHead } from '../../../shared/package/packageHead.ts';
import { ownerKey, type PackageOwner } from '../../../shared/package/packageOwner.ts';
import type { EntryInput, EntryOf } from '../../../shared/register/entry.ts';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';
import { changeTo } from '../../../shared/sheet/changeTo.ts';
import type { PackageKeys } from '../../files/packageFile.ts';
import type { StoredAssessment } from '../../store/assessmentStore.ts';
import type { WorkspaceEvent } from '../../store/event.ts';
import { bringIn } from '../bringIn.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../dossier.ts';
import { recordRegister } from '../keepFacts.ts';
import { pin } from '../pinScheme.ts';
import { besideHere, findKnown, keepPackaged } from './packageStates.ts';

/** What is taken in, and what is here of it. */
export interface Taking {
  readonly head: PackageHead;
  readonly body: TaskBody;
  readonly existing: StoredAssessment | null;
}

/** Which entry it is. */
export type EntryPlace = Pick<EntryInput, 'kind' | 'key' | 'candidateId'>;

/** The assessment as it was given out; what is here already follows, and units that were taken off since go. */
export function recordAssessment(
  context: Context,
  { head, body, source, existing }: Taking & { readonly source: SchemeSource },
): void {
  const { workspace } = context;
  const { details, schemeDigest, isRehearsal, signedAt, signedBy, adjustments } = body.assessment;
  const { assessmentId } = head;
  const document = body.document && {
    name: body.document.name,
    bytes: Buffer.from(body.document.base64, 'base64'),
  };
  const { events: ofScheme } = pin(context, source, document);
  const here = new Map(workspace.candidates.list(assessmentId).map((candidate) => [candidate.id, candidate]));
  const brought = new Set(body.candidates.map(({ id }) => id));
  // A unit's own package says nothing of the others.
  const gone = head.unit ? [] : [...here.keys()].filter((id) => !brought.has(id));
  const added = body.candidates.filter(({ id }) => !here.has(id));
  const changed = body.candidates.filter((candidate) => isChanged(here.get(candidate.id), candidate));
  recordRegister(context, [
    ...ofScheme,
    existing
      ? { kind: 'assessment-updated', assessmentId, schemeDigest, details, adjustments }
      : {
          kind: 'assessment-created',
          assessment: { ...details, id: assessmentId, schemeDigest, isRehearsal },
          adjustments,
        },
    ...gone.map((candidateId) => ({ kind: 'candidate-removed', candidateId }) as const),
    // Two units may have got each other's name: no two bear the same on the way.
    ...changed.flatMap(({ id, name, ...rest }) => updated(id, { ...rest, name: `${name}（${id}）` })),
    ...changed.flatMap(({ id, ...rest }) => updated(id, rest)),
    ...(added.length > 0 ? [{ kind: 'candidates-added', assessmentId, candidates: added } as const] : []),
    ...bringIn(context, body.candidates),
    { kind: 'readings-signed', assessmentId, at: signedAt, signedBy },
  ]);
}

/** The unit whose own package it is, where an older one brings it to an assessment that came with a newer one. */
export function recordUnit(context: Context, { head, body }: Pick<Taking, 'head' | 'body'>): void {
  const { assessmentId, unit } = head;
  const candidates = body.candidates.filter(
    ({ id }) => id === unit?.id && context.workspace.candidates.find(id) === null,
  );
  if (candidates.length === 0) return;
  recordRegister(context, [
    { kind: 'candidates-added', assessmentId, candidates },
    ...bringIn(context, candidates),
  ]);
}

function updated(candidateId: string, details: CandidateInput): WorkspaceEvent[] {
  return [{ kind: 'candidate-updated', candidateId, details }];
}

function isChanged(here: Candidate | undefined, brought: Candidate): boolean {
  const { id, name, kind, parent, secretary, memberCount, foundedOn } = brought;
  return (
    here !== undefined &&
    JSON.stringify(here) !== JSON.stringify({ id, name, kind, parent, secretary, memberCount, foundedOn })
  );
}

/** What the sheets rest on, as it was when the package was made; what was taken back since goes. */
export function recordEntries(
  { workspace, caller }: Context,
  assessmentId: string,
  brought: readonly EntryInput[],
  isTaken: (entry: EntryPlace) => boolean,
): void {
  const places = new Set(brought.map(placeOf));
  const gone = workspace.entries
    .list(assessmentId)
    .filter((entry) => isTaken(entry) && !places.has(placeOf(entry)))
    .map((entry) => ({ ...entry, content: null }) as EntryInput); // Safe: of the same kind, taken back.
  const entries = [...gone, ...brought.filter(isTaken)];
  if (entries.length > 0) workspace.record(caller, [{ kind: 'entries-set', assessmentId, entries }]);
}

function placeOf({ kind, candidateId, key }: Pick<EntryInput, 'kind' | 'candidateId' | 'key'>): string {
  return `${kind} ${candidateId} ${key}`;
}

/** Whether the owner's sheets rest on it: ballots, steps that were waived, and where a panelist has no seat. */
export function isCarried({ kind, key, candidateId }: EntryPlace, owner: PackageOwner): boolean {
  if (!isAbout(owner, candidateId)) return false;
  const isOfSeat = kind === 'seat' && owner.panelist !== undefined && key.endsWith(`/${owner.panelist}`);
  return kind === 'ballot' || kind === 'step-waiver' || isOfSeat;
}

/** Whether the owner's package is about the candidate: a unit's is about itself alone. */
export function isAbout({ unit }: PackageOwner, candidateId: string | null): boolean {
  return unit === undefined || unit.id === candidateId;
}

/** Takes the sheets over that nobody changed here; the names of the units whose sheet stays come back. */
export function recordSheets(
  context: Context,
  sheets: readonly PackagedSheet[],
  former: EntryOf<'task'>['content'] | undefined,
): string[] {
  const { workspace, caller } = context;
  const states = findKnown(context, former?.knownFile);
  const kept: string[] = [];
  for (const sheet of sheets) {
    const { candidateId, slot, content, signed } = sheet;
    const { here, status } = besideHere(context, sheet, states);
    if (status === 'conflict') kept.push(workspace.candidates.find(candidateId)?.candidate.name ?? '');
    if (status !== 'new' && status !== 'changed') continue;
    const at = { candidateId, slot };
    const change = changeTo(here.content, content);
    const events: WorkspaceEvent[] = [
      ...(Object.keys(change).length > 0 ? [{ kind: 'sheet-changed', ...at, change } as const] : []),
      ...(signed ? [submitted(at, signed)] : []),
    ];
    workspace.record(caller, events);
  }
  return kept;
}

function submitted(
  at: Pick<PackagedSheet, 'candidateId' | 'slot'>,
  { absent, ...signed }: NonNullable<PackagedSheet['signed']>,
): WorkspaceEvent {
  return { kind: 'sheet-submitted', ...at, ...signed, ...(absent && { absent }) };
}

/** Keeps whose package it is. The key lies beside the log, which is printed and archived. */
export function recordTask(
  context: Context,
  head: PackageHead,
  body: Pick<TaskBody, 'privateKey' | 'sheets'>,
): void {
  const { workspace, caller } = context;
  const { assessmentId, packageId, workspace: from, serial, publicKey, unit } = head;
  const keys: PackageKeys = { publicKey, privateKey: body.privateKey };
  const keyFile = workspace.attachedFiles.add(Buffer.from(JSON.stringify(keys), 'utf8'));
  const knownFile = keepPackaged(context, body.sheets);
  const on = dayOf(workspace.sources.now());
  const content = {
    on,
    ...(unit && { candidateId: unit.id }),
    packageId,
    workspace: from,
    serial,
    keyFile,
    knownFile,
  };
  workspace.record(caller, [
    {
      kind: 'entries-set',
      assessmentId,
      entries: [{ kind: 'task', candidateId: null, key: ownerKey(head), content }],
    },
  ]);
}
