import type { TableColumnType } from 'antd';
import type { ReactNode } from 'react';
import { HeadWords } from './HeadWords.tsx';
import type { CandidateRow, ResultRow } from './resultRow.ts';

/** A column of the result table as it is for candidates. */
export interface ResultColumn extends Pick<TableColumnType<ResultRow>, 'align' | 'sorter' | 'fixed'> {
  readonly title: string;
  /** Units: em. The table gives every column its share of what is left over. */
  readonly width: number;
  readonly render: (row: CandidateRow) => ReactNode;
}

/** The columns for antd, with section rows reaching across all of them. Units: `em` in pixels. */
export function sectionedColumns(columns: readonly ResultColumn[], em: number): TableColumnType<ResultRow>[] {
  return columns.map(({ render, width, ...column }, index) => ({
    ...column,
    key: column.title,
    title: <HeadWords text={column.title} />,
    width: Math.round(width * em),
    onCell: (row) =>
      row.kind === 'section'
        ? { colSpan: index === 0 ? columns.length : 0, style: { textAlign: 'start' } }
        : {},
    render: (_, row) => {
      if (row.kind === 'candidate') return render(row);
      return index === 0 ? row.title : null;
    },
  }));
}
