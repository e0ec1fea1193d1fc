import { parseDayOrMonth } from '../assessment/day.ts';
import { cleanCell } from './cleanCell.ts';
import type { RosterField, RosterMapping } from './rosterField.ts';

const sampleSize = 50;

/**
 * Which column holds which field in a table without a header, as the contents say: days, counts (a running number is
 * none), kinds, names of persons; of the rest the column with the most different texts names the organisations.
 */
export function guessFromContents(rows: readonly (readonly string[])[]): RosterMapping {
  const sample = rows.slice(0, sampleSize);
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
  const name = rest[0]?.index ?? certain.secretary ?? certain.kind;
  const mapping = { ...certain, name, parent: rest[1]?.index ?? null };
  return {
    ...mapping,
    ...(name === certain.secretary && { secretary: null }),
    ...(name === certain.kind && { kind: null }),
  };
}

const kinds = /^(党委|党组|(直属|教师|教工|学生|离退休|机关|联合|临时)?(党总支|党支部|总支|支部))$/u;
const personName = /^\p{Script=Han}{1,2} ?\p{Script=Han}{1,2}$|^\p{Script=Han}+·\p{Script=Han}+$/u;
const organisationEnd = /[系部院处科室校馆委组]$|支$/u;

/** 序号: 1, 2, 3 … */
function isRunningNumber(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text, index) => text === String(index + 1));
}
