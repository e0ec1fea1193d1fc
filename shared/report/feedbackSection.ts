import { formatPoints, type Hundredths } from '../number/points.ts';
import type { Item } from '../scheme/sheet.ts';
import { scoreItem } from '../scoring/scoreItem.ts';
import { notApplicable } from '../scoring/sheetPoints.ts';
import type { SumLimit } from '../scoring/sumLimits.ts';
import { columnName } from '../table/cellAddress.ts';
import type { CandidateSource } from './candidateSource.ts';
import { feedbackEntries, limitEntry } from './feedbackEntries.ts';
import { feedbackPointsColumn, feedbackPrinted, feedbackWidths } from './feedbackLayout.ts';
import { pointsFormula, signedFormat, textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import { splitTall } from './splitTall.ts';

/** A list of items with the row of its sum; `start` is what the items have before anything moves them. */
export interface FeedbackSection {
  readonly drafts: RowDraft[];
  readonly sumAddress: string;
  readonly start: Hundredths;
}

/** The items’ entries under a title, then the limits that a sum ran into; `above` is the row before it. */
export function feedbackSection(
  title: string,
  items: readonly Item[],
  { scheme }: ReportSource,
  candidate: CandidateSource,
  above: number,
  limits: readonly SumLimit[] = [],
): FeedbackSection {
  const { capAdditions } = scheme.sheet;
  const entries = [
    ...items.flatMap((item) =>
      feedbackEntries(item, candidate.content, candidate.facts, capAdditions, feedbackPrinted),
    ),
    ...limits.map(limitEntry),
  ];
  const rows =
    entries.length > 0 ? entries.flatMap((each) => splitTall(each, feedbackWidths)) : [nothingRow()];
  const first = above + 2;
  const column = columnName(feedbackPointsColumn);
  const moved = entries.reduce((sum, { points }) => sum + points, 0);
  const formula = `ROUND(SUM(${column}${first}:${column}${first + rows.length - 1}),2)`;
  const hasFull = (item: Item) => {
    const score = scoreItem(item, candidate.facts, capAdditions);
    return score !== notApplicable && (item.start === 'full' || score !== null);
  };
  const start = items.reduce((sum, item) => sum + (hasFull(item) ? item.max : 0), 0);
  const sumLabel = start > 0 ? `满分 ${formatPoints(start)} 分，加扣分小计` : '得分小计';
  return {
    start,
    sumAddress: `${column}${first + rows.length}`,
    drafts: [
      wideRow(textCell('text', title), feedbackPrinted, 22),
      ...rows,
      {
        cells: [
          textCell('center', sumLabel),
          ...Array.from({ length: feedbackPointsColumn - 2 }, () => null),
          { ...pointsFormula('strong', formula, moved), format: signedFormat },
          textCell('text', ''),
        ],
        across: [[1, feedbackPointsColumn - 1]],
        height: 22,
      },
    ],
  };
}

function nothingRow(): RowDraft {
  return wideRow(textCell('center', '没有加分、扣分'), feedbackPrinted);
}
