import { useQuery } from '@tanstack/react-query';
import { Spin, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import type { HistoryLine } from '../../../shared/history/historyLine.ts';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { placeLink } from '../../ui/placeLink.ts';

const columns: TableColumnsType<HistoryLine> = [
  { title: '年度', dataIndex: 'year', width: '5rem', align: 'center' },
  {
    title: '考核',
    width: '34%',
    render: (_, { place, assessment, isRehearsal }) => (
      <>
        <Link to={placeLink(place).path}>{assessment}</Link> {isRehearsal && <Tag color="warning">演练</Tag>}
      </>
    ),
  },
  { title: '方案', dataIndex: 'scheme', width: '26%' },
  {
    title: '结果',
    render: (_, { outcomes }) =>
      outcomes.length === 0 ? '还没有结果' : outcomes.map((outcome) => <div key={outcome}>{outcome}</div>),
  },
];

/** 历年考核: every assessment that the organisation took part in, newest first. */
export function HistoryPart({ organisationId }: { readonly organisationId: string }) {
  const query = useQuery(api.organisation.history.queryOptions({ input: { organisationId } }));
  return (
    <section className="org-part" aria-label="历年考核">
      <div className="org-part-head">
        <h2>历年考核</h2>
      </div>
      {query.error ? (
        <LoadProblem error={query.error} onRetry={() => void query.refetch()} />
      ) : query.data ? (
        <Table
          rowKey="assessmentId"
          size="small"
          bordered
          pagination={false}
          columns={columns}
          dataSource={[...query.data]}
          locale={{ emptyText: '还没有参加过考核' }}
        />
      ) : (
        <Spin />
      )}
    </section>
  );
}
