import { describeShare } from '../number/describeShare.ts';
import { bandWords } from '../outcome/bandWords.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { type FormLayout, formLayout } from '../scheme/formLayout.ts';
import type { Source } from '../scheme/source.ts';
import { wordsOf } from '../scheme/text.ts';
import { cellAddress } from '../table/cellAddress.ts';
import type { CandidateSource } from './candidateSource.ts';
import { decidingSource } from './decidingSource.ts';
import { formGrade, gradeCell } from './gradeCell.ts';
import { lessOff } from './lessOff.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { exactFormat, exactValue, exactWords, weightedFormula } from './sourceFormulas.ts';
import { waivedMark, waivedSource } from './waivedSource.ts';
import type { CellModel } from './workbookModel.ts';

/**
 * What every source gave, the total by weight and the grade, below the form, whose total stands in row `totalRow`. The
 * form itself is the last source's. No rows where one joint sheet decides.
 */
export function sourceRows(
  source: ReportSource,
  candidate: CandidateSource,
  totalRow: number,
  programColumn: number,
): RowDraft[] {
  const { scheme } = source;
  const { sources } = scheme.sheet;
  if (!sources) return [];
  const waivedOf = (id: string) =>
    waivedSource(source, candidate.result.candidate.id, lastRoundOf(scheme), id);
  const { result, unseen } = candidate;
  const first = totalRow + 2;
  const layout = formLayout(scheme.sheet);
  const scoreColumn = layout.score;
  const rowOf = rowIn(layout);
  const addressAt = (index: number) => cellAddress(scoreColumn, first + index);
  const formTotal = cellAddress(scoreColumn, totalRow);
  const decider = decidingSource(scheme.sheet);
  const total = addressAt(sources.length);
  // The form above has no total while nobody has looked at an item, and what is made from it has none either.
  const isOpen = unseen.size > 0 && decider !== null && decider.weight > 0;
  const graded = formGrade(scheme, result);
  const exact = isOpen ? '' : exactValue(result.total);
  const counted = sources.flatMap(({ weight, takes }, index) =>
    takes === 'sheet' ? [{ weight, address: addressAt(index) }] : [],
  );
  return [
    wideRow(textCell('caption', '各来源评定结果'), scoreColumn, 24),
    ...sources.map((each) =>
      each.takes === 'ballot'
        ? ballotRow(rowOf, each, candidate, waivedOf(each.id))
        : sheetRow(rowOf, each, candidate, each === decider ? formTotal : null, waivedOf(each.id)),
    ),
    rowOf(
      '总分',
      '100%',
      `各来源得分乘以权重之和；${exactWords}`,
      {
        style: 'strong',
        format: exactFormat,
        formula: weightedFormula(counted, lessOff(scheme, result)),
        value: exact,
      },
      [
        null,
        exact === '' ? textCell('check', '') : { style: 'check', number: exact, format: exactFormat },
        checkFormula(total, cellAddress(programColumn, first + sources.length), exact !== ''),
      ],
    ),
    rowOf(
      '等次',
      '',
      [bandWords(scheme), ...graded.words].join('；'),
      gradeCell(scheme, graded, total, { style: 'strong', isBlank: isOpen }),
    ),
  ];
}

/** The rates that people voted; they carry no weight. */
function ballotRow(
  rowOf: RowOf,
  { name, measure }: Source,
  { facts }: CandidateSource,
  waived: string | null,
): RowDraft {
  const share = facts.measures[measure ?? ''];
  const words = share ? `“好”票 ${describeShare(share)}，不计入总分` : (waived ?? '没有可用的测评票');
  return rowOf(wordsOf(name), '不计分', words, textCell('number', '—'));
}

/** What a source's sheet came to: the form's own total where `formTotal` names its cell. */
function sheetRow(
  rowOf: RowOf,
  { id, name, weight }: Source,
  { result, unseen }: CandidateSource,
  formTotal: string | null,
  waived: string | null,
): RowDraft {
  const points = result.sources.find(({ sourceId }) => sourceId === id)?.total ?? null;
  if (points === null && formTotal === null && waived !== null)
    return rowOf(wordsOf(name), `${weight}%`, waived, textCell('center', waivedMark));
  const given =
    formTotal === null
      ? pointsCell('number', points)
      : pointsFormula(
          'number',
          `IF(${formTotal}="","",${formTotal})`,
          unseen.size > 0 ? null : result.score.total,
        );
  return rowOf(wordsOf(name), `${weight}%`, formTotal === null ? '见该来源的评分表' : '即上表合计', given);
}

/** A row of name, weight, words, what it came to, and cells right of the printed ones. */
type RowOf = (
  name: string,
  weight: string,
  words: string,
  given: CellModel,
  checks?: readonly (CellModel | null)[],
) => RowDraft;

/** Rows whose name stands below 项目 and 考评内容, the weight below the points, the words below 考评标准. */
function rowIn({ content, standard, points, score }: FormLayout): RowOf {
  return (name, weight, words, given, checks = []) => {
    const filled: Readonly<Record<number, CellModel>> = {
      1: textCell('center', name),
      [points]: textCell('center', weight),
      [standard]: textCell('text', words),
      [score]: given,
    };
    const printed = Array.from({ length: score }, (_, index) => filled[index + 1] ?? null);
    return {
      cells: [...printed, ...checks],
      across: [
        [1, content],
        [standard, score - 1],
      ],
      height: 20,
    };
  };
}
