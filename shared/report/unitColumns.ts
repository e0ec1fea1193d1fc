import type { Candidate } from '../assessment/candidate.ts';
import { textCell } from './makeCell.ts';
import type { CellModel } from './workbookModel.ts';

/** How the columns of a list say which unit a row is about. */
export interface UnitColumns {
  /** The unit's name, then what is not the same throughout. */
  readonly heads: readonly string[];
  cellsOf(candidate: Candidate): CellModel[];
  /** What is the same throughout, as it stands above the list. @example '类型：党总支' */
  readonly same: readonly string[];
}

/**
 * The columns for these units: their names, with 类型 and 上级单位 where these are not the same throughout. The superior stands
 * where it is another than the organiser.
 */
export function unitColumns(candidates: readonly Candidate[], organiser: string): UnitColumns {
  const fields = [
    { head: '类型', textOf: ({ kind }: Candidate) => kind },
    { head: '上级单位', textOf: ({ parent }: Candidate) => (parent === organiser ? '' : parent) },
  ].map((field) => ({ ...field, texts: [...new Set(candidates.map(field.textOf))] }));
  const varied = fields.filter(({ texts }) => texts.length > 1);
  return {
    heads: ['单位', ...varied.map(({ head }) => head)],
    cellsOf: (candidate) => [
      textCell('text', candidate.name),
      ...varied.map(({ textOf }) => textCell('center', textOf(candidate))),
    ],
    same: fields.flatMap(({ head, texts: [text = '', ...others] }) =>
      text === '' || others.length > 0 ? [] : [`${head}：${text}`],
    ),
  };
}
