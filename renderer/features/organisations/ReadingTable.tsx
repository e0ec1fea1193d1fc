import { Segmented, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { RegisterReading, RegisterRow } from '../../../shared/organisation/registerReading.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import { useRoomBelow } from './useRoomBelow.ts';

type View = 'all' | RegisterRow['state'];

const stateNames = { new: '新增', changed: '更新', same: '已有', problem: '有问题' } as const;
const virtualFrom = 150;

/** What a workbook brings, row by row, before anything is saved. */
export function ReadingTable({ reading }: { readonly reading: RegisterReading }) {
  const { rows, problemCount, notes } = reading;
  const [view, setView] = useState<View>(problemCount > 0 ? 'problem' : 'all');
  const em = useTextSize().size === 'large' ? 19 : 15;
  const height = useRoomBelow(29);
  const shown = rows.filter(({ state }) => view === 'all' || view === state);
  const columns: TableColumnsType<RegisterRow> = [
    { title: '工作表', dataIndex: 'sheet', width: 7 * em },
    { title: '行', dataIndex: 'row', width: 4 * em, align: 'center' },
    { title: '单位名称', dataIndex: 'organisation', width: 16 * em },
    { title: '内容', dataIndex: 'record', width: 18 * em },
    {
      title: '检查结果',
      width: 26 * em,
      render: (_, { state, text }) => <span className={`org-row-${state}`}>{text}</span>,
    },
  ];
  return (
    <section aria-label="预览">
      <div className="org-part-head org-preview-head">
        <Segmented<View>
          aria-label="显示哪些行"
          value={view}
          onChange={setView}
          options={[
            { value: 'all', label: `全部 ${rows.length}` },
            ...(['new', 'changed', 'same', 'problem'] as const).map((state) => ({
              value: state,
              label: `${stateNames[state]} ${rows.filter((row) => row.state === state).length}`,
            })),
          ]}
        />
        <span className="org-soft" role="status">
          {problemCount > 0
            ? `有 ${problemCount} 行有问题，一行也不会导入。请在原表改好后重新上传；行号与原表一致。`
            : reading.organisations.length === 0
              ? '全部与登记相同，没有要导入的内容。'
              : '没有问题，可以导入。'}
          {notes.map((note) => `${note}。`)}
        </span>
      </div>
      <Table
        rowKey={({ sheet, row }) => `${sheet} ${row}`}
        size="small"
        bordered
        virtual={shown.length >= virtualFrom}
        pagination={false}
        columns={columns}
        dataSource={shown}
        scroll={{ x: 71 * em, y: height }}
      />
    </section>
  );
}
