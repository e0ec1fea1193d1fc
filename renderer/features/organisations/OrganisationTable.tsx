import { Table, type TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import { useRoomBelow } from './useRoomBelow.ts';

const virtualFrom = 150;

/** The register's organisations, with how far their records are. */
export function OrganisationTable({ organisations }: { readonly organisations: readonly Organisation[] }) {
  const em = useTextSize().size === 'large' ? 19 : 15;
  const height = useRoomBelow(15.5);
  const columns: TableColumnsType<Organisation> = [
    {
      title: '单位名称',
      width: 19 * em,
      render: (_, { id, name }) => (
        <Link to={`/organisations/${id}`} className="org-name">
          {name}
        </Link>
      ),
    },
    { title: '类型', dataIndex: 'kind', width: 8 * em },
    { title: '上级单位', dataIndex: 'parent', width: 14 * em },
    { title: '书记', dataIndex: 'secretary', width: 6 * em },
    { title: '党员', dataIndex: 'memberCount', width: 4 * em, align: 'right' },
    { title: '成立日期', width: 8.5 * em, render: (_, { foundedOn }) => foundedOn && formatDay(foundedOn) },
    { title: '荣誉', width: 5 * em, align: 'center', render: (_, { awards }) => countOf(awards) },
    { title: '考核', width: 5 * em, align: 'center', render: (_, { appraisals }) => countOf(appraisals) },
    { title: '项目', width: 5 * em, align: 'center', render: (_, { projects }) => countOf(projects) },
    { title: '称号', width: 4 * em, align: 'center', render: (_, { titles }) => titles.length || '' },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      bordered
      virtual={organisations.length >= virtualFrom}
      pagination={false}
      columns={columns}
      dataSource={[...organisations]}
      scroll={{ x: 78 * em, y: height }}
      locale={{ emptyText: '没有符合的单位' }}
    />
  );
}

/** So many records; nothing entered and entered without any are told apart. */
function countOf(list: readonly object[] | null) {
  if (list === null) return <span className="org-open">未登记</span>;
  return list.length === 0 ? '没有' : list.length;
}
