import { Button, Space, Table, type TableColumnsType } from 'antd';
import { markedDay } from '../../../shared/assessment/monthOnly.ts';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useTextSize } from '../../ui/useTextSize.ts';
import { useTableHeight } from './useTableHeight.ts';

interface Props {
  readonly candidates: readonly CandidateSummary[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onEdit: (candidate: CandidateSummary) => void;
  readonly onRemove: (candidate: CandidateSummary) => void;
}

/** From here on only the rows in view are drawn. */
const virtualFrom = 150;
const statusTexts = { untouched: '未评', started: '评分中', submitted: '已签字' } as const;

/** The candidates with what is known of them. */
export function CandidateTable({ candidates, chosen, onChoose, onEdit, onRemove }: Props) {
  const { scheme } = useAssessment();
  const em = useTextSize().size === 'large' ? 19 : 15;
  const height = useTableHeight(17);
  const { leader, members } = namesOf(scheme);
  const columns: TableColumnsType<CandidateSummary> = [
    { title: '序号', width: 4 * em, align: 'center', render: (_, __, index) => index + 1 },
    {
      title: '单位名称',
      width: 18 * em,
      render: (_, { name }) => <span className="roster-name">{name}</span>,
    },
    { title: '类型', dataIndex: 'kind', width: 7 * em },
    { title: '上级单位', dataIndex: 'parent', width: 12 * em },
    { title: leader, dataIndex: 'secretary', width: 6 * em },
    { title: members, dataIndex: 'memberCount', width: 6 * em, align: 'right' },
    { title: '成立日期', width: 9 * em, render: (_, { foundedOn }) => foundedOn && markedDay(foundedOn) },
    ...(scheme.sheet
      ? [
          {
            title: '评分',
            width: 5 * em,
            render: (_: unknown, { status }: CandidateSummary) => statusTexts[status],
          },
        ]
      : []),
    {
      title: '操作',
      fixed: 'end',
      width: 9 * em,
      render: (_, candidate) => (
        <Space size={4}>
          <Button size="small" aria-label={`编辑 ${candidate.name}`} onClick={() => onEdit(candidate)}>
            编辑
          </Button>
          <Button
            size="small"
            type="text"
            aria-label={`移除 ${candidate.name}`}
            disabled={candidate.status === 'submitted'}
            title={candidate.status === 'submitted' ? '评分表已签字，退回修改后才能移除' : undefined}
            onClick={() => onRemove(candidate)}
          >
            移除
          </Button>
        </Space>
      ),
    },
  ];
  const isVirtual = candidates.length >= virtualFrom;
  return (
    <Table
      rowKey="id"
      size="small"
      bordered
      columns={columns}
      dataSource={candidates}
      pagination={false}
      virtual={isVirtual}
      scroll={{ x: 79 * em, y: height }}
      locale={{ emptyText: '没有符合的参评单位' }}
      rowSelection={{
        columnWidth: 3 * em,
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChoose(keys.map(String)),
      }}
    />
  );
}
