// What people put down beside the sheets: list, set, attach a file.

import { largestFiles } from '../../shared/contract/sentLimits.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { factsKey } from '../../shared/dossier/factsRegister.ts';
import { factsToKeep } from '../../shared/dossier/factsToKeep.ts';
import { completeEntry } from '../../shared/entryCheck/completeEntry.ts';
import { decidesOutcome, problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { stepAfterNotice, stepOfWork } from '../../shared/flow/followedMoves.ts';
import { workOf } from '../../shared/flow/workOf.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import type { FlowStep } from '../../shared/stage/flowSteps.ts';
import { Refusal } from '../refusal.ts';
import { getCandidate } from './candidates.ts';
import { type Context, getAssessment } from './context.ts';
import { dayOf, getCandidateDossier, getDossier } from './dossier.ts';
import { followWork } from './followWork.ts';
import { isPublic, keepFacts } from './keepFacts.ts';
import { problemsOfIssuedPeriod } from './noticeCalendar.ts';
import { refuseAltered } from './refuseAltered.ts';
import { refuseFixed } from './refuseFixed.ts';
import { refuseTaken } from './refuseTaken.ts';

/** All entries; those about one candidate; or, by null, those about the assessment itself. */
export function listEntries(
  context: Context,
  assessmentId: string,
  candidateId?: string | null,
): readonly Entry[] {
  getAssessment(context, assessmentId);
  const { entries } = context.workspace;
  if (candidateId) return entries.listOfCandidate(candidateId);
  return (candidateId === null ? entries.listOwn(assessmentId) : entries.list(assessmentId)).filter(
    isPutDown,
  );
}

/** What people put down; what the program keeps of the register and of packages is large and nobody's entry. */
function isPutDown({ kind }: Entry): boolean {
  return kind !== 'facts' && kind !== 'package' && kind !== 'task';
}

/** Commits all entries or none; the instant comes back. Each is checked after those before it. */
export function setEntries(context: Context, assessmentId: string, inputs: readonly EntryInput[]): string {
  const { workspace, caller } = context;
  const isForPublic = inputs.some(({ kind }) => publicKinds.has(kind));
  if (isForPublic) refuseAltered(context, assessmentId);
  return workspace.together(() => {
    refuseTaken(context, assessmentId);
    if (inputs.some(decidesOutcome)) refuseFixed(context, getAssessment(context, assessmentId));
    const mayGoPublic = isForPublic && !isPublic(context, assessmentId);
    let at = workspace.sources.now().toISOString();
    for (const input of inputs) {
      const dossier = dossierFor(context, assessmentId, input);
      const first = problemsOfEntry(dossier, input);
      const problems = first.length > 0 ? first : problemsOfIssuedPeriod(dossier, input);
      if (problems.length > 0) throw new Refusal('REFUSED', problems.join('；'), problems);
      const entries = [completeEntry(dossier, input)];
      at = workspace.record(caller, [{ kind: 'entries-set', assessmentId, entries }]);
      const moves = followWork(context, dossier.assessment, stepAfter(dossier, input), byOf(input));
      if (moves.length > 0) workspace.record(caller, moves);
    }
    if (mayGoPublic && isPublic(context, assessmentId)) keepFacts(context, assessmentId);
    return at;
  });
}

/** Where the course should stand now that this was put down; null where it stands there, or the entry belongs to no step. */
function stepAfter(dossier: Dossier, input: EntryInput): FlowStep | null {
  if (input.kind === 'notice') return input.content?.closed ? stepAfterNotice(dossier) : null;
  const need = workOf(input);
  return need === null ? null : stepOfWork(dossier, need);
}

/** Who put it down, where it says so. */
function byOf({ kind, content }: EntryInput): string | undefined {
  if (kind === 'notice') return content?.closed?.by;
  return content && 'by' in content ? content.by : undefined;
}

/** Keeps the register's present rows with the assessment; the instant comes back. Errors: a Refusal without a 更正. */
export function keepFactsAnew(context: Context, assessmentId: string): string {
  const content = factsToKeep(getDossier(context, assessmentId));
  return setEntries(context, assessmentId, [{ kind: 'facts', candidateId: null, key: factsKey, content }]);
}

/** Whether a notice or a decision is issued, or the course goes on: what a backup is made before. */
export function isAnnouncing(inputs: readonly EntryInput[]): boolean {
  return inputs.some(
    ({ kind, content }) =>
      kind === 'moves' ||
      ((kind === 'notice' || kind === 'decision') && content !== null && content.issued !== null),
  );
}

/** Kinds with which something leaves the panel: a step of the course, a notice, a decision. */
const publicKinds: ReadonlySet<EntryInput['kind']> = new Set(['moves', 'notice', 'decision']);

/** Kinds whose check looks at nobody but their own candidate. */
const ownKinds: ReadonlySet<EntryInput['kind']> = new Set([
  'ballot',
  'step-waiver',
  'given',
  'seat',
  'difference',
  'reveal',
  'second-entry',
  'look',
  'standard-ruling',
  'finding',
  'waiver',
  'check',
  'problem',
  'plan',
]);

function dossierFor(context: Context, assessmentId: string, { kind, candidateId }: EntryInput) {
  if (candidateId === null || !ownKinds.has(kind)) return getDossier(context, assessmentId);
  const { candidate, assessmentId: own } = getCandidate(context, candidateId);
  if (own !== assessmentId) throw new Refusal('MISSING', '这个参评单位不在这次考核中，请返回刷新');
  return getCandidateDossier(context, assessmentId, candidate);
}

interface Attaching {
  readonly assessmentId: string;
  readonly attachmentId: string;
  readonly by: string;
  readonly file: File;
}

/** Keeps the file and enters it as the attachment, in one transaction. Errors: a Refusal where it is empty or over 20 MB. */
export async function attachFile(
  context: Context,
  { assessmentId, attachmentId, by, file }: Attaching,
): Promise<string> {
  if (file.size === 0) throw new Refusal('REFUSED', `文件“${file.name}”是空的，请重新选择`);
  if (file.size > largestFiles.attachment)
    throw new Refusal('REFUSED', `文件“${file.name}”超过 20 MB，请压缩后再载入`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  return keepAttachment(context, { assessmentId, attachmentId, by, name: file.name, bytes });
}

interface Keeping extends Omit<Attaching, 'file'> {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Keeps the bytes of a file and enters it as the attachment; the instant comes back. */
export function keepAttachment(
  context: Context,
  { assessmentId, attachmentId, by, name, bytes }: Keeping,
): string {
  const { workspace } = context;
  return workspace.together(() => {
    const digest = workspace.attachedFiles.add(bytes);
    const on = dayOf(workspace.sources.now());
    const content = { by, on, name: name.slice(-200), size: bytes.length, digest };
    return setEntries(context, assessmentId, [
      { kind: 'attachment', candidateId: null, key: attachmentId, content },
    ]);
  });
}

/** The attached file. Errors: a Refusal (MISSING) where none is attached. */
export function readAttachment(context: Context, assessmentId: string, attachmentId: string): File {
  const entry = listOwnAttachments(context, assessmentId).find(({ key }) => key === attachmentId);
  const bytes = entry && context.workspace.attachedFiles.find(entry.content.digest);
  if (!entry || !bytes) throw new Refusal('MISSING', '这份文件还没有载入');
  return new File([Buffer.from(bytes)], entry.content.name);
}

function listOwnAttachments({ workspace }: Context, assessmentId: string) {
  return workspace.entries.listOwn(assessmentId).filter((entry) => entry.kind === 'attachment');
}
