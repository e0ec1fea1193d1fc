import { Segmented, Spin } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { useIsFixed } from '../../ui/register/useIsFixed.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DeadlineLine } from './DeadlineLine.tsx';
import { FixedNotice } from './FixedNotice.tsx';
import { Fixed } from './fixed.ts';
import { NomineeDrawer } from './NomineeDrawer.tsx';
import { TrackPane } from './TrackPane.tsx';
import { useNominations } from './useNominations.ts';
import './nominations.css';

/** 条件和推荐: who applied, what each condition and measure came to, who is put forward and how that fits the quotas. */
export function NominationScreen() {
  const { id, scheme } = useAssessment();
  const { candidateId } = useParams();
  const navigate = useNavigate();
  const query = useNominations();
  const isFixed = useIsFixed();
  const chosenKey = `kaoping.track.${id}`;
  const [chosen, setChosen] = useState(() => sessionStorage.getItem(chosenKey));

  if (query.isLoadingError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Spin className="page-spin" />;
  const results = query.data;
  const ofCandidate = results.find(({ nominees }) =>
    nominees.some(({ candidate }) => candidate.id === candidateId),
  );
  const filled = results.find(({ nominees }) => nominees.length > 0);
  const shown = ofCandidate ?? results.find(({ trackId }) => trackId === chosen) ?? filled ?? results[0];
  const track = scheme.tracks.find((each) => each.id === shown?.trackId);
  if (!shown || !track) return <EmptyState title="本方案没有条件和推荐" />;
  const nominee = shown.nominees.find(({ candidate }) => candidate.id === candidateId);
  const open = (next: string | null) => void navigate(`/a/${id}/nominations${next ? `/${next}` : ''}`);
  return (
    <Fixed value={isFixed}>
      <div className="page nominate-page">
        <div className="nominate-head">
          <h2>条件和推荐</h2>
          {scheme.tracks.length > 1 && (
            <Segmented
              aria-label="申报类别"
              value={track.id}
              options={scheme.tracks.map((each) => ({ value: each.id, label: wordsOf(each.honour) }))}
              onChange={(next) => {
                sessionStorage.setItem(chosenKey, next);
                setChosen(next);
                if (candidateId) open(null);
              }}
            />
          )}
          <span className="shell-gap" />
          <LinkButton to={`/a/${id}/reports?report=recommendation`}>导出或打印推荐汇总表</LinkButton>
        </div>
        <FixedNotice />
        <DeadlineLine />
        {shown.nominees.length === 0 ? (
          <NeedsSetup title="名单中没有可以申报的单位" text={`可以申报的是${track.kinds.join('、')}。`} />
        ) : (
          <TrackPane track={track} result={shown} onOpen={open} />
        )}
        {nominee && (
          <NomineeDrawer
            key={nominee.candidate.id}
            track={track}
            nominee={nominee}
            onClose={() => open(null)}
          />
        )}
      </div>
    </Fixed>
  );
}
