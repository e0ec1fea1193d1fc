import { useQuery } from '@tanstack/react-query';
import { Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { Navigate, useParams } from 'react-router';
import type { CandidateSummary } from '../../../shared/contract/answers.ts';
import { schemeOfSlot } from '../../../shared/round/schemeOfRound.ts';
import { findSlot, jointSlot } from '../../../shared/round/sheetSlot.ts';
import { hasSheet } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { api } from '../../api/client.ts';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NeedsSetup } from '../../ui/NeedsSetup.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useSeat } from '../../ui/useSeat.ts';
import { CandidateList } from './CandidateList.tsx';
import { candidateToShow } from './lastShown.ts';
import { SheetPane } from './SheetPane.tsx';
import { listInput, sheetIdOf } from './sheetPlace.ts';
import { useLastCandidate } from './useLastCandidate.ts';
import { useNeighbours } from './useNeighbours.ts';
import { useSheetOutbox } from './useSheetOutbox.tsx';
import { useSlot } from './useSlot.ts';
import './scoring.css';

/** 评分: the candidates on the left, the sheet of one of them beside it. */
export function ScoringScreen() {
  const assessment = useAssessment();
  const { candidateId } = useParams();
  const outbox = useSheetOutbox(assessment);
  const search = useRef<HTMLInputElement>(null);
  const { slot, addressOf } = useSlot();
  const query = useQuery(api.candidate.list.queryOptions({ input: listInput(assessment.id, slot) }));
  const { last, remember } = useLastCandidate(assessment.id);
  useEffect(() => {
    if (candidateId) remember(candidateId);
  }, [candidateId, remember]);

  const candidates = query.data;
  const index = candidates?.findIndex((candidate) => candidate.id === candidateId) ?? -1;
  const isChair = useSeat() === null;
  const beside = isChair ? [candidates?.[index + 1], candidates?.[index - 1]] : (candidates ?? []);
  useNeighbours(outbox, slot, index < 0 ? [] : beside.map((each) => each?.id));

  if (assessment.signedAt === null) {
    return <NeedsSetup title="考评口径尚未签字，还不能评分" screen="readings" action="去看考评口径" />;
  }
  if (query.isLoadingError) return <LoadProblem error={query.error} onRetry={() => void query.refetch()} />;
  if (!candidates) return <Spin className="page-spin" />;
  if (candidates.length === 0) {
    return <NeedsSetup />;
  }
  const candidate = candidates[index];
  if (!candidate) {
    return <Navigate to={addressOf(candidateToShow(candidates, last)?.id ?? '')} replace />;
  }
  const scheme = schemeOfSlot(
    assessment.scheme,
    findSlot(assessment.scheme, assessment.panel, slot) ?? jointSlot,
  );
  return (
    <div className="beside">
      <CandidateList
        candidates={candidates}
        currentId={candidateId}
        slot={slot}
        vetoResult={scheme.vetoes ? wordsOf(scheme.vetoes.result) : ''}
        searchRef={search}
        addressOf={addressOf}
      />
      {hasSheet(scheme) && (
        <SheetPane
          key={sheetIdOf({ candidateId: candidate.id, slot })}
          scheme={scheme}
          candidate={candidate}
          slot={slot}
          outbox={outbox}
          nextAddress={addressFrom(candidates[index + 1]?.id, addressOf)}
          nextOpenAddress={addressFrom(nextOpen(candidates, index)?.id, addressOf)}
          previousAddress={addressFrom(candidates[index - 1]?.id, addressOf)}
          onSearch={() => {
            search.current?.focus();
            search.current?.select();
          }}
        />
      )}
    </div>
  );
}

/** The next candidate whose sheet is not signed, after the last one the first; undefined where none is left. */
function nextOpen(candidates: readonly CandidateSummary[], index: number): CandidateSummary | undefined {
  const others = [...candidates.slice(index + 1), ...candidates.slice(0, index)];
  return others.find(({ status }) => status !== 'submitted');
}

function addressFrom(id: string | undefined, addressOf: (id: string) => string): string | null {
  return id === undefined ? null : addressOf(id);
}
