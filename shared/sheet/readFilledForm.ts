import { formatPoints, type Hundredths, parsePoints } from '../number/points.ts';
import { contentWords } from '../scheme/contentWords.ts';
import { headsOf } from '../scheme/formHeads.ts';
import { formLayout } from '../scheme/formLayout.ts';
import { mostOfDimension, mostOfItem, mostOfSheet } from '../scheme/mostOf.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { isForOthers } from '../scoring/scoreItem.ts';
import { unnumberedName } from '../table/numberedName.ts';
import type { TableSheet } from '../table/tableSheet.ts';
import { foldName } from '../text/foldName.ts';
import { blankSheetName } from './blankSheetName.ts';
import { wholeTotal } from './scoreContent.ts';
import type { SheetChange } from './sheet.ts';

/** What a filled 空白评分表 gives: the change that enters all of it, or what is wrong with it, row by row. */
export type FilledForm =
  | { readonly change: SheetChange; readonly problems?: never }
  | { readonly problems: readonly FilledProblem[]; readonly change?: never };

export interface FilledProblem {
  /** As the file counts, from 1; null where it is not about a row. */
  readonly row: number | null;
  readonly message: string;
}

/** Whose form it must be. */
export interface FilledOf {
  readonly unit: string;
  /** The unit's kind of organisation. */
  readonly kind: string;
  /** The round's name; null where the scheme has none. */
  readonly round: string | null;
  /** The name of the part whose form it is; absent where there is one form. */
  readonly part?: string | undefined;
  /** Whose sheet it is, where each panelist fills one. */
  readonly panelist?: string | undefined;
}

/** The columns of the form, from 0; 自查情况 stands right of the score. */
function columnsOf(form: SheetForm) {
  const { group, content, score } = formLayout(form);
  return { sum: (group ?? content) - 1, content: content - 1, score: score - 1, remark: score };
}

/**
 * Reads a 空白评分表 that an organisation filled in: the points of every item with what it wrote beside them; where no item
 * has points, those of the dimensions or the whole. All of it is taken or nothing.
 */
export function readFilledForm(form: SheetForm, sheets: readonly TableSheet[], of: FilledOf): FilledForm {
  const sheet = sheetOf(form, sheets, of);
  if (!sheet) {
    return fail(null, '这个文件里没有空白评分表：请用本程序导出的空白评分表填写，不要改动表头和考评内容');
  }
  const { rows } = sheet;
  const columns = columnsOf(form);
  const problems = [
    ...ownerProblems(rows, '单位', of.unit),
    ...(of.panelist === undefined ? [] : ownerProblems(rows, '考评员', of.panelist)),
  ];
  const found = rowsOfItems(form, rows);
  const totals: Record<string, Hundredths> = {};
  const items: Record<string, { remark: string }> = {};
  const missing: FilledProblem[] = [];
  for (const item of form.items) {
    const at = found.get(item.id);
    if (at === undefined) {
      problems.push({ row: null, message: `没有找到考评内容 ${item.id}“${wordsOf(item.content)}”` });
      continue;
    }
    if (isForOthers(item, of.kind)) continue;
    const read = pointsIn(rows[at]?.[columns.score] ?? '', mostOfItem(item), item.id);
    if ('problem' in read) problems.push({ row: at + 1, message: read.problem });
    else if (read.points === null) missing.push({ row: at + 1, message: `${item.id} 没有填写得分` });
    else totals[item.id] = read.points;
    const remark = (rows[at]?.[columns.remark] ?? '').trim();
    if (remark !== '') items[item.id] = { remark: remark.slice(0, 2000) };
  }
  if (problems.length > 0) return { problems };
  if (missing.length === 0) return { change: { totals, items } };
  if (Object.keys(totals).length > 0) return { problems: missing };
  const given = totalsGiven(form, rows);
  if ('problems' in given) return given;
  return given.totals ? { change: { totals: given.totals, items } } : { problems: missing };
}

function fail(row: number | null, message: string): { readonly problems: readonly FilledProblem[] } {
  return { problems: [{ row, message }] };
}

/** The worksheet with the form's head; of several the panelist's own, or the round's and the kind's own, by its name. */
function sheetOf(
  form: SheetForm,
  sheets: readonly TableSheet[],
  { unit, round, kind, part, panelist }: FilledOf,
): TableSheet | null {
  const heads = headsOf(form);
  const forms = sheets.filter(({ rows }) =>
    rows.some((row) => row.includes(heads.content) && row.includes(heads.score)),
  );
  const isOwn = ({ rows }: TableSheet, label: string, owner: string) =>
    foldName(writtenAt(rows, label).name) === foldName(owner);
  const paper =
    panelist === undefined
      ? undefined
      : forms.find((each) => isOwn(each, '单位', unit) && isOwn(each, '考评员', panelist));
  if (paper) return paper;
  const isByKind = form.items.some((item) => item.for);
  const names = [part, undefined].map((whose) => blankSheetName(round, isByKind ? kind : null, whose));
  const nameOf = ({ sheetName }: TableSheet) => unnumberedName(sheetName ?? '');
  const ofKind = names.flatMap((name) => forms.find((sheet) => nameOf(sheet) === name) ?? [])[0];
  const own =
    ofKind ?? (round === null ? undefined : forms.find(({ sheetName }) => sheetName?.includes(round)));
  return own ?? (forms.length === 1 ? (forms[0] ?? null) : null);
}

/** A form on which another unit or panelist stands is not theirs. */
function ownerProblems(rows: TableSheet['rows'], label: string, owner: string): FilledProblem[] {
  const { row, name } = writtenAt(rows, label);
  if (name === '' || foldName(name) === foldName(owner)) return [];
  return [{ row, message: `表上的${label}是“${name}”，不是“${owner}”` }];
}

/** What stands above the form behind the label, and in which row; '' where nothing does. @example writtenAt(rows, '单位') */
function writtenAt(rows: TableSheet['rows'], label: string): { readonly row: number; readonly name: string } {
  const isLabelled = new RegExp(`^${label}[：:]`, 'u');
  const at = rows.findIndex((row) => row.some((cell) => isLabelled.test(cell.trim())));
  const cell = rows[at]?.find((each) => isLabelled.test(each.trim())) ?? '';
  // What follows is another label.
  const [own = ''] = cell
    .trim()
    .replace(isLabelled, '')
    .split(/\u3000(?=\S+[：:])/u);
  return { row: at + 1, name: own.replace(/[＿_\s]/gu, '') };
}

/** The row of each item, by the beginning of its 考评内容, which a long one has in its first row. */
function rowsOfItems(form: SheetForm, rows: readonly (readonly string[])[]): Map<string, number> {
  const found = new Map<string, number>();
  const { content } = columnsOf(form);
  rows.forEach((row, index) => {
    const written = foldName(row[content] ?? '');
    const item = written === '' ? undefined : form.items.find((each) => isOf(each, written));
    if (item && !found.has(item.id)) found.set(item.id, index);
  });
  return found;
}

function isOf(item: Item, written: string): boolean {
  const id = foldName(item.id);
  return (
    written.startsWith(id) &&
    written.length > id.length &&
    `${id}${foldName(contentWords(item))}`.startsWith(written)
  );
}

function pointsIn(
  text: string,
  max: Hundredths,
  name: string,
): { readonly points: Hundredths | null } | { readonly problem: string } {
  const plain = text.normalize('NFKC').trim().replace(/分$/u, '').trim();
  if (plain === '') return { points: null };
  const points = parsePoints(plain);
  if (points === null || points < 0) return { problem: `${name} 的得分“${text.trim()}”应为最多两位小数的数` };
  return points > max
    ? { problem: `${name} 的得分 ${formatPoints(points)} 超过满分 ${formatPoints(max)} 分` }
    : { points };
}

/** The points of 小计 and 合计, which stand where no item has any. */
function totalsGiven(
  form: SheetForm,
  rows: readonly (readonly string[])[],
):
  | { readonly totals: Readonly<Record<string, Hundredths>> | null }
  | { readonly problems: readonly FilledProblem[] } {
  const columns = columnsOf(form);
  const at = (isSum: (row: readonly string[]) => boolean) =>
    rows.flatMap((row, index) => (isSum(row) ? [index] : []));
  const sums = at((row) => (row[columns.sum] ?? '').trim() === '小计');
  const [whole] = at((row) => (row[0] ?? '').trim() === '合计');
  const parts = [
    ...form.dimensions.map((dimension, index) => ({
      id: dimension.id,
      max: mostOfDimension(dimension),
      name: wordsOf(dimension.name),
      row: sums[index],
    })),
    { id: wholeTotal, max: mostOfSheet(form), name: '合计', row: whole },
  ];
  const problems: FilledProblem[] = [];
  const totals: Record<string, Hundredths> = {};
  for (const { id, max, name, row } of parts) {
    if (row === undefined) continue;
    const read = pointsIn(rows[row]?.[columns.score] ?? '', max, name);
    if ('problem' in read) problems.push({ row: row + 1, message: read.problem });
    else if (read.points !== null) totals[id] = read.points;
  }
  if (problems.length > 0) return { problems };
  const isEnough =
    totals[wholeTotal] !== undefined || form.dimensions.every(({ id }) => totals[id] !== undefined);
  return { totals: isEnough ? totals : null };
}
