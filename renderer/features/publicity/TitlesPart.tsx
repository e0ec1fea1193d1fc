import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { TitleRow } from '../../../shared/notice/titleRows.ts';
import type { Decision } from '../../../shared/register/noticeContent.ts';
import { TitleDialog } from './TitleDialog.tsx';
import { useTitles } from './useTitles.ts';

interface Props {
  readonly decision: Decision;
  readonly titles: readonly TitleRow[];
  readonly today: string;
}

const columns: TableColumnsType<TitleRow> = [
  { title: '单位', dataIndex: 'name' },
  { title: '称号', dataIndex: 'honour', width: '35%' },
  {
    title: '单位登记',
    width: '10.5rem',
    render: (_, { registeredOn, isBarred }) => (
      <>
        {registeredOn !== null && `${formatDay(registeredOn)}登记`}
        {registeredOn === null && !isBarred && <span className="pub-warn">未登记</span>}
        {isBarred && <div className="pub-warn">更正后不授予</div>}
      </>
    ),
  },
];

/** The titles of a decision in the honour register: which are there, and a way to enter the others. */
export function TitlesPart({ decision, titles, today }: Props) {
  const { register } = useTitles(decision);
  const [isAsking, setAsking] = useState(false);
  const given = titles.filter(({ isBarred }) => !isBarred);
  const open = given.filter(({ registeredOn }) => registeredOn === null);
  return (
    <>
      <div className="pub-bar">
        <h2>称号登记</h2>
        <span className="pub-soft">
          已登记 {given.length - open.length} / 共 {given.length}
        </span>
        <span className="shell-gap" />
        {open.length > 0 && (
          <Button type="primary" onClick={() => setAsking(true)}>
            登记称号
          </Button>
        )}
      </div>
      <Table
        rowKey={({ candidateId, honour }) => `${candidateId}/${honour}`}
        size="small"
        bordered
        virtual={titles.length > 100}
        {...(titles.length > 100 ? { scroll: { y: 420 } } : {})}
        pagination={false}
        columns={columns}
        dataSource={[...titles]}
      />
      {isAsking && (
        <TitleDialog
          count={open.length}
          day={decision.date < today ? decision.date : today}
          onClose={() => setAsking(false)}
          onSave={(on) => register(open, on)}
        />
      )}
    </>
  );
}
