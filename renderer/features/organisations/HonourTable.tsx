import { Segmented, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { markedDay } from '../../../shared/assessment/monthOnly.ts';
import { inOrderOfTerm } from '../../../shared/organisation/inOrderOfTerm.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import {
  standingNames,
  type TitleStanding,
  titleStandings,
} from '../../../shared/organisation/titleStanding.ts';
import { today } from '../../ui/today.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import { useHonours } from './useHonours.ts';
import { useRoomBelow } from './useRoomBelow.ts';

interface HonourRow extends TitleStanding {
  readonly organisation: Organisation;
}
type View = 'all' | TitleStanding['state'];

const states = ['valid', 'renewSoon', 'lapsed', 'withdrawn'] as const;
const virtualFrom = 150;

/** 荣誉台账: every honour that an organisation holds or held, and how it stands today. */
export function HonourTable({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const { validityFor, nameOf, isReady } = useHonours();
  const [view, setView] = useState<View>('all');
  const em = useTextSize().size === 'large' ? 19 : 15;
  const height = useRoomBelow(18);
  const rows = useMemo(
    () =>
      (isReady ? organisations : [])
        .flatMap((organisation) =>
          titleStandings(organisation.titles, validityFor, today(), nameOf).map((standing) => ({
            ...standing,
            organisation,
          })),
        )
        .sort(inOrderOfTerm),
    [organisations, validityFor, nameOf, isReady],
  );
  const shown = rows.filter(({ state }) => view === 'all' || view === state);
  const columns: TableColumnsType<HonourRow> = [
    {
      title: '单位名称',
      width: 17 * em,
      render: (_, { organisation: { id, name } }) => <Link to={`/organisations/${id}`}>{name}</Link>,
    },
    { title: '上级单位', dataIndex: ['organisation', 'parent'], width: 11 * em },
    { title: '称号', dataIndex: 'honour', width: 14 * em },
    { title: '授予', width: 8.5 * em, render: (_, { grantedOn }) => markedDay(grantedOn) },
    {
      title: '最近认定',
      width: 8.5 * em,
      render: (_, { latest, renewals }) => renewals > 0 && markedDay(latest.on),
    },
    {
      title: '有效至',
      width: 8.5 * em,
      render: (_, { validity, state }) => {
        if (validity) return markedDay(validity.validUntil);
        return <span className="org-soft">{state === 'withdrawn' ? '—' : '未规定期限'}</span>;
      },
    },
    {
      title: '状态',
      width: 6 * em,
      render: (_, { state }) => (
        <span className={`org-state org-state-${state}`}>{standingNames[state]}</span>
      ),
    },
    { title: '提示', dataIndex: 'warning', width: 12 * em },
  ];
  return (
    <>
      <div className="org-states">
        <Segmented<View>
          aria-label="显示哪些称号"
          value={view}
          onChange={setView}
          options={[
            { value: 'all', label: `全部 ${rows.length}` },
            ...states.map((state) => ({
              value: state,
              label: `${standingNames[state]} ${rows.filter((row) => row.state === state).length}`,
            })),
          ]}
        />
      </div>
      <Table
        rowKey={({ organisation, honour }) => `${organisation.id} ${honour}`}
        size="small"
        bordered
        loading={!isReady}
        virtual={shown.length >= virtualFrom}
        pagination={false}
        columns={columns}
        dataSource={shown}
        scroll={{ x: 85 * em, y: height }}
        locale={{ emptyText: rows.length === 0 ? '还没有登记称号' : '没有符合的称号' }}
      />
    </>
  );
}
