import { skipToken, useQuery } from '@tanstack/react-query';
import type { Screen } from '../../shared/assessment/place.ts';
import { nextLack } from '../../shared/flow/nextLack.ts';
import { api } from '../api/client.ts';
import { LinkButton } from './LinkButton.tsx';
import { placeLink } from './placeLink.ts';
import { useAssessment } from './useAssessment.ts';
import { useIsWhole } from './useIsWhole.ts';

interface Next {
  readonly path: string;
  /** What is done there, as the document names it, or the screen's title. */
  readonly name: string;
  /** 归档 comes once nothing is left. */
  readonly screen: Screen | 'archive';
  readonly candidateId: string | undefined;
  /** Whether it belongs to the stage where the assessment stands. */
  readonly isHere: boolean;
}

/** What the course lacks next, and 归档 at its end; null until that is read, and where the assessment is not whole. */
export function useNextWork(isAsked = true): Next | null {
  const { id: assessmentId } = useAssessment();
  const isWhole = useIsWhole();
  const input = isAsked && isWhole ? { assessmentId } : skipToken;
  const { data } = useQuery(api.outcome.flow.queryOptions({ input }));
  const next = data ? nextLack(data) : null;
  if (!next && data?.isComplete) {
    const path = `/a/${assessmentId}/archive`;
    return { path, name: '归档', screen: 'archive', candidateId: undefined, isHere: false };
  }
  if (!next) return null;
  const { screen, candidateId, slot, step } = next.lack;
  const { path, title } = placeLink({ screen, assessmentId, candidateId, slot });
  return { path, name: step ?? title, screen, candidateId, isHere: next.isHere };
}

interface Props {
  /** The unit after this one; null after the last, and where the screen is of all units. */
  readonly nextAddress?: string | null;
  /** Where the buttons stand: they do not lead there. */
  readonly from: { readonly screen: Screen; readonly candidateId?: string };
}

/** On to the next unit, after the last to one that is not complete; and where the screen's work is done, to what the course lacks next. */
export function NextWorkButton({ nextAddress = null, from }: Props) {
  const next = useNextWork();
  const isElsewhere = next !== null && next.screen !== from.screen;
  const isOfUnit = from.candidateId !== undefined;
  const isOther = next !== null && !isElsewhere && isOfUnit && next.candidateId !== from.candidateId;
  return (
    <>
      {nextAddress !== null && <LinkButton to={nextAddress}>下一个单位</LinkButton>}
      {nextAddress === null && isOther && <LinkButton to={next.path}>还没有完成的单位</LinkButton>}
      {isElsewhere && <LinkButton type="primary" to={next.path}>{`下一步：${next.name}`}</LinkButton>}
    </>
  );
}
