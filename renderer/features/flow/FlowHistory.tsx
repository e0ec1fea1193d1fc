import { Table, type TableColumnsType } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { FlowState } from '../../../shared/flow/flowState.ts';
import { type HistoryRow, historyRows } from './historyRows.ts';

const columns: TableColumnsType<HistoryRow> = [
  { title: '日期', width: '9.5rem', render: (_, { on }) => formatDay(on) },
  { title: '变动', width: '32%', dataIndex: 'what' },
  { title: '经办人', width: '9rem', dataIndex: 'by' },
  { title: '理由', dataIndex: 'reason' },
];

/** Who moved the assessment on and when, the last first. */
export function FlowHistory({ flow }: { readonly flow: FlowState }) {
  return (
    <section className="flow-history" aria-label="变动记录">
      <h3>变动记录</h3>
      <Table
        rowKey="key"
        size="small"
        bordered
        pagination={false}
        columns={columns}
        dataSource={historyRows(flow)}
        locale={{ emptyText: '还没有变动' }}
      />
    </section>
  );
}
