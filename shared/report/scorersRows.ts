import type { Candidate } from '../assessment/candidate.ts';
import type { Ratio } from '../number/ratio.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { countedSeats, panelScoreWords } from '../scoring/panelScore.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { checkFormula, pointsCell, pointsFormula, textCell } from './makeCell.ts';
import { meanFormula, roundedMean } from './panelFormula.ts';
import { printedTime } from './printedTime.ts';
import type { RowDraft } from './rowDraft.ts';
import type { ScorerLine } from './scorerLines.ts';
import type { ScorersLayout } from './scorersLayout.ts';
import type { SignedSheet } from './signedSheets.ts';
import { sheetFormula } from './sumFormula.ts';
import type { CellModel } from './workbookModel.ts';

interface Unit {
  readonly candidate: Candidate;
  readonly rows: readonly ScorerLine[];
}

interface Place {
  readonly number: number;
  readonly firstRow: number;
  readonly layout: ScorersLayout;
  readonly form: SheetForm;
  /** The number format of the sums. */
  readonly format: string;
}

/** The rows of one candidate, one for each of its lines; what names the candidate reaches over all of them. */
export function scorerRows({ candidate, rows }: Unit, place: Place): RowDraft[] {
  const { number, firstRow, layout } = place;
  const { units } = layout;
  const hasScorers = layout.lead.length > 1 + units.heads.length;
  return rows.map((line, index): RowDraft => {
    const lead: (CellModel | null)[] =
      index === 0
        ? [{ style: 'center', number }, ...units.cellsOf(candidate)]
        : [null, ...units.heads.map(() => null)];
    const row = firstRow + index;
    const cells = line.kind === 'sheet' ? scoreCells(line, row, place) : panelCells(line, row, place);
    return {
      cells: [
        ...lead,
        ...(hasScorers ? [textCell('center', line.kind === 'sheet' ? line.by : '平均')] : []),
        ...cells,
      ],
      ...(index === 0 &&
        rows.length > 1 && {
          down: lead.map((_, place) => ({ column: place + 1, rows: rows.length })),
        }),
      height: rows.length > 1 ? 30 : 20,
    };
  });
}

function scoreCells(
  { signed, waived }: SignedSheet,
  row: number,
  { layout, form, format }: Place,
): (CellModel | null)[] {
  const { firstItem, sum, program } = layout;
  const count = sum - firstItem;
  if (!signed) {
    const blank = Array.from({ length: count + 1 }, () => textCell('number', ''));
    return [...blank, textCell('center', waived ?? '未签字'), textCell('center', '')];
  }
  const { score, submission } = signed;
  const items = `${cellAddress(firstItem, row)}:${cellAddress(sum - 1, row)}`;
  const formula = sheetFormula(form, score.items, items, (item) => cellAddress(firstItem + item, row));
  return [
    ...score.items.map((points) => pointsCell('number', points)),
    {
      ...(score.items.includes(null)
        ? pointsCell('strong', score.total)
        : pointsFormula('strong', formula, score.total)),
      format,
    },
    textCell('center', submission.signedBy.join('、')),
    textCell('center', printedTime(submission.at)),
    null,
    pointsCell('check', score.total),
    checkFormula(cellAddress(sum, row), cellAddress(program, row), score.total !== null),
  ];
}

/** What the panel rule makes of the rows above, by item where it goes by items, as live formulas over them. */
function panelCells(
  { rule, score, of, isSigned }: Extract<ScorerLine, { kind: 'panel' }>,
  row: number,
  { layout, form, format }: Place,
): (CellModel | null)[] {
  const { firstItem, sum, program } = layout;
  if (score.points === null) {
    const blank = Array.from({ length: form.items.length + 1 }, () => textCell('number', ''));
    return [...blank, textCell('center', isSigned ? '尚待替换' : '尚未签齐'), textCell('center', '')];
  }
  const column = (place: number) => `${cellAddress(place, row - of)}:${cellAddress(place, row - 1)}`;
  const count = countedSeats(score);
  const points = isSigned ? score.points : null;
  const own = (item: number) => cellAddress(firstItem + item, row);
  const total =
    rule.mean === 'total'
      ? roundedMean(column(sum), count, rule)
      : sheetFormula(
          form,
          form.items.map(() => 0),
          `${own(0)}:${own(form.items.length - 1)}`,
          own,
          rule.round.at === 'item' ? 2 : rule.round.places,
        );
  return [
    ...form.items.map((_, item): CellModel => {
      if (rule.mean === 'total') return textCell('center', '—');
      const range = column(firstItem + item);
      const mean = meanFormula(range, rule);
      const formula = rule.round.at === 'item' ? `ROUND(${mean},${rule.round.places})` : mean;
      const value = isSigned ? pointsIn(score.means?.[item] ?? null) : '';
      return {
        style: 'number',
        formula: `IF(COUNT(${range})=${count},${formula},"")`,
        value,
        format: '0.00',
      };
    }),
    { ...pointsFormula('strong', total, points), format },
    textCell('center', isSigned ? panelScoreWords(score) : '尚未签齐'),
    textCell('center', ''),
    null,
    pointsCell('check', points),
    checkFormula(cellAddress(sum, row), cellAddress(program, row), points !== null),
  ];
}

/** The mean of an item in 分, as near as a number comes to it. */
function pointsIn(mean: Ratio | null): number | '' {
  return mean === null ? '' : mean.numerator / mean.denominator / 100;
}
