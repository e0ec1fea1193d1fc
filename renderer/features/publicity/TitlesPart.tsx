import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { Decision } from '../../../shared/register/noticeContent.ts';
import { TitleDialog } from './TitleDialog.tsx';
import type { TitleRow } from './titleRows.ts';
import { useTitles } from './useTitles.ts';

interface Props {
  readonly decision: Decision;
  readonly honours: readonly string[];
  readonly today: string;
}

const columns: TableColumnsType<TitleRow> = [
  { title: '单位', dataIndex: 'name' },
  { title: '称号', dataIndex: 'honour', width: '35%' },
  {
    title: '单位登记',
    width: '9rem',
    render: (_, { registeredOn }) =>
      registeredOn === null ? <span className="pub-warn">未登记</span> : `${registeredOn} 登记`,
  },
];

/** The titles of a decision in the honour register: which are there, and a way to enter the others. */
export function TitlesPart({ decision, honours, today }: Props) {
  const { rows, register, isSaving } = useTitles(decision, honours);
  const [isAsking, setAsking] = useState(false);
  const open = rows.filter(({ registeredOn }) => registeredOn === null);
  return (
    <>
      <div className="pub-bar">
        <h3>称号登记</h3>
        <span className="pub-soft">
          已登记 {rows.length - open.length} / 共 {rows.length}
        </span>
        <span className="shell-gap" />
        <Button type="primary" disabled={open.length === 0} onClick={() => setAsking(true)}>
          登记称号
        </Button>
      </div>
      <Table
        rowKey={({ candidateId, honour }) => `${candidateId}/${honour}`}
        size="small"
        bordered
        virtual={rows.length > 100}
        {...(rows.length > 100 ? { scroll: { y: 420 } } : {})}
        pagination={false}
        columns={columns}
        dataSource={[...rows]}
      />
      {isAsking && (
        <TitleDialog
          count={open.length}
          day={decision.date < today ? decision.date : today}
          isSaving={isSaving}
          onClose={() => setAsking(false)}
          onSave={(on) => register(open, on)}
        />
      )}
    </>
  );
}
