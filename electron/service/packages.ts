// Scoring without a network: 任务包 given out, 结果包 read and merged.
import { statusOfSheet } from '../../shared/package/comparePackage.ts';
import { type PackagedSheet, resultBodySchema } from '../../shared/package/packageBody.ts';
import { type PackageHead, packageEnding } from '../../shared/package/packageHead.ts';
import type {
  PackageChoice,
  PackageList,
  PackageMerged,
  PackageReading,
  PackageRow,
} from '../../shared/package/packageRow.ts';
import type { EntryOf } from '../../shared/register/entry.ts';
import { slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { changeTo } from '../../shared/sheet/changeTo.ts';
import { newPackageKeys, type OpenedPackage, openPackage, writePackage } from '../files/packageFile.ts';
import { Refusal } from '../refusal.ts';
import { type Context, getAssessment, getScheme, requireSheet } from './context.ts';
import { dayOf } from './dossier.ts';
import { legalFileName } from './fileNames.ts';
import { packageRow } from './packageRows.ts';
import {
  digestOfNothing,
  digestOfState,
  packaged,
  sheetPlace,
  stateOf,
  stateOfPackaged,
  workspaceId,
} from './packageStates.ts';
import { refuseAltered } from './refuseAltered.ts';
import { refuseFixed } from './refuseFixed.ts';
import { refuseTaken, tasksIn } from './refuseTaken.ts';
import { pinnedDocument } from './schemeShelf.ts';
import { changeSheetOf, namingUnit, submitSheet } from './sheets.ts';
import { isCarried } from './tasks.ts';

/** The packages of an assessment, the newest first. */
export function listPackages(context: Context, assessmentId: string): PackageList {
  getAssessment(context, assessmentId);
  return {
    given: packagesIn(context, assessmentId)
      .map(({ key, content: { panelist, on, read } }) => ({
        packageId: key,
        panelist,
        on,
        readOn: read?.on ?? null,
      }))
      .reverse(),
    taken: tasksIn(context, assessmentId).map(({ key, content: { on } }) => ({ panelist: key, on })),
  };
}

/**
 * Makes a 任务包 for a panelist and puts down that it was given out.
 *
 * Errors: a Refusal where the panelist has no sheets of their own, the readings are not signed, or 公示 has begun.
 */
export function givePackage(context: Context, assessmentId: string, panelist: string): File {
  const { workspace, caller } = context;
  const assessment = getAssessment(context, assessmentId);
  const { signedAt, signedBy, adjustments, schemeDigest, isRehearsal } = assessment;
  refuseTaken(context, assessmentId);
  const slots = requireOwnSlots(context, assessmentId, panelist);
  if (signedAt === null)
    throw new Refusal('REFUSED', '考评口径尚未经考评组签字，不能发任务包。请先到“考评口径”页签字', [], {
      screen: 'readings',
      assessmentId,
    });
  refuseFixed(context, assessment);
  refuseAltered(context, assessmentId);
  const { name, year, organiser, startsOn, endsOn, panel } = assessment;
  const scheme = workspace.schemes.find(schemeDigest);
  const document = pinnedDocument(context, assessment);
  return workspace.together(() => {
    const { publicKey, privateKey } = newPackageKeys();
    const packageId = workspace.sources.newId();
    const serial = workspace.log.count() + 1;
    const sheets = workspace.sheets.list(assessmentId).filter(({ slot }) => slots.has(slot));
    const now = workspace.sources.now();
    const content = {
      on: dayOf(now),
      panelist,
      serial,
      publicKey,
      schemeDigest,
      read: null,
      sheets: Object.fromEntries(sheets.map((sheet) => [sheetPlace(sheet), digestOfState(stateOf(sheet))])),
    };
    recordPackage(context, assessmentId, packageId, content);
    const from = workspaceId(context);
    const bytes = writePackage(
      {
        kind: 'task',
        packageId,
        workspace: from,
        assessmentId,
        assessment: name,
        panelist,
        serial,
        madeAt: now.toISOString(),
        publicKey,
      },
      {
        assessment: {
          details: { name, year, organiser, startsOn, endsOn, panel },
          schemeDigest,
          isRehearsal,
          signedAt,
          signedBy: signedBy ?? [caller.name],
          adjustments,
        },
        scheme,
        document: document && {
          name: document.name,
          base64: Buffer.from(document.bytes).toString('base64'),
        },
        candidates: workspace.candidates.list(assessmentId),
        entries: workspace.entries.list(assessmentId).filter((entry) => isCarried(entry, panelist)),
        sheets: sheets.map(packaged),
        privateKey,
      },
      privateKey,
    );
    return new File([bytes], `任务包-${legalFileName(name)}-${legalFileName(panelist)}${packageEnding}`);
  });
}

/**
 * What a 结果包 brings, before anything is written.
 *
 * Errors: a Refusal where the file is not whole, of another assessment or data file, signed by an unknown key, or older than
 * what was read.
 */
export async function readResult(
  context: Context,
  assessmentId: string,
  file: File,
): Promise<PackageReading> {
  const opened = await openPackage(file, 'result');
  const { head, sheets, given } = resultIn(context, { assessmentId, file, opened });
  return { panelist: head.panelist, madeAt: head.madeAt, rows: rowsOf(context, assessmentId, sheets, given) };
}

/**
 * Writes what a 结果包 brings, all or nothing: what is new and changed, and of what is in conflict the sheets chosen.
 *
 * Errors: as readResult and as the saving and signing of a sheet, naming the unit.
 */
export async function mergeResult(
  context: Context,
  { assessmentId, file, choices }: MergeInput,
): Promise<PackageMerged> {
  const opened = await openPackage(file, 'result');
  return context.workspace.together(() => {
    const { head, sheets, given } = resultIn(context, { assessmentId, file, opened });
    const rows = rowsOf(context, assessmentId, sheets, given);
    const written = rows.filter((row) => isWanted(row, choices));
    refuseUnseen(rows, choices);
    const bySheet = new Map(sheets.map((sheet) => [sheetPlace(sheet), sheet]));
    for (const row of written) {
      const sheet = bySheet.get(sheetPlace(row));
      if (sheet) namingUnit(row.name, () => writeSheet(context, sheet));
    }
    const met = [...written, ...rows.filter(({ status }) => status === 'same')].map(sheetPlace);
    const content = given.content;
    const isAgain = written.length === 0 && content.read !== null && content.read.serial >= head.serial;
    if (!isAgain)
      recordPackage(context, assessmentId, given.key, {
        ...content,
        read: { serial: head.serial, on: dayOf(context.workspace.sources.now()) },
        sheets: { ...content.sheets, ...digestsOf(met, bySheet) },
      });
    const left = rows.filter((row) => row.status !== 'same').length - written.length;
    return { panelist: head.panelist, written: written.length, left };
  });
}

interface MergeInput {
  readonly assessmentId: string;
  readonly file: File;
  readonly choices: readonly PackageChoice[];
}

type Given = EntryOf<'package'>;

function digestsOf(places: readonly string[], bySheet: ReadonlyMap<string, PackagedSheet>) {
  return Object.fromEntries(
    places.flatMap((place) => {
      const sheet = bySheet.get(place);
      return sheet ? [[place, digestOfState(stateOfPackaged(sheet))]] : [];
    }),
  );
}

function isWanted(
  { status, problem, candidateId, slot }: PackageRow,
  choices: readonly PackageChoice[],
): boolean {
  if (problem !== null || status === 'same') return false;
  return (
    status !== 'conflict' ||
    choices.some((choice) => choice.candidateId === candidateId && choice.slot === slot)
  );
}

/** A choice was made about what was looked at. */
function refuseUnseen(rows: readonly PackageRow[], choices: readonly PackageChoice[]): void {
  for (const { candidateId, slot, mark } of choices) {
    const row = rows.find((each) => each.candidateId === candidateId && each.slot === slot);
    if (row?.mark === mark && row.problem === null) continue;
    throw new Refusal(
      'REFUSED',
      `“${row?.name ?? '参评单位'}”的评分表在核对之后又有变动，没有写入。请重新读入结果包核对`,
    );
  }
}

function writeSheet(context: Context, { candidateId, slot, content, signed }: PackagedSheet): void {
  const { content: here } = stateOf(context.workspace.sheets.find(candidateId, slot));
  const change = changeTo(here, content);
  if (Object.keys(change).length > 0) changeSheetOf(context, { candidateId, slot }, change);
  if (!signed) return;
  const { at, signedBy, total } = signed;
  submitSheet(context, { candidateId, slot, signedBy, total: total ?? 0, at });
}

interface OpenResult {
  readonly head: PackageHead;
  readonly sheets: readonly PackagedSheet[];
  readonly given: Given;
}

interface Opened extends Pick<MergeInput, 'assessmentId' | 'file'> {
  readonly opened: OpenedPackage;
}

/** What a package brings, once it is known to be of this assessment, by whoever got the 任务包, and not behind. */
function resultIn(context: Context, { assessmentId, file, opened }: Opened): OpenResult {
  const assessment = getAssessment(context, assessmentId);
  const { head, body } = opened;
  if (head.assessmentId !== assessmentId)
    throw new Refusal(
      'REFUSED',
      `“${file.name}”是考核《${head.assessment}》的结果包，不是这次考核《${assessment.name}》的，没有读入`,
    );
  refuseTaken(context, assessmentId);
  if (head.workspace !== workspaceId(context))
    throw new Refusal('REFUSED', `“${file.name}”按另一个数据文件发出的任务包做成，没有读入。请核对 U 盘`);
  const given = packagesIn(context, assessmentId).find(({ key }) => key === head.packageId);
  if (given?.content.publicKey !== head.publicKey || given.content.panelist !== head.panelist)
    throw new Refusal(
      'REFUSED',
      `“${file.name}”的签名不是这里发出的任务包的，来路不明，没有读入。请核对是谁交来的`,
    );
  const { sheets } = body(resultBodySchema, given.content.publicKey);
  refuseOlder(context, assessmentId, { head, given });
  if (given.content.schemeDigest !== assessment.schemeDigest)
    throw new Refusal(
      'REFUSED',
      `发出任务包之后，方案或考评口径作了修改，${head.panelist}的结果包仍按原来的做成，没有读入。请重新发任务包，由${head.panelist}打开后再导出`,
    );
  const slots = requireOwnSlots(context, assessmentId, head.panelist);
  // In the order in which they are filled, which is the one in which they can be signed.
  return { head, given, sheets: [...slots].flatMap((own) => sheets.filter(({ slot }) => slot === own)) };
}

/** What was read last of this panelist stays: what is older is not laid over it. */
function refuseOlder(
  context: Context,
  assessmentId: string,
  { head, given }: Pick<OpenResult, 'head' | 'given'>,
): void {
  const { panelist, serial } = given.content;
  const isNewerRead = packagesIn(context, assessmentId).some(
    ({ content }) => content.panelist === panelist && content.serial > serial && content.read !== null,
  );
  if (!isNewerRead && head.serial >= (given.content.read?.serial ?? 0)) return;
  throw new Refusal(
    'REFUSED',
    `这个结果包（${panelist}，${dayOf(new Date(head.madeAt))} 导出）比已读入的旧，没有读入。请用最近一次导出的结果包`,
  );
}

function rowsOf(
  context: Context,
  assessmentId: string,
  sheets: readonly PackagedSheet[],
  { content }: Given,
): PackageRow[] {
  const { candidates } = context.workspace;
  const order = new Map(candidates.list(assessmentId).map(({ id }, index) => [id, index]));
  const placed = (sheet: PackagedSheet) => order.get(sheet.candidateId) ?? order.size;
  return [...sheets]
    .sort((one, other) => placed(one) - placed(other))
    .flatMap((sheet) => {
      const { candidateId, slot } = sheet;
      const here = stateOf(context.workspace.sheets.find(candidateId, slot));
      const known = content.sheets[sheetPlace(sheet)] ?? digestOfNothing;
      const status = statusOfSheet({ brings: stateOfPackaged(sheet), here, known }, digestOfState);
      return packageRow(context, { assessmentId, sheet, here, status });
    });
}

/** The sheets that are the panelist's own, as slotName has them. Errors: a Refusal where there are none. */
function requireOwnSlots(context: Context, assessmentId: string, panelist: string): ReadonlySet<string> {
  const { panel, schemeDigest } = getAssessment(context, assessmentId);
  const scheme = requireSheet(getScheme(context, schemeDigest));
  const own = slotsOf(scheme, panel).filter((slot) => slot.panelist === panelist);
  if (own.length > 0) return new Set(own.map(slotName));
  const isEach = slotsOf(scheme, panel).some((slot) => slot.panelist !== undefined);
  throw new Refusal(
    'REFUSED',
    isEach
      ? `${panelist}不是这次考核参加评分的考评员`
      : '这次考核由考评组共同填一张评分表，不发任务包。需要各评一张的，请在“考评口径”中选择',
  );
}

function packagesIn({ workspace }: Context, assessmentId: string): readonly Given[] {
  return workspace.entries.listOwn(assessmentId).filter((entry): entry is Given => entry.kind === 'package');
}

function recordPackage(
  { workspace, caller }: Context,
  assessmentId: string,
  packageId: string,
  content: Given['content'],
): void {
  const entry = { kind: 'package' as const, candidateId: null, key: packageId, content };
  workspace.record(caller, [{ kind: 'entries-set', assessmentId, entries: [entry] }]);
}
