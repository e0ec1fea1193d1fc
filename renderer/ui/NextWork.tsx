import { skipToken, useQuery } from '@tanstack/react-query';
import type { ButtonProps } from 'antd';
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
  readonly screen: Screen;
  readonly candidateId: string | undefined;
  /** Whether it belongs to the stage where the assessment stands. */
  readonly isHere: boolean;
}

/** What the course lacks next; null until that is read, where nothing is left, and where the assessment is not whole. */
export function useNextWork(isAsked = true): Next | null {
  const { id: assessmentId } = useAssessment();
  const isWhole = useIsWhole();
  const input = isAsked && isWhole ? { assessmentId } : skipToken;
  const { data, isFetching } = useQuery(api.outcome.flow.queryOptions({ input, staleTime: 0 }));
  const next = data && !isFetching ? nextLack(data) : null;
  if (!next) return null;
  const { screen, candidateId, slot, step } = next.lack;
  const { path, title } = placeLink({ screen, assessmentId, candidateId, slot });
  return { path, name: step ?? title, screen, candidateId, isHere: next.isHere };
}

interface Props extends Pick<ButtonProps, 'type'> {
  /** The unit after this one; null after the last. */
  readonly nextAddress?: string | null;
  /** Where the button stands: it does not lead there. */
  readonly from: { readonly screen: Screen; readonly candidateId?: string };
}

/** On to the next unit; after the last to what the course lacks next. Nothing where that is here, or nothing is left. */
export function NextWorkButton({ nextAddress = null, from, type = 'default' }: Props) {
  const next = useNextWork(nextAddress === null);
  if (nextAddress !== null)
    return (
      <LinkButton type={type} to={nextAddress}>
        下一个单位
      </LinkButton>
    );
  if (!next || (next.screen === from.screen && next.candidateId === from.candidateId)) return null;
  const isSameWork = next.screen === from.screen && next.isHere && next.screen !== 'score';
  return (
    <LinkButton type={type} to={next.path}>
      {isSameWork ? '还没有完成的单位' : `下一步：${next.name}`}
    </LinkButton>
  );
}
