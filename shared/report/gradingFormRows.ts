import { bandWords } from '../outcome/bandWords.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { heldMeasures } from '../round/heldMeasures.ts';
import { measuresOf } from '../round/measuresOf.ts';
import { schemeOfRound } from '../round/schemeOfRound.ts';
import { slotName } from '../round/sheetSlot.ts';
import { contentWords } from '../scheme/contentWords.ts';
import { furtherWords } from '../scheme/furtherWords.ts';
import { maxWords } from '../scheme/maxWords.ts';
import { decidingPart, type LeafPart, leavesOf } from '../scheme/part.ts';
import type { Round } from '../scheme/round.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { exactWords, howTotal } from '../scheme/totalWords.ts';
import { scalingOf, scalingWords } from '../scoring/scaling.ts';
import type { SheetScore } from '../scoring/scoreSheet.ts';
import type { SheetPoints } from '../scoring/sheetPoints.ts';
import { factsOf } from '../sheet/factsOf.ts';
import { isBegun } from '../sheet/isBegun.ts';
import { isTotalsOnly, scoreContent } from '../sheet/scoreContent.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { gradeCell, gradeRemarks, gradeText } from './gradeCell.ts';
import { lessOff } from './lessOff.ts';
import { checkFormula, maxCell, pointsCell, pointsCheck, pointsFormula, textCell } from './makeCell.ts';
import { partCell } from './partCell.ts';
import type { OutcomeSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';
import { sourceRemarks } from './sourceRemarks.ts';
import { askedIn, scaledSumOf, sumFormula, totalFormula } from './sumFormula.ts';
import { exactFormat, exactValue, partsFormula, sameTextFormula } from './totalFormulas.ts';
import { waivedMark, waivedPart } from './waivedPart.ts';
import type { CellModel } from './workbookModel.ts';

/** The column of the first part. */
const firstPart = 5;

export interface GradingForm {
  readonly rows: readonly RowDraft[];
  /** Items that do not apply, what was not held yet, and sheets of totals alone, a sentence each. */
  readonly remarks: readonly string[];
}

/**
 * The dimensions with their items from row `firstRow`, the parts side by side, 小计 and 合计 as live sums, then the
 * total by weight and the grade as live formulas. The program's own figures stand beside them on screen.
 */
export function gradingFormRows(
  source: OutcomeSource,
  scheme: ScoredScheme,
  candidateId: string,
  round: Round,
  firstRow: number,
): GradingForm {
  const { dossier } = source;
  const form = schemeOfRound(scheme, round.id).sheet;
  const parts = leavesOf(scheme);
  const firstCheck = firstPart + parts.length + 1;
  const isWaived = parts.map(({ id }) => waivedPart(source, candidateId, round.id, id) !== null);
  const shares = measuresOf(scheme, round.id, dossier.register, candidateId);
  const held = heldMeasures(scheme, round.id, dossier.register, candidateId);
  const kind = dossier.candidates.find(({ id }) => id === candidateId)?.kind ?? '';
  const owner = { kind, measures: shares };
  const sheets = parts.map((part) => {
    const sheet = isOnForm(part)
      ? dossier.sheetOf(candidateId, slotName({ roundId: round.id, partId: part.id }))
      : null;
    return sheet && isBegun(form, sheet.content)
      ? { sheet, score: scoreContent(form, sheet.content, owner), isTotals: isTotalsOnly(sheet.content) }
      : null;
  });
  const scores = sheets.map((each) => each?.score ?? null);
  const filled = parts.flatMap((part, index) => (isOnForm(part) ? [index] : []));
  const own = ownResult();
  const rows: RowDraft[] = [];
  const here = () => firstRow + rows.length;
  const sums: number[] = [];
  const itemRows: number[] = [];
  /** The scores of a source's column as they apply; all of them where it has none. */
  const scoresAt = (column: number) => scores[column - firstPart]?.items ?? [];
  let place = 0;
  form.dimensions.forEach((dimension, index) => {
    const first = here();
    const start = place;
    for (const item of dimension.items) {
      const at = place;
      place += 1;
      itemRows.push(here());
      rows.push({
        cells: [
          first === here()
            ? textCell('center', `${wordsOf(dimension.name)}\n（${maxWords(dimension)}）`)
            : null,
          textCell('text', [...groupOf(item), `${item.id} ${contentWords(item)}`].join('\n')),
          maxCell(item),
          textCell('text', [wordsOf(item.standard), ...furtherOf(form, item)].join('\n')),
          ...parts.map((part, column) =>
            isOnForm(part)
              ? pointsCell('number', scores[column]?.items[at] ?? null)
              : textCell('center', '—'),
          ),
        ],
        ...(first === here() && { down: [{ column: 1, rows: dimension.items.length + 1 }] }),
      });
    }
    const last = here() - 1;
    sums.push(here());
    const sumOf = (column: number) => {
      const range = `${cellAddress(column, first)}:${cellAddress(column, last)}`;
      return sumFormula(range, askedIn(dimension, scoresAt(column), start), dimension);
    };
    rows.push(
      sumRow([null, textCell('center', '小计'), maxCell(dimension), textCell('text', '')], {
        row: here(),
        formulaOf: sumOf,
        pointsOf: (score) => score?.dimensions[index] ?? null,
      }),
    );
  });
  const total = here();
  rows.push(
    sumRow(
      [
        textCell('strong', '合计'),
        null,
        pointsCell('strong', form.total),
        textCell('text', '各项目小计之和'),
      ],
      {
        row: total,
        formulaOf: (column) => {
          const cells = sums.map((row) => cellAddress(column, row)).join(',');
          const addressOf = (item: number) => cellAddress(column, itemRows[item] ?? total);
          const scaledSum = scaledSumOf(form, scoresAt(column), addressOf);
          return totalFormula(form, scoresAt(column), { sums: cells, scaledSum });
        },
        pointsOf: (score) => score?.total ?? null,
      },
      shares,
    ),
  );
  return {
    rows: [...rows, ...outcomeRows(total)],
    remarks: sheets.flatMap((each, index) => {
      const part = parts[index];
      if (!each || !part) return [];
      const scaling = each.score.total === null ? null : scalingOf(form, each.score.items);
      return [
        ...sourceRemarks({ form, scheme, held }, factsOf(each.sheet.content, owner), each.isTotals),
        ...(scaling ? [scalingWords(form, scaling)] : []),
      ].map((words) => `${wordsOf(part.name)} ${words}`);
    }),
  };

  /** A row of sums, one a part that fills the form, each checked against the program's figure. */
  function sumRow(
    head: readonly (CellModel | null)[],
    sum: {
      readonly row: number;
      formulaOf(column: number): string;
      pointsOf(score: SheetScore | null): SheetPoints;
    },
    rates: typeof shares = {},
  ): RowDraft {
    const isTotal = head[1] === null;
    return {
      cells: [
        ...head,
        ...parts.map((part, index) => {
          if (isTotal && isWaived[index] && !scores[index]) return textCell('center', waivedMark);
          if (!isOnForm(part))
            return isTotal ? partCell(part, own, rates, () => false) : textCell('center', '—');
          // Totals given in place of the items have nothing above them to be summed.
          return sheets[index]?.isTotals
            ? pointsCell('strong', sum.pointsOf(scores[index] ?? null))
            : pointsFormula('strong', sum.formulaOf(firstPart + index), sum.pointsOf(scores[index] ?? null));
        }),
        null,
        ...filled.flatMap((index, nth) => {
          if (isTotal && isWaived[index] && !scores[index])
            return [textCell('check', ''), textCell('check', '')];
          const points = sum.pointsOf(scores[index] ?? null);
          const program = cellAddress(firstCheck + nth * 2, sum.row);
          return [
            pointsCell('check', points),
            pointsCheck(cellAddress(firstPart + index, sum.row), program, points),
          ];
        }),
      ],
      ...(isTotal && { across: [[1, 2]], height: 22 }),
    };
  }

  /** What the candidate comes to in the round. */
  function ownResult() {
    const result = roundResult(
      // A share of the candidates is decided among all of them.
      scheme.grades.some(({ share }) => share !== undefined)
        ? dossier
        : { ...dossier, candidates: dossier.candidates.filter(({ id }) => id === candidateId) },
      round.id,
    );
    return result.candidates.find(({ candidate }) => candidate.id === candidateId);
  }

  /** Where the points that decide a grade stand, if on this form. */
  function pointsOfDecider() {
    const column = filled.find((index) => parts[index] === decidingPart(scheme));
    if (column === undefined) return {};
    const rowOf = new Map(form.items.map(({ id }, index) => [id, itemRows[index] ?? 0]));
    return { pointsAt: (itemId: string) => cellAddress(firstPart + column, rowOf.get(itemId) ?? 0) };
  }

  /** 总分 and 等次, over the parts' columns. */
  function outcomeRows(totalRow: number): RowDraft[] {
    const exact = own?.total ?? null;
    const grade = gradeText(own);
    const value = exactValue(exact);
    const [scoreRow, gradeRow] = [totalRow + 1, totalRow + 2];
    const places = new Map(parts.map(({ id }, index) => [id, cellAddress(firstPart + index, totalRow)]));
    const format = exactFormat(scheme);
    const bands = [bandWords(scheme), ...(own ? gradeRemarks(own) : [])].join('；');
    const wide = (label: string, note: string, cell: CellModel, checks: readonly CellModel[]): RowDraft => ({
      cells: [
        textCell('strong', label),
        null,
        textCell('text', note),
        null,
        cell,
        ...parts.slice(1).map(() => null),
        null,
        ...checks,
      ],
      across: [
        [1, 2],
        [3, 4],
        [firstPart, firstPart + parts.length - 1],
      ],
      height: 22,
    });
    const ours = (row: number) => cellAddress(firstPart, row);
    const theirs = (row: number) => cellAddress(firstCheck, row);
    return [
      wide(
        '总分',
        `${howTotal(scheme)}；${exactWords(scheme)}`,
        {
          style: 'strong',
          formula: partsFormula(scheme, (id) => places.get(id) ?? '', lessOff(scheme, own)),
          value,
          format,
        },
        [
          value === '' ? textCell('check', '') : { style: 'check', number: value, format },
          checkFormula(ours(scoreRow), theirs(scoreRow), exact !== null),
        ],
      ),
      wide('等次', bands, gradeCell(scheme, own, ours(scoreRow), { style: 'strong', ...pointsOfDecider() }), [
        textCell('check', grade),
        {
          style: 'check',
          formula: sameTextFormula(ours(gradeRow), theirs(gradeRow)),
          value: grade === '' ? '未评完' : '一致',
        },
      ]),
    ];
  }
}

/** The middle level above an item; the parts take the room of a column of its own. */
function groupOf({ group }: Item): string[] {
  return group ? [`【${wordsOf(group)}】`] : [];
}

/** What stands in the table's further columns, below 考评标准 for the same reason. */
function furtherOf({ columns = [] }: SheetForm, item: Item): string[] {
  return columns.flatMap(({ id, head }) => {
    const words = furtherWords(item, id);
    return words === '' ? [] : [`${head}：${words}`];
  });
}

/** Whether the part fills the form that stands here, on one sheet; the others have a sum alone. */
export function isOnForm(part: LeafPart): boolean {
  return part.takes === 'sheet' && part.form === undefined && part.panel === undefined;
}
