import { Select, Spin } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import { maxWords } from '../../../shared/scheme/maxWords.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { pointsOf } from '../../../shared/scoring/sheetPoints.ts';
import { SideDialog } from '../../ui/dialog/SideDialog.tsx';
import { CompareTable } from './CompareTable.tsx';
import { meanScores } from './meanScores.ts';
import type { SheetProgress } from './sheetProgress.ts';

// The chart library is large and is not needed for the first look at the ranking.
const DimensionRadar = lazy(() => import('./DimensionRadar.tsx'));

interface Props {
  readonly scheme: Scheme;
  readonly candidates: readonly CandidateResult[];
  readonly progress: ReadonlyMap<string, SheetProgress>;
  readonly candidateId: string;
  readonly onChoose: (candidateId: string) => void;
  readonly onClose: () => void;
}

/** A radar of fewer axes shows nothing. */
const fewestAxes = 3;

/** One candidate's dimensions beside the mean of all, as a radar and as numbers. */
export function CompareDrawer({ scheme, candidates, progress, candidateId, onChoose, onClose }: Props) {
  const dimensions = scheme.sheet?.dimensions ?? [];
  const isBegun = (id: string) => progress.get(id)?.stage !== 'untouched';
  const begun = candidates.filter(({ candidate }) => isBegun(candidate.id));
  const means = meanScores(begun, dimensions.length);
  const options = useMemo(
    () => candidates.map(({ candidate }) => ({ value: candidate.id, label: candidate.name })),
    [candidates],
  );
  const chosen = candidates.find(({ candidate }) => candidate.id === candidateId);
  if (!chosen) return null;
  const rows = dimensions.map((dimension, index) => ({
    id: dimension.id,
    name: wordsOf(dimension.name),
    max: dimension.max,
    maxWords: maxWords(dimension),
    score: isBegun(candidateId) ? pointsOf(chosen.score.dimensions[index]) : null,
    mean: means[index] ?? null,
  }));
  const scored = rows.filter((row) => row.score !== null);
  return (
    <SideDialog width={42} onClose={onClose} title="各项目得分与平均值对照">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        className="compare-choice"
        aria-label="参评单位"
        options={options}
        value={candidateId}
        onChange={onChoose}
      />
      {scored.length === 0 && <p className="result-count">这个单位还没有开始评分，没有可以对照的得分。</p>}
      {scored.length > 0 && scored.length < rows.length && (
        <p className="result-count">未评分的项目不画在图上，它不是 0 分。</p>
      )}
      {scored.length > 0 && progress.get(candidateId)?.stage === 'partial' && (
        <p className="result-count">这个单位的评分表还没有核完，得分为暂计。</p>
      )}
      {scored.length >= fewestAxes && (
        <Suspense fallback={<Spin className="page-spin" />}>
          <DimensionRadar name={chosen.candidate.name} rows={scored} />
        </Suspense>
      )}
      <CompareTable name={chosen.candidate.name} rows={rows} />
    </SideDialog>
  );
}
