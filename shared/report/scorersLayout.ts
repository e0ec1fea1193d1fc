import { formatPoints } from '../number/points.ts';
import { besideTotal, maxWords } from '../scheme/maxWords.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { textCell } from './makeCell.ts';
import type { RowDraft } from './rowDraft.ts';
import type { UnitColumns } from './unitColumns.ts';
import type { CellModel, WorksheetModel } from './workbookModel.ts';

/** Where the columns of 考评员评分明细表 lie; they depend on the scheme. */
export interface ScorersLayout {
  readonly units: UnitColumns;
  /** The heads before the items: 序号, the units', and 评分主体 where there are several. */
  readonly lead: readonly string[];
  readonly firstItem: number;
  readonly sum: number;
  readonly printed: number;
  /** The on-screen column of the program's sum; its check is the next. */
  readonly program: number;
  readonly optional: NonNullable<WorksheetModel['optionalColumns']>;
}

/** The columns for a scheme and its units: one for each item. */
export function scorersLayout(
  { sheet }: ScoredScheme,
  units: UnitColumns,
  hasScorers: boolean,
): ScorersLayout {
  const lead = ['序号', ...units.heads, ...(hasScorers ? ['评分主体'] : [])];
  const firstItem = lead.length + 1;
  const sum = firstItem + sheet.items.length;
  const printed = sum + 2;
  return {
    units,
    lead,
    firstItem,
    sum,
    printed,
    program: printed + 2,
    optional: [
      ...lead.slice(2).map((name, index) => ({ column: 3 + index, name })),
      { column: sum + 1, name: '签字人' },
      { column: sum + 2, name: '签字时间' },
    ],
  };
}

/** The two rows of heads: dimensions over their items with each item's points, the other heads reaching over both. */
export function scorersHeads({ sheet }: ScoredScheme, layout: ScorersLayout): RowDraft[] {
  const { lead, firstItem, sum, printed, program } = layout;
  const head = (text: string) => textCell('head', text);
  const spans = sheet.dimensions.map(({ items }, index) => {
    const before = sheet.dimensions.slice(0, index).reduce((count, each) => count + each.items.length, 0);
    return [firstItem + before, firstItem + before + items.length - 1] as const;
  });
  const dimensions = sheet.dimensions.flatMap((dimension): (CellModel | null)[] => [
    head(`${wordsOf(dimension.name)}（${maxWords(dimension)}）`),
    ...dimension.items.slice(1).map(() => null),
  ]);
  const items = sheet.items.map((item) =>
    head(`${item.id}\n${besideTotal(item) ?? `${formatPoints(item.max)}分`}`),
  );
  const tail = [`得分合计\n（${formatPoints(sheet.total)}）`, '签字人', '签字时间'];
  return [
    {
      cells: [
        ...lead.map(head),
        ...dimensions,
        ...tail.map(head),
        null,
        textCell('check', '核算得分'),
        textCell('check', '核对'),
      ],
      across: spans,
      down: [...lead.map((_, index) => index + 1), ...[sum, sum + 1, printed, program, program + 1]].map(
        (column) => ({ column, rows: 2 }),
      ),
      height: 36,
    },
    { cells: [...lead.map(() => null), ...items], height: 32 },
  ];
}
