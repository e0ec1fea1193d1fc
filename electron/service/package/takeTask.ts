import type { Place } from '../../../shared/assessment/place.ts';
import { type TaskBody, taskBodySchema } from '../../../shared/package/packageBody.ts';
import type { PackageHead } from '../../../shared/package/packageHead.ts';
import {
  isOwnSheet,
  ownerKey,
  ownerName,
  ownSlots,
  subjectOf,
} from '../../../shared/package/packageOwner.ts';
import type { PackageTaken } from '../../../shared/package/packageRow.ts';
import type { EntryOf } from '../../../shared/register/entry.ts';
import { slotName } from '../../../shared/round/sheetSlot.ts';
import { leafOf } from '../../../shared/scheme/part.ts';
import { readScheme } from '../../../shared/scheme/readScheme.ts';
import { SchemeError } from '../../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../../shared/scheme/scheme.ts';
import { openPackage } from '../../files/packageFile.ts';
import { Refusal } from '../../refusal.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../dossier.ts';
import { tasksIn } from '../refuseTaken.ts';
import { digestOf } from '../schemeLibrary.ts';
import {
  type EntryPlace,
  isCarried,
  recordAssessment,
  recordEntries,
  recordSheets,
  recordTask,
  recordUnit,
  type Taking,
} from './recordTask.ts';

/**
 * Takes a 任务包 in: the assessment as it was given out, and the owner's sheets where nothing was done to them here. The
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
    const former = tasks.find(({ key }) => key === ownerKey(head))?.content;
    const { assessmentId } = head;
    const about = { assessmentId, ...subjectOf(head), place: placeIn(source, head) };
    if (former?.packageId === head.packageId) return { ...about, isNew: false, kept: [] };
    if (former && former.serial > head.serial) throw older(head);
    const isNewest = tasks.every(({ content }) => content.serial < head.serial);
    if (!isNewest && existing?.schemeDigest !== body.assessment.schemeDigest) throw older(head);
    if (isNewest) recordAssessment(context, { head, body, source, existing });
    else if (head.unit) recordUnit(context, { head, body });
    const units = new Set(workspace.candidates.list(assessmentId).map(({ id }) => id));
    const isOfUnit = ({ candidateId }: { readonly candidateId: string | null }) =>
      units.has(candidateId ?? '');
    // What another one's newer package brought of the units themselves stays.
    const isTaken = (entry: EntryPlace) => isCarried(entry, head) && (isNewest || entry.kind === 'seat');
    recordEntries(context, assessmentId, body.entries.filter(isOfUnit), isTaken);
    const scheme = readScheme(source);
    const sheets = body.sheets.filter((sheet) => isOwnSheet(scheme, head, sheet) && isOfUnit(sheet));
    const kept = recordSheets(context, sheets, former);
    recordTask(context, head, { privateKey: body.privateKey, sheets });
    return { ...about, isNew: existing === null, kept };
  });
}

/** Where the owner's sheets are filled: as totals where the scheme takes them so, or else one by one. */
function placeIn(source: SchemeSource, head: PackageHead): Place {
  const { assessmentId, unit } = head;
  const scheme = readScheme(source);
  const last = ownSlots(scheme, head).at(-1);
  const part = leafOf(scheme, last?.partId ?? null);
  const slot = last && slotName(last);
  const screen = part?.takes === 'sheet' && part.panel && part.totals ? 'totals' : 'score';
  return { screen, assessmentId, ...(unit && { candidateId: unit.id }), ...(slot !== undefined && { slot }) };
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
      `考核《${existing.name}》就在这个数据文件中，不需打开任务包。任务包请在${ownerName(head)}的电脑上打开`,
    );
  const isOther =
    tasks.some(({ content }) => content.workspace !== head.workspace) ||
    body.candidates.some(
      ({ id }) => (workspace.candidates.find(id)?.assessmentId ?? head.assessmentId) !== head.assessmentId,
    );
  if (isOther)
    throw new Refusal('REFUSED', '这个任务包与本机已有的考核不是同一个数据文件发出的，没有打开。请核对 U 盘');
}

function older(head: PackageHead): Refusal {
  return new Refusal(
    'REFUSED',
    `这个任务包（${ownerName(head)}，${dayOf(new Date(head.madeAt))} 发出）比本机已打开的旧，没有打开。请用最近一次发的任务包`,
  );
}
