// 任务包 on a panelist's own computer: take it in, make 结果包.
import type { Candidate } from '../../shared/assessment/candidate.ts';
import type { Place } from '../../shared/assessment/place.ts';
import { statusOfSheet } from '../../shared/package/comparePackage.ts';
import { type PackagedSheet, type TaskBody, taskBodySchema } from '../../shared/package/packageBody.ts';
import { type PackageHead, packageEnding } from '../../shared/package/packageHead.ts';
import type { PackageTaken } from '../../shared/package/packageRow.ts';
import type { EntryInput, EntryOf } from '../../shared/register/entry.ts';
import { slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { leafOf } from '../../shared/scheme/part.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { changeTo } from '../../shared/sheet/changeTo.ts';
import { openPackage, type PackageKeys, writePackage } from '../files/packageFile.ts';
import { Refusal } from '../refusal.ts';
import type { StoredAssessment } from '../store/assessmentStore.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import { bringIn } from './bringIn.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { dayOf } from './dossier.ts';
import { legalFileName } from './fileNames.ts';
import { recordRegister } from './keepFacts.ts';
import {
  digestOfNothing,
  digestOfState,
  packaged,
  sheetPlace,
  stateOf,
  stateOfPackaged,
} from './packageStates.ts';
import { pin } from './pinScheme.ts';
import { refuseAltered } from './refuseAltered.ts';
import { tasksIn } from './refuseTaken.ts';
import { digestOf } from './schemeLibrary.ts';

/**
 * Takes a 任务包 in: the assessment as it was given out, and the panelist's sheets where nothing was done to them here. The
 * same one again changes nothing.
 *
 * Errors: a Refusal where the file is not whole or no 任务包, the assessment is this file's own, or a newer one is here.
 */
export async function takeTask(context: Context, file: File): Promise<PackageTaken> {
  const { head, body: read } = await openPackage(file, 'task');
  const body = read(taskBodySchema, head.publicKey);
  const source = schemeIn(body, file.name);
  const { workspace } = context;
  return workspace.together(() => {
    const tasks = tasksIn(context, head.assessmentId);
    const existing = workspace.assessments.find(head.assessmentId);
    refuseForeign(context, { head, body, existing, tasks });
    const former = tasks.find(({ key }) => key === head.panelist)?.content;
    const { assessmentId, panelist } = head;
    const about = { assessmentId, panelist, place: placeIn(source, head) };
    if (former?.packageId === head.packageId) return { ...about, isNew: false, kept: [] };
    if (former && former.serial > head.serial) throw older(head);
    const isNewest = tasks.every(({ content }) => content.serial < head.serial);
    if (!isNewest && existing?.schemeDigest !== body.assessment.schemeDigest) throw older(head);
    if (!existing || isNewest) recordAssessment(context, { head, body, source, existing });
    recordEntries(context, head, body);
    const kept = recordSheets(context, body.sheets, former);
    recordTask(context, head, body);
    return { ...about, isNew: existing === null, kept };
  });
}

/** Where the panelist's sheets are filled: as totals where the scheme takes them so, or else one by one. */
function placeIn(source: SchemeSource, { assessmentId, panelist }: PackageHead): Place {
  const scheme = readScheme(source);
  const last = slotsOf(scheme, [{ name: panelist }])
    .filter(isOwn)
    .at(-1);
  const part = leafOf(scheme, last?.partId ?? null);
  const slot = last && slotName(last);
  const screen = part?.takes === 'sheet' && part.totals ? 'totals' : 'score';
  return { screen, assessmentId, ...(slot !== undefined && { slot }) };
}

interface Taking {
  readonly head: PackageHead;
  readonly body: TaskBody;
  readonly existing: StoredAssessment | null;
}

/** The scheme that the package brings. Errors: a Refusal where this program cannot read it. */
function schemeIn({ scheme, assessment }: TaskBody, name: string): SchemeSource {
  try {
    readScheme(scheme);
    const source = scheme as unknown as SchemeSource; // Safe: readScheme has read it.
    if (digestOf(source) === assessment.schemeDigest) return source;
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
  }
  throw new Refusal(
    'REFUSED',
    `“${name}”中的方案读不出来，可能是由较新版本的程序做的。请更新本机的程序后再打开`,
  );
}

function refuseForeign(
  { workspace }: Context,
  { head, body, existing, tasks }: Taking & { readonly tasks: readonly EntryOf<'task'>[] },
): void {
  if (existing && tasks.length === 0)
    throw new Refusal(
      'REFUSED',
      `考核《${existing.name}》就在这个数据文件中，不需打开任务包。任务包请在${head.panelist}的电脑上打开`,
    );
  const isOther =
    tasks.some(({ content }) => content.workspace !== head.workspace) ||
    body.candidates.some(
      ({ id }) => (workspace.candidates.find(id)?.assessmentId ?? head.assessmentId) !== head.assessmentId,
    );
  if (isOther)
    throw new Refusal('REFUSED', '这个任务包与本机已有的考核不是同一个数据文件发出的，没有打开。请核对 U 盘');
}

function older({ panelist, madeAt }: PackageHead): Refusal {
  return new Refusal(
    'REFUSED',
    `这个任务包（${panelist}，${dayOf(new Date(madeAt))} 发出）比本机已打开的旧，没有打开。请用最近一次发的任务包`,
  );
}

/** The assessment as it was given out; what is here already follows. Units that were taken off since stay here, unused. */
function recordAssessment(
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
    ...(added.length > 0 ? [{ kind: 'candidates-added', assessmentId, candidates: added } as const] : []),
    ...changed.map(
      ({ id, ...rest }) => ({ kind: 'candidate-updated', candidateId: id, details: rest }) as const,
    ),
    ...bringIn(context, body.candidates),
    { kind: 'readings-signed', assessmentId, at: signedAt, signedBy },
  ]);
}

function isChanged(here: Candidate | undefined, brought: Candidate): boolean {
  const { id, name, kind, parent, secretary, memberCount, foundedOn } = brought;
  return (
    here !== undefined &&
    JSON.stringify(here) !== JSON.stringify({ id, name, kind, parent, secretary, memberCount, foundedOn })
  );
}

/** What the sheets rest on, as it was when the package was made; what was taken back since goes. */
function recordEntries(
  { workspace, caller }: Context,
  { assessmentId, panelist }: PackageHead,
  body: TaskBody,
) {
  const places = new Set(body.entries.map(placeOf));
  const gone = workspace.entries
    .list(assessmentId)
    .filter((entry) => isCarried(entry, panelist) && !places.has(placeOf(entry)))
    .map((entry) => ({ ...entry, content: null }) as EntryInput); // Safe: of the same kind, taken back.
  const entries = [...gone, ...body.entries.filter((entry) => isCarried(entry, panelist))];
  if (entries.length > 0) workspace.record(caller, [{ kind: 'entries-set', assessmentId, entries }]);
}

function placeOf({ kind, candidateId, key }: Pick<EntryInput, 'kind' | 'candidateId' | 'key'>): string {
  return `${kind} ${candidateId} ${key}`;
}

/** Whether a panelist's sheets rest on it: ballots, steps that were waived, and where the panelist has no seat. */
export function isCarried({ kind, key }: Pick<EntryInput, 'kind' | 'key'>, panelist: string): boolean {
  return kind === 'ballot' || kind === 'step-waiver' || (kind === 'seat' && key.endsWith(`/${panelist}`));
}

/** Takes the sheets over that nobody changed here; the names of the units whose sheet stays come back. */
function recordSheets(
  { workspace, caller }: Context,
  sheets: readonly PackagedSheet[],
  former: EntryOf<'task'>['content'] | undefined,
): string[] {
  const kept: string[] = [];
  for (const sheet of sheets) {
    const { candidateId, slot, content, signed } = sheet;
    const here = stateOf(workspace.sheets.find(candidateId, slot));
    const known = former?.sheets[sheetPlace(sheet)] ?? digestOfNothing;
    const status = statusOfSheet({ brings: stateOfPackaged(sheet), here, known }, digestOfState);
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
function recordTask({ workspace, caller }: Context, head: PackageHead, body: TaskBody): void {
  const { assessmentId, panelist, packageId, workspace: from, serial, publicKey } = head;
  const keys: PackageKeys = { publicKey, privateKey: body.privateKey };
  const keyFile = workspace.attachedFiles.add(Buffer.from(JSON.stringify(keys), 'utf8'));
  const sheets = Object.fromEntries(
    body.sheets.map((sheet) => [sheetPlace(sheet), digestOfState(stateOfPackaged(sheet))]),
  );
  const on = dayOf(workspace.sources.now());
  const content = { on, packageId, workspace: from, serial, keyFile, sheets };
  workspace.record(caller, [
    {
      kind: 'entries-set',
      assessmentId,
      entries: [{ kind: 'task', candidateId: null, key: panelist, content }],
    },
  ]);
}

/** 结果包 with the panelist's sheets as they stand. Errors: a Refusal where no 任务包 of theirs was taken in. */
export function exportResult(context: Context, assessmentId: string, panelist: string): File {
  const { workspace } = context;
  const { name, schemeDigest } = getAssessment(context, assessmentId);
  const task = tasksIn(context, assessmentId).find(({ key }) => key === panelist)?.content;
  if (!task) throw new Refusal('MISSING', `这里没有打开过${panelist}的任务包，不能导出结果包`);
  refuseAltered(context, assessmentId);
  const slots = new Set(
    slotsOf(getScheme(context, schemeDigest), [{ name: panelist }])
      .filter(isOwn)
      .map(slotName),
  );
  const sheets = workspace.sheets.list(assessmentId).filter(({ slot }) => slots.has(slot));
  const { publicKey, privateKey } = keysOf(context, task.keyFile);
  const bytes = writePackage(
    {
      kind: 'result',
      packageId: task.packageId,
      workspace: task.workspace,
      assessmentId,
      assessment: name,
      panelist,
      serial: workspace.log.count(),
      madeAt: workspace.sources.now().toISOString(),
      publicKey,
    },
    { sheets: sheets.map(packaged) },
    privateKey,
  );
  return new File([bytes], `结果包-${legalFileName(name)}-${legalFileName(panelist)}${packageEnding}`);
}

function isOwn({ panelist }: { readonly panelist?: string | undefined }): boolean {
  return panelist !== undefined;
}

function keysOf({ workspace }: Context, keyFile: string): PackageKeys {
  const bytes = workspace.attachedFiles.find(keyFile);
  if (!bytes) throw new Refusal('MISSING', '任务包的密钥不在这个数据文件中，请重新打开任务包');
  return JSON.parse(Buffer.from(bytes).toString('utf8')) as PackageKeys; // Safe: written by `recordTask`.
}
