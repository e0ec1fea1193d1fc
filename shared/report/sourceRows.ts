import { describeShare } from '../ballot/describeShare.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Source } from '../scheme/source.ts';
import { wordsOf } from '../scheme/text.ts';
import type { CandidateSource } from './candidateSource.ts';
import { cellAddress } from './cellAddress.ts';
import { decidingSource } from './decidingSource.ts';
import { scoreColumn } from './formRows.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { exactFormat, exactValue, gradeFormula, weightedFormula } from './sourceFormulas.ts';
import type { CellModel } from './workbookModel.ts';

/**
 * What every source gave, the total by weight and the grade, below the form, whose total stands in row `totalRow`. The
 * form itself is the last source's. No rows where one joint sheet decides.
 */
export function sourceRows(
  { scheme }: ReportSource,
  candidate: CandidateSource,
  totalRow: number,
  programColumn: number,
): RowDraft[] {
  const { sources } = scheme.sheet;
  if (!sources) return [];
  const { result } = candidate;
  const first = totalRow + 2;
  const addressAt = (index: number) => cellAddress(scoreColumn, first + index);
  const formTotal = cellAddress(scoreColumn, totalRow);
  const decider = decidingSource(scheme.sheet);
  const total = addressAt(sources.length);
  const exact = exactValue(result.total);
  const counted = sources.flatMap(({ weight, takes }, index) =>
    takes === 'sheet' ? [{ weight, address: addressAt(index) }] : [],
  );
  return [
    wideRow(textCell('caption', '各来源评定结果'), scoreColumn, 24),
    ...sources.map((each) =>
      each.takes === 'ballot'
        ? ballotRow(each, candidate)
        : sheetRow(each, candidate, each === decider ? formTotal : null),
    ),
    rowOf(
      '总分',
      '100%',
      '各来源得分乘以权重之和，不取整再定等次',
      { style: 'strong', format: exactFormat, formula: weightedFormula(counted), value: exact },
      [
        null,
        exact === '' ? textCell('check', '') : { style: 'check', number: exact, format: exactFormat },
        checkFormula(total, cellAddress(programColumn, first + sources.length), result.total !== null),
      ],
    ),
    rowOf('等次', '', bandsInWords(scheme), {
      style: 'strong',
      formula: gradeFormula(scheme, total),
      value: result.grade ?? '',
    }),
  ];
}

/** The rates that people voted; they carry no weight. */
function ballotRow({ name, measure }: Source, { facts }: CandidateSource): RowDraft {
  const share = facts.measures[measure ?? ''];
  const words = share ? `“好”票 ${describeShare(share)}，不计入总分` : '没有可用的测评票';
  return rowOf(wordsOf(name), '不计分', words, textCell('number', '—'));
}

/** What a source's sheet came to: the form's own total where `formTotal` names its cell. */
function sheetRow(
  { id, name, weight }: Source,
  { result }: CandidateSource,
  formTotal: string | null,
): RowDraft {
  const points = result.sources.find(({ sourceId }) => sourceId === id)?.total ?? null;
  const given =
    formTotal === null
      ? pointsCell('number', points)
      : pointsFormula('number', `IF(${formTotal}="","",${formTotal})`, result.score.total);
  return rowOf(wordsOf(name), `${weight}%`, formTotal === null ? '见该来源的评分表' : '即上表合计', given);
}

/** Name over the first two columns, weight, words, what it came to, and cells right of the printed ones. */
function rowOf(
  name: string,
  weight: string,
  words: string,
  given: CellModel,
  checks: readonly (CellModel | null)[] = [],
): RowDraft {
  return {
    cells: [
      textCell('center', name),
      null,
      textCell('center', weight),
      textCell('text', words),
      given,
      ...checks,
    ],
    across: [[1, 2]],
    height: 20,
  };
}

/** @example bandsInWords(tianjin) // '好：90 分以上；较好：80 分以上；一般：70 分以上；其余为较差' */
function bandsInWords({ grades }: Pick<Scheme, 'grades'>): string {
  return grades
    .map(({ name, from }) => (from > 0 ? `${wordsOf(name)}：${from / 100} 分以上` : `其余为${wordsOf(name)}`))
    .join('；');
}
