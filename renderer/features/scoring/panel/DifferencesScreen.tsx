import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { Link } from 'react-router';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { CandidateDifferences } from '../../../../shared/outcome/panelDifferences.ts';
import { outlierRuleWords } from '../../../../shared/scoring/outlier.ts';
import { api } from '../../../api/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LoadProblem } from '../../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../../ui/NeedsSetup.tsx';
import { useAssessment } from '../../../ui/useAssessment.ts';
import { DifferenceRow } from './DifferenceRow.tsx';
import './panel.css';
import { type PanelPart, usePanelPart } from './usePanelPart.ts';

/** 核对分歧: where the panelists' signed sheets differ, and what becomes of each place. */
export function DifferencesScreen() {
  const place = usePanelPart();
  return place ? <Differences {...place} /> : <NeedsSetup />;
}

function Differences({ roundId, partId }: PanelPart) {
  const { id: assessmentId } = useAssessment();
  const query = useQuery(api.sheet.differences.queryOptions({ input: { assessmentId, roundId, partId } }));
  if (query.isLoadingError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Spin className="page-spin" />;
  const ready = query.data.filter(({ spread }) => spread !== null);
  const open = ready.flatMap(({ differences }) => differences).filter(({ ruling }) => ruling === null).length;
  return (
    <div className="page differences">
      <div className="panel-head">
        <h2>核对分歧</h2>
        <span className="shell-gap" />
        <Link to={`/a/${assessmentId}/score`}>回到评分表</Link>
      </div>
      <p className="panel-lead">
        各人的评分表都签字后才能核对：已签齐 {ready.length}／{query.data.length} 个单位，还有 {open}{' '}
        处分歧没有处理。总分偏离按{outlierRuleWords}。
      </p>
      {ready.length === 0 ? (
        <EmptyState
          title="还没有签齐的单位"
          text="一个单位的评分表全部签字后，在这里列出各人不一致的地方。"
        />
      ) : (
        ready.map((unit) => <UnitDifferences key={unit.candidateId} {...unit} {...{ roundId, partId }} />)
      )}
    </div>
  );
}

type UnitProps = CandidateDifferences & Pick<PanelPart, 'roundId' | 'partId'>;

function UnitDifferences({ candidateId, name, spread, differences, roundId, partId }: UnitProps) {
  return (
    <section className="difference-unit" aria-label={name}>
      <h3>{name}</h3>
      {spread && (
        <p className="panel-lead">
          总分 {formatPoints(spread.lowest)}～{formatPoints(spread.highest)} 分
          {spread.outlier === 'tooFew' && '；人数太少，不能判断有没有偏离'}
          {spread.items.length > 0 &&
            `；得分不同的：${spread.items
              .map(
                ({ itemId, lowest, highest }) =>
                  `${itemId}（${formatPoints(lowest)}～${formatPoints(highest)}）`,
              )
              .join('、')}`}
        </p>
      )}
      {differences.length === 0 ? (
        <p>没有相互矛盾的地方。</p>
      ) : (
        <ul>
          {differences.map((difference) => (
            <DifferenceRow key={difference.key} {...{ candidateId, difference, roundId, partId }} />
          ))}
        </ul>
      )}
    </section>
  );
}
