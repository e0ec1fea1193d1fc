import { CheckCircleFilled } from '@ant-design/icons';
import { Button, Space, Table, type TableColumnsType, Tag } from 'antd';
import { Link } from 'react-router';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { AssessmentSummary } from '../../../shared/contract/answers.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { addressOf, progressOf } from './progressOf.ts';

interface Props {
  readonly assessments: readonly AssessmentSummary[];
  /** Whether a rehearsal is being made. */
  readonly isBusy: boolean;
  readonly onRehearse: (assessment: AssessmentSummary) => void;
  readonly onRemove: (assessment: AssessmentSummary) => void;
}

/** The assessments, the newest first. */
export function AssessmentTable({ assessments, isBusy, onRehearse, onRemove }: Props) {
  const columns: TableColumnsType<AssessmentSummary> = [
    {
      title: '考核名称',
      width: '26%',
      render: (_, assessment) => (
        <>
          <Link to={addressOf(assessment)} className="assessment-name">
            {assessment.name}
          </Link>
          {assessment.isRehearsal && (
            <Tag color="warning" className="assessment-tag">
              演练
            </Tag>
          )}
        </>
      ),
    },
    { title: '方案', dataIndex: 'schemeTitle', width: '17%' },
    { title: '年度', dataIndex: 'year', width: '5rem', align: 'center' },
    { title: '主办党委', dataIndex: 'organiser', width: '17%' },
    {
      title: '起止日期',
      width: '9.5rem',
      render: (_, { startsOn, endsOn }) => (
        <>
          <span className="assessment-day">{formatDay(startsOn)}至</span>
          <span className="assessment-day">{formatDay(endsOn)}</span>
        </>
      ),
    },
    { title: '进度', width: '10.5rem', render: (_, assessment) => <ProgressText assessment={assessment} /> },
    {
      title: '操作',
      width: '12rem',
      render: (_, assessment) => (
        <Space size="small">
          <LinkButton to={addressOf(assessment)} aria-label={`打开 ${assessment.name}`}>
            打开
          </LinkButton>
          {assessment.hasSheet && !assessment.isRehearsal && assessment.candidateCount > 0 && (
            <Button
              type="text"
              disabled={isBusy}
              aria-label={`演练 ${assessment.name}`}
              title="照这次考核的方案、考评组和名单做一次演练，评分表和测评票由程序代填"
              onClick={() => onRehearse(assessment)}
            >
              演练
            </Button>
          )}
          <Button type="text" aria-label={`删除 ${assessment.name}`} onClick={() => onRemove(assessment)}>
            删除
          </Button>
        </Space>
      ),
    },
  ];
  return (
    <Table
      className="wide-table"
      rowKey="id"
      columns={columns}
      dataSource={assessments}
      pagination={false}
      bordered
    />
  );
}

function ProgressText({ assessment }: { readonly assessment: AssessmentSummary }) {
  if (assessment.problem !== null)
    return <div className="progress progress-problem">{assessment.problem}</div>;
  const { lines, isDone } = progressOf(assessment);
  return (
    <div className={isDone ? 'progress progress-done' : 'progress'}>
      {lines.map((line) => (
        <div key={line}>
          {isDone && line.startsWith('已签字') && <CheckCircleFilled />} {line}
        </div>
      ))}
    </div>
  );
}
