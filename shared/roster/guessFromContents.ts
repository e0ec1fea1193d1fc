import { parseDayOrMonth } from '../assessment/day.ts';
import { cleanCell } from '../table/cleanCell.ts';
import { isRemark } from '../table/isRemark.ts';
import { isSumRow } from '../table/isSumRow.ts';
import { isUnitName } from '../table/isUnitName.ts';
import type { RosterField, RosterMapping } from './rosterField.ts';

const sampleSize = 50;

/** What the contents of a table without a header tell: its columns, and where its blocks side by side begin. */
export interface GuessedColumns {
  readonly mapping: RosterMapping;
  readonly offsets: readonly number[];
}

/**
 * As columnsOf; a second running number after the names, which goes on from the first, begins a block of its own.
 *
 * @example guessFromContents([['1', '甲', '3', '丙'], ['2', '乙', '4', '丁']]).offsets // [0, 2]
 */
export function guessFromContents(rows: readonly (readonly string[])[]): GuessedColumns {
  const sample = rows
    .filter((row) => row.some((cell) => cell.trim() !== '') && !isLine(row))
    .slice(0, sampleSize);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const numbers: number[] = [];
  let next = 1;
  for (let column = 0; column < width; column += 1) {
    const texts = sample.map((row) => cleanCell(row[column] ?? '')).filter((text) => text !== '');
    if (!isRunningNumber(texts, next)) continue;
    numbers.push(column);
    next += texts.length;
  }
  const [first = 0, second] = numbers;
  if (second === undefined || second - first < 2) return { mapping: columnsOf(sample), offsets: [0] };
  return {
    mapping: columnsOf(sample.map((row) => row.slice(0, second))),
    offsets: numbers.map((column) => column - first),
  };
}

/** Whether the row is a line around the table: a title, a remark, a sum. */
function isLine(row: readonly string[]): boolean {
  const first = row.find((cell) => cell.trim() !== '') ?? '';
  return isRemark(first) || isSumRow(row, first);
}

/**
 * Which column holds which field, as the contents say: days, counts (a running number is none), kinds, names of
 * persons; of the rest the column with the most different texts names the organisations.
 */
function columnsOf(sample: readonly (readonly string[])[]): RosterMapping {
  const width = Math.max(0, ...sample.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    texts: sample.map((row) => cleanCell(row[index] ?? '')).filter((text) => text !== ''),
  })).filter(({ texts }) => texts.length > 0 && !isRunningNumber(texts));
  const taken = new Set<number>();
  const take = (isField: (text: string) => boolean): number | null => {
    const found = columns.find(({ index, texts }) => !taken.has(index) && texts.every(isField));
    if (found) taken.add(found.index);
    return found?.index ?? null;
  };
  const certain = {
    foundedOn: take((text) => parseDayOrMonth(text) !== null),
    memberCount: take((text) => /^\d{1,5}人?$/u.test(text)),
    kind: take((text) => kinds.test(text)),
    secretary: take((text) => personName.test(text) && !organisationEnd.test(text)),
  } satisfies Partial<Record<RosterField, number | null>>;
  const rest = columns
    .filter(({ index }) => !taken.has(index))
    .sort((one, other) => new Set(other.texts).size - new Set(one.texts).size || one.index - other.index);
  // A single column of short names is organisations, not their secretaries.
  const name = rest.find(({ texts }) => mayBeNames(texts))?.index ?? certain.secretary ?? certain.kind;
  const parent = rest.find(({ index, texts }) => index !== name && mayBeNames(texts))?.index ?? null;
  const mapping = { ...certain, name, parent };
  return {
    ...mapping,
    ...(name === certain.secretary && { secretary: null }),
    ...(name === certain.kind && { kind: null }),
  };
}

const kinds =
  /^(?:(?:院级|二级)?(?:党委|党组织?|党工委)|(?:直属|教师|教工|教职工|学生|本科生|研究生|师生联合|离退休|机关|联合|临时)?(?:党总支|党支部|总支|支部))$/u;
const personName = /^\p{Script=Han}{1,2} ?\p{Script=Han}{1,2}$|^\p{Script=Han}+·\p{Script=Han}+$/u;
const organisationEnd = /[系部院处科室校馆委组]$|支$/u;

/** 序号: 1, 2, 3 …, or from the number on with which a block goes on. */
function isRunningNumber(texts: readonly string[], first = 1): boolean {
  const isEnough = texts.length > 1 || (texts.length === 1 && first > 1);
  return isEnough && texts.every((text, index) => text === String(first + index));
}

/** Whether most of the texts may be names: no codes, sentences or long texts. */
function mayBeNames(texts: readonly string[]): boolean {
  return 2 * texts.filter(mayBeName).length > texts.length;
}

function mayBeName(numbered: string): boolean {
  const text = numbered.replace(/^\d{1,3}\s*[、.．)）]\s*(?=\D)/u, '');
  if (isUnitName(text)) return true;
  return (
    text.length <= 30 &&
    /\p{Script=Han}|^\p{L}+$/u.test(text) &&
    !/[。；：:？！%％＝=]|^\d/u.test(text) &&
    !isRemark(text)
  );
}
