import type { PackagedSheet } from '../../../shared/package/packageBody.ts';
import { subjectOf } from '../../../shared/package/packageOwner.ts';
import type {
  PackageChoice,
  PackageMerged,
  PackageReading,
  PackageRow,
} from '../../../shared/package/packageRow.ts';
import { changeTo } from '../../../shared/sheet/changeTo.ts';
import { openPackage } from '../../files/packageFile.ts';
import { Refusal } from '../../refusal.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../dossier.ts';
import { changeSheetOf, namingUnit, submitSheet } from '../sheets.ts';
import { packageRow } from './packageRow.ts';
import { besideHere, digestsOf, findKnown, keepKnown, sheetPlace, stateOf } from './packageStates.ts';
import { type Given, recordPackage } from './packagesIn.ts';
import { resultIn } from './resultIn.ts';

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
  return { ...subjectOf(head), madeAt: head.madeAt, rows: rowsOf(context, assessmentId, sheets, given) };
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
    const met = [...written, ...rows.filter(({ status }) => status === 'same')].flatMap(
      (row) => bySheet.get(sheetPlace(row)) ?? [],
    );
    const content = given.content;
    const isAgain = written.length === 0 && content.read !== null && content.read.serial >= head.serial;
    if (!isAgain)
      recordPackage(context, assessmentId, given.key, {
        ...content,
        read: { serial: head.serial, on: dayOf(context.workspace.sources.now()) },
        knownFile: keepKnown(context, {
          ...findKnown(context, content.knownFile),
          ...digestsOf(met),
        }),
      });
    const left = rows.filter((row) => row.status !== 'same').length - written.length;
    return { ...subjectOf(head), written: written.length, left };
  });
}

interface MergeInput {
  readonly assessmentId: string;
  readonly file: File;
  readonly choices: readonly PackageChoice[];
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

function rowsOf(
  context: Context,
  assessmentId: string,
  sheets: readonly PackagedSheet[],
  { content }: Given,
): PackageRow[] {
  const { candidates } = context.workspace;
  const order = new Map(candidates.list(assessmentId).map(({ id }, index) => [id, index]));
  const placed = (sheet: PackagedSheet) => order.get(sheet.candidateId) ?? order.size;
  const states = findKnown(context, content.knownFile);
  return [...sheets]
    .sort((one, other) => placed(one) - placed(other))
    .flatMap((sheet) => packageRow(context, { assessmentId, sheet, ...besideHere(context, sheet, states) }));
}
