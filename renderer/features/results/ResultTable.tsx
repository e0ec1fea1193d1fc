import { Table } from 'antd';
import { useMemo } from 'react';
import { tokens } from '../../app/tokens.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import { type ColumnOptions, resultColumns } from './resultColumns.tsx';
import type { ResultRow } from './resultRow.ts';
import { sectionedColumns } from './sectionedColumns.tsx';
import { useRoomBelow } from './useRoomBelow.ts';

interface Props extends ColumnOptions {
  readonly rows: readonly ResultRow[];
}

/** More rows than this are drawn only where they are in view. */
const virtualFrom = 100;

/** The ranking as a table. */
export function ResultTable({ rows, ...options }: Props) {
  const { size } = useTextSize();
  const em = tokens.fontSize[size];
  const { scheme, sheetAddress, candidates, places, isProvisional, onExplain, onCompare } = options;
  const columns = useMemo(
    () =>
      sectionedColumns(
        resultColumns({ scheme, sheetAddress, candidates, places, isProvisional, onExplain, onCompare }),
        em,
      ),
    [scheme, sheetAddress, candidates, places, isProvisional, em, onExplain, onCompare],
  );
  const width = columns.reduce((sum, column) => sum + Number(column.width), 0);
  const isVirtual = rows.length > virtualFrom;
  const { ref, room } = useRoomBelow();
  return (
    <div ref={ref}>
      <Table<ResultRow>
        className="result-table"
        size="small"
        bordered
        columns={columns}
        dataSource={rows}
        pagination={false}
        virtual={isVirtual}
        scroll={isVirtual ? { x: width, y: Math.max(room - 8 * em, 16 * em) } : { x: width }}
        rowClassName={(row) => (row.kind === 'section' ? 'result-section' : `result-${row.group}`)}
        locale={{ emptyText: '没有符合条件的参评单位' }}
      />
    </div>
  );
}
