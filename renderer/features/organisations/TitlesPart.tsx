import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { markedDay } from '../../../shared/assessment/monthOnly.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import type { TitleRecord } from '../../../shared/organisation/records.ts';
import { type TitleStanding, titleStandings } from '../../../shared/organisation/titleStanding.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { today } from '../../ui/today.ts';
import { StandingCard } from './StandingCard.tsx';
import { type TitleAsk, TitleModal } from './TitleModal.tsx';
import { useChange } from './useChange.ts';
import type { Honours } from './useHonours.ts';

interface Props {
  readonly organisation: Organisation;
  readonly honours: Honours;
}

/** 称号: how each honour stands, what may be done about it, and the rows of the register. */
export function TitlesPart({ organisation, honours }: Props) {
  const { change } = useChange(organisation);
  const ask = useAsk();
  const [asked, setAsked] = useState<TitleAsk | null>(null);
  const { titles } = organisation;
  const standings = honours.isReady
    ? titleStandings(titles, honours.validityFor, today(), honours.nameOf)
    : [];
  const set = (next: (now: readonly TitleRecord[]) => readonly TitleRecord[]) =>
    change((now) => ({
      titles: [...next(now.titles)].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    }));
  const save = (title: TitleRecord) => {
    if (asked?.kind !== 'withdraw') return set((now) => [...now, title]);
    const { latest } = asked.standing;
    return set((now) => now.map((each) => (isSame(each, latest) ? title : each)));
  };
  const columns: TableColumnsType<TitleRecord> = [
    { title: '称号', dataIndex: 'honour' },
    { title: '日期', width: '9.5rem', render: (_, { on }) => markedDay(on) },
    { title: '性质', width: '7rem', render: (_, { isRenewal }) => (isRenewal ? '重新认定' : '授予') },
    {
      title: '不再保留',
      width: '9.5rem',
      render: (_, { withdrawnOn }) => withdrawnOn && markedDay(withdrawnOn),
    },
    { title: '依据', dataIndex: 'basis' },
    {
      title: '操作',
      width: '5rem',
      render: (_, title) => (
        <Button
          size="small"
          type="text"
          aria-label={`删除 ${title.honour}（${title.on}）`}
          onClick={() =>
            ask({
              title: '删除这一条称号登记？',
              lines: [`${title.honour}（${markedDay(title.on)}）`],
              ok: '删除',
              cancel: '不删除',
              onOk: () => set((now) => now.filter((each) => !isSame(each, title))),
            })
          }
        >
          删除
        </Button>
      ),
    },
  ];
  return (
    <section className="org-part" aria-label="称号">
      <div className="org-part-head">
        <h2>称号</h2>
        {titles.length === 0 && <span className="org-soft">没有登记称号</span>}
        <span className="org-gap" />
        <Button size="small" onClick={() => setAsked({ kind: 'grant' })}>
          登记称号
        </Button>
      </div>
      <Space orientation="vertical" className="org-standings">
        {standings.map((standing: TitleStanding) => (
          <StandingCard
            key={standing.honour}
            standing={standing}
            validity={honours.validityFor(standing.honour)}
            onKeep={() => setAsked({ kind: 'renew', standing })}
            onWithdraw={() => setAsked({ kind: 'withdraw', standing })}
          />
        ))}
      </Space>
      {titles.length > 0 && (
        <Table
          rowKey={({ honour, on }) => `${honour} ${on}`}
          size="small"
          bordered
          pagination={false}
          columns={columns}
          dataSource={[...titles]}
        />
      )}
      {asked && (
        <TitleModal
          asked={asked}
          honours={honours.names}
          held={titles}
          onSave={save}
          onClose={() => setAsked(null)}
        />
      )}
    </section>
  );
}

function isSame(one: TitleRecord, other: TitleRecord): boolean {
  return one.honour === other.honour && one.on === other.on;
}
