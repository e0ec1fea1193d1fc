import { App, Button, Input, Space, Spin } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { AssessmentSummary } from '../../../shared/contract/answers.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { AssessmentTable } from './AssessmentTable.tsx';
import './assessments.css';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { DataFileLine } from './DataFileLine.tsx';
import { EmptyList } from './EmptyList.tsx';
import { TakeTask } from './TakeTask.tsx';
import { useAssessments } from './useAssessments.ts';

const searchFrom = 9;

/** 考核列表: where the program begins. */
export function ListScreen() {
  const { list, remove, loadDemo, rehearse } = useAssessments();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const ask = useAsk();
  const showProblem = useProblem();
  const [search, setSearch] = useState('');

  const askRemove = (assessment: AssessmentSummary) =>
    ask({
      title: `删除考核：${assessment.name}？`,
      lines: [
        `它的 ${assessment.candidateCount} 个参评单位和全部记录${
          assessment.isRehearsal ? '，以及演练带来的单位登记和称号，' : ''
        }将一并删除，不能恢复。`,
      ],
      ok: '删除',
      cancel: '不删除',
      onOk: () => remove.mutateAsync({ assessmentId: assessment.id }).catch(showProblem),
    });
  const onLoadDemo = () =>
    loadDemo.mutate(
      {},
      { onError: showProblem, onSuccess: () => void message.success('演示数据已载入，标有“演练”') },
    );

  const onRehearse = ({ id: assessmentId }: AssessmentSummary) =>
    rehearse.mutate(
      { assessmentId },
      {
        onError: showProblem,
        onSuccess: (made) => {
          void message.success(
            '已照这次考核的设置做好一次演练，评分表和测评票由程序代填；试完在列表中删除即可',
          );
          void navigate(`/a/${made.assessmentId}/results`);
        },
      },
    );

  if (list.isLoadingError) return <LoadProblem error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Spin className="page-spin" />;
  const shown = list.data.filter(({ name, organiser, year }) =>
    `${name} ${organiser} ${year}`.includes(search.trim()),
  );
  return (
    <div className="page list-page">
      {list.data.length === 0 ? (
        <EmptyList isLoadingDemo={loadDemo.isPending} onLoadDemo={onLoadDemo} />
      ) : (
        <>
          <div className="list-head">
            <h1>考核列表</h1>
            {list.data.length >= searchFrom && (
              <Input.Search
                className="list-search"
                allowClear
                placeholder="按名称、主办党委或年度查找"
                value={search}
                onChange={(event) => setSearch(event.target.value)}
              />
            )}
            <Space>
              <Button loading={loadDemo.isPending} onClick={onLoadDemo}>
                载入演示数据（演练）
              </Button>
              <TakeTask />
              <LinkButton to="/new" type="primary">
                新建考核
              </LinkButton>
            </Space>
          </div>
          <AssessmentTable
            assessments={shown}
            isBusy={rehearse.isPending}
            onRehearse={onRehearse}
            onRemove={askRemove}
          />
        </>
      )}
      <DataFileLine />
    </div>
  );
}
