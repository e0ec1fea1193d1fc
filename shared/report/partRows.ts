import { describeShare } from '../number/describeShare.ts';
import type { PartTotal } from '../outcome/assessmentResult.ts';
import { bandWords } from '../outcome/bandWords.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { type FormLayout, formLayout } from '../scheme/formLayout.ts';
import { decidingPart, isCounted, type LeafPart, leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { countWords, exactWords, totalWords } from '../scheme/totalWords.ts';
import { votesName } from '../scheme/votesName.ts';
import { panelScoreWords } from '../scoring/panelScore.ts';
import { cellAddress } from '../table/cellAddress.ts';
import type { CandidateSource } from './candidateSource.ts';
import type { FormRows } from './formRows.ts';
import { gradeCell, gradeRemarks } from './gradeCell.ts';
import { lessOff } from './lessOff.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { exactFormat, exactValue, partsFormula } from './totalFormulas.ts';
import { waivedMark, waivedPart } from './waivedPart.ts';
import type { CellModel } from './workbookModel.ts';

/**
 * What every part gave, the total and the grade, below the form, whose total stands in row `totalRow`. That form is the
 * deciding part's. No rows where one joint sheet decides.
 */
export function partRows(
  source: ReportSource,
  candidate: CandidateSource,
  { totalRow, pointsAt }: Pick<FormRows, 'pointsAt'> & { readonly totalRow: number },
  programColumn: number,
): RowDraft[] {
  const { scheme } = source;
  if (scheme.parts.length === 0) return [];
  const parts = leavesOf(scheme);
  const { result, unseen } = candidate;
  const first = totalRow + 2;
  const layout = formLayout(scheme.sheet);
  const scoreColumn = layout.score;
  const rowOf = rowIn(layout);
  const places = new Map(parts.map(({ id }, index) => [id, cellAddress(scoreColumn, first + index)]));
  const decider = decidingPart(scheme);
  const total = cellAddress(scoreColumn, first + parts.length);
  // The form above has no total while nobody has looked at an item, and what is made from it has none either.
  const isOpen = unseen.size > 0 && decider !== null && isCounted(scheme, decider.id);
  const exact = isOpen ? '' : exactValue(result.total);
  const waivedOf = (id: string) => waivedPart(source, result.candidate.id, lastRoundOf(scheme), id);
  const formTotal = cellAddress(scoreColumn, totalRow);
  return [
    wideRow(textCell('caption', '各部分评定结果'), scoreColumn + 1, 24),
    ...parts.map((part) =>
      partRow(rowOf, scheme, part, candidate, part === decider ? formTotal : null, waivedOf(part.id)),
    ),
    rowOf(
      '总分',
      '',
      `${totalWords(scheme)}；${exactWords(scheme)}`,
      {
        style: 'strong',
        format: exactFormat(scheme),
        formula: partsFormula(scheme, (id) => places.get(id) ?? '', lessOff(scheme, result)),
        value: exact,
      },
      [
        null,
        exact === '' ? textCell('check', '') : { style: 'check', number: exact, format: exactFormat(scheme) },
        checkFormula(total, cellAddress(programColumn, first + parts.length), exact !== ''),
      ],
    ),
    rowOf(
      '等次',
      '',
      [bandWords(scheme), ...gradeRemarks(result)].join('；'),
      gradeCell(scheme, result, total, {
        style: 'strong',
        isBlank: isOpen,
        pointsAt: (itemId) => pointsAt.get(itemId) ?? '',
      }),
    ),
  ];
}

/** What a part came to: the form's own total where `formTotal` names its cell. */
function partRow(
  rowOf: RowOf,
  scheme: ScoredScheme,
  part: LeafPart,
  { result, unseen, facts }: CandidateSource,
  formTotal: string | null,
  waived: string | null,
): RowDraft {
  const name = wordsOf(part.name);
  const counts = countWords(scheme, part);
  const votes = votesName(scheme, part);
  if (votes !== null && part.takes === 'ballot') {
    const share = facts.measures[part.measure ?? ''];
    const words = share ? `${votes} ${describeShare(share)}，不计入总分` : (waived ?? '没有可用的测评票');
    return rowOf(name, counts, words, textCell('number', '—'));
  }
  const own = result.parts.find(({ partId }) => partId === part.id);
  const points = own?.total ?? null;
  if (points === null && formTotal === null && waived !== null)
    return rowOf(name, counts, waived, textCell('center', waivedMark));
  const given =
    formTotal === null
      ? pointsCell('number', points)
      : pointsFormula(
          'number',
          `IF(${formTotal}="","",${formTotal})`,
          unseen.size > 0 ? null : result.score.total,
        );
  return rowOf(name, counts, formTotal === null ? givenWords(part, own) : '即上表合计', given);
}

/** Where the points of a part come from. */
function givenWords(part: LeafPart, own: PartTotal | undefined): string {
  if (part.takes === 'given') return part.basis ? `依据：${wordsOf(part.basis)}` : '另行给分';
  if (part.takes === 'ballot') return '见民主测评汇总表';
  return own?.panel ? `${panelScoreWords(own.panel)}，见考评员评分明细表` : '见该部分的评分表';
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
      cells: [...printed, textCell('text', ''), ...checks],
      across: [
        [1, content],
        [standard, score - 1],
      ],
      height: 20,
      keepsNext: true,
    };
  };
}
