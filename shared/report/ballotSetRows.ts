import { type BallotRules, defaultBallotRules } from '../scheme/ballotRules.ts';
import type { Measure } from '../scheme/measure.ts';
import { wordsOf } from '../scheme/text.ts';
import type { BallotLayout } from './ballotLayout.ts';
import { lineRow } from './ballotLineRow.ts';
import type { BallotSet } from './ballotRows.ts';
import { sumRow } from './ballotSumRow.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import { waivedMark } from './waivedPart.ts';
import type { CellModel } from './workbookModel.ts';

/**
 * The rows of all sets from `firstRow` on: one for each ballot, and where a set has several, one for their sum. Where the
 * ballot was waived, one that says by whom and why stands for those that are not there.
 */
export function setRows(
  sets: readonly BallotSet[],
  measure: Measure,
  layout: BallotLayout,
  firstRow: number,
  rules: BallotRules = defaultBallotRules,
): RowDraft[] {
  let row = firstRow;
  const numbers = new Map<string, number>();
  for (const { candidate } of sets) numbers.set(candidate.id, numbers.get(candidate.id) ?? numbers.size + 1);
  return sets.flatMap((set) => {
    const lead = (voter: string): CellModel[] => [
      { style: 'center', number: numbers.get(set.candidate.id) ?? 0 },
      textCell('text', set.candidate.name),
      ...(layout.lead.includes('轮次')
        ? [textCell('center', set.round ? wordsOf(set.round.name) : '—')]
        : []),
      ...(layout.lead.includes('投票人') ? [textCell('center', voter)] : []),
    ];
    const first = row;
    const { waived } = set;
    const lines = waived === null ? set.ballots : set.ballots.filter(({ ballot }) => ballot !== null);
    const rows = lines.map((line) =>
      lineRow(lead(wordsOf(measure.voters[line.place.voter] ?? { caption: '' })), line, measure, layout, {
        row: row++,
        voids: rules.overIssued === 'void',
      }),
    );
    if (waived !== null) {
      row += 1;
      return [...rows, waivedRow(lead('—'), waived, layout)];
    }
    return set.ballots.length > 1
      ? [...rows, sumRow(lead('合计'), set.ballots, measure, layout, { row: row++, first })]
      : rows;
  });
}

/** A row that says over all counts why there are none. */
function waivedRow(
  lead: readonly CellModel[],
  words: string,
  { firstTotal, printed }: BallotLayout,
): RowDraft {
  return {
    cells: [
      ...lead,
      textCell('text', words),
      ...Array.from({ length: printed - firstTotal - 1 }, () => null),
      textCell('center', waivedMark),
    ],
    across: [[firstTotal, printed - 1]],
    height: 20,
  };
}
