import { formatPoints } from '../number/points.ts';
import { vetoVerdict } from '../outcome/effectWords.ts';
import { formLayout } from '../scheme/formLayout.ts';
import { type Dimension, type Item, itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { scalingOf, scalingWords } from '../scoring/scaling.ts';
import { isNotApplicable, scoreApart } from '../scoring/scoreItem.ts';
import { notApplicable, type SheetPoints } from '../scoring/sheetPoints.ts';
import { isTotalsOnly, wholeTotal } from '../sheet/scoreContent.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { type CandidateSource, seenPoints } from './candidateSource.ts';
import type { FormFiller } from './formRows.ts';
import { foundLines } from './foundText.ts';
import { itemFormula } from './itemFormula.ts';
import { pointsCell, pointsCheck, pointsFormula, textCell, unseenMark } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { effectAddresses, ruleInputs } from './ruleInputs.ts';
import type { CellModel } from './workbookModel.ts';

/** Where the columns right of the printed ones begin: the program's score with its check and 核否, and the inputs. */
interface ScreenColumns {
  readonly program: number;
  readonly input: number;
}

/**
 * What a candidate's 评分表 says: the scores as live formulas, 未核 for an item that nobody has looked at until its 核否
 * cell says otherwise, and no sum over such items.
 */
export function sheetFiller(
  { scheme }: ReportSource,
  candidate: CandidateSource,
  columns: ScreenColumns,
): FormFiller {
  const form = scheme.sheet;
  const scoreColumn = formLayout(form).score;
  const { result, content, facts, unseen } = candidate;
  const printed = itemsOf(form).map((item, index): SheetPoints => {
    if (isNotApplicable(item, facts) && scoreApart(item) === notApplicable) return notApplicable;
    return unseen.has(item.id) ? null : (result.score.items[index] ?? null);
  });
  const scores = new Map(itemsOf(form).map(({ id }, index) => [id, printed[index] ?? null]));
  const pointsOf = ({ id }: Item) => scores.get(id) ?? null;
  const sumOf = (dimension: Dimension | null): SheetPoints => {
    if (dimension?.items.every((item) => pointsOf(item) === notApplicable)) return notApplicable;
    if (dimension) return seenPoints(candidate, dimension, form.dimensions.indexOf(dimension));
    return unseen.size > 0 ? null : result.score.total;
  };
  const check = (points: SheetPoints, row: number) =>
    pointsCheck(cellAddress(scoreColumn, row), cellAddress(columns.program, row), points);
  const { totals = {} } = content;
  const given = isTotalsOnly(content);
  return {
    sumOf,
    isGiven: (dimension) => totals[dimension?.id ?? wholeTotal] !== undefined,
    scores: printed,
    standardOf: (item) => wordsOf(item.standard),
    scoreOf: (item, row) => {
      if (given || isNotApplicable(item, facts)) return pointsCell('number', pointsOf(item));
      const formula = itemFormula(item, effectAddresses(item, row, columns.input), form.capAdditions);
      if (!unseen.has(item.id)) return pointsFormula('number', formula, pointsOf(item));
      const mark = `"${unseenMark}"`;
      const guarded = `IF(${cellAddress(columns.program + 2, row)}=${mark},${mark},${formula})`;
      return { style: 'number', formula: guarded, value: unseenMark };
    },
    cellsOfItem: (item, row) => {
      if (given) return [textCell('text', '')];
      const isUnseen = unseen.has(item.id);
      return [
        textCell('text', foundLines(item, content, facts, form.capAdditions).join('\n')),
        null,
        pointsCell('check', pointsOf(item)),
        isUnseen ? unseenCheck(check(null, row), cellAddress(scoreColumn, row)) : check(pointsOf(item), row),
        isUnseen ? textCell('input', unseenMark) : textCell('check', '已核'),
        null,
        ...ruleInputs(item, facts, row, columns.input),
      ];
    },
    cellsOfSum: (dimension, row) => [
      textCell('text', ''),
      null,
      pointsCell('check', sumOf(dimension)),
      check(sumOf(dimension), row),
      null,
      null,
    ],
    totalNote: totalNote(scheme, candidate),
  };
}

/** The check of an item that nobody has looked at. */
function unseenCheck(check: CellModel, score: string): CellModel {
  if (!('formula' in check)) return check;
  const mark = `"${unseenMark}"`;
  return { ...check, formula: `IF(${score}=${mark},${mark},${check.formula})`, value: unseenMark };
}

function totalNote(scheme: ReportSource['scheme'], { result, content, unseen }: CandidateSource): string {
  const { score, vetoIds, off } = result;
  const lines: string[] = isTotalsOnly(content) ? ['只填得分，没有逐条填写'] : [];
  if (vetoIds.length > 0) lines.push(vetoVerdict(scheme, vetoIds));
  const scaling = unseen.size === 0 && score.total !== null ? scalingOf(scheme.sheet, score.items) : null;
  if (scaling) lines.push(scalingWords(scheme.sheet, scaling));
  if (off > 0) lines.push(`总分另扣 ${formatPoints(off)} 分，见汇总表`);
  if (unseen.size > 0) {
    const interim =
      score.total === null ? '' : `，暂计 ${formatPoints(score.total)} 分（未核的暂按未发现问题计分）`;
    lines.push(`尚有 ${unseen.size} 条未核${interim}`);
  }
  return lines.join('\n');
}
