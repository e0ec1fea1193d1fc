import { Drawer, Select, Spin } from 'antd';
import { lazy, Suspense, useMemo } from 'react';
import type { CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { CompareTable } from './CompareTable.tsx';
import { meanScores } from './meanScores.ts';

// The chart library is large and is not needed for the first look at the ranking.
const DimensionRadar = lazy(() => import('./DimensionRadar.tsx'));

interface Props {
  readonly scheme: Scheme;
  readonly candidates: readonly CandidateResult[];
  readonly candidateId: string;
  readonly onChoose: (candidateId: string) => void;
  readonly onClose: () => void;
}

/** One candidate's dimensions beside the mean of all, as a radar and as numbers. */
export function CompareDrawer({ scheme, candidates, candidateId, onChoose, onClose }: Props) {
  const dimensions = scheme.sheet?.dimensions ?? [];
  const means = useMemo(() => meanScores(candidates, dimensions.length), [candidates, dimensions.length]);
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
    score: chosen.score.dimensions[index] ?? null,
    mean: means[index] ?? null,
  }));
  return (
    <Drawer open onClose={onClose} size={620} title="各项目得分与平均值对照">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        className="compare-choice"
        aria-label="参评单位"
        options={options}
        value={candidateId}
        onChange={onChoose}
      />
      <Suspense fallback={<Spin className="page-spin" />}>
        <DimensionRadar name={chosen.candidate.name} rows={rows} />
      </Suspense>
      <CompareTable name={chosen.candidate.name} rows={rows} />
    </Drawer>
  );
}
