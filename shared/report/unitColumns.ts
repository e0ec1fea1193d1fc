import type { Candidate } from '../assessment/candidate.ts';
import { textCell } from './makeCell.ts';
import type { CellModel } from './workbookModel.ts';

/** How the columns of a list say which unit a row is about. */
export interface UnitColumns {
  /** The unit's name, then what is not the same throughout. */
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  cellsOf(candidate: Candidate): CellModel[];
  /** What is the same throughout, as it stands above the list. @example '类型：党总支' */
  readonly same: readonly string[];
}

/** The narrowest and the widest that a column becomes. Units: characters. */
const leastName = 14;
const fieldRoom = [8, 22] as const;

/**
 * The columns for these units: as wide as their names, with 类型 and 上级单位 where these are not the same throughout. The
 * superior stands where it is another than the organiser. Units: `mostName` in characters.
 */
export function unitColumns(candidates: readonly Candidate[], organiser: string, mostName = 54): UnitColumns {
  const fields = [
    { head: '类型', textOf: ({ kind }: Candidate) => kind },
    { head: '上级单位', textOf: ({ parent }: Candidate) => (parent === organiser ? '' : parent) },
  ].map((field) => ({ ...field, texts: [...new Set(candidates.map(field.textOf))] }));
  const varied = fields.filter(({ texts }) => texts.length > 1);
  const names = candidates.map(({ name }) => name);
  return {
    heads: ['单位', ...varied.map(({ head }) => head)],
    widths: [
      widthFor(names, [leastName, mostName]),
      ...varied.map(({ texts }) => widthFor(texts, fieldRoom)),
    ],
    cellsOf: (candidate) => [
      textCell('text', candidate.name),
      ...varied.map(({ textOf }) => textCell('center', textOf(candidate))),
    ],
    same: fields.flatMap(({ head, texts: [text = '', ...others] }) =>
      text === '' || others.length > 0 ? [] : [`${head}：${text}`],
    ),
  };
}

/** A width at which most texts take one line. */
function widthFor(texts: readonly string[], [least, most]: readonly [number, number]): number {
  const longest = Math.max(0, ...texts.map(lengthOf));
  return Math.min(most, Math.max(least, Math.ceil((longest * 10) / 6) + 1));
}

/** How many Chinese characters a text is as long as. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character < '\u2000' ? 0.55 : 1), 0);
}
