import { EmptyState } from './EmptyState.tsx';
import { LinkButton } from './LinkButton.tsx';
import { placeLink } from './placeLink.ts';
import { useAssessment } from './useAssessment.ts';

interface Props {
  readonly title?: string;
  readonly text?: string;
  readonly action?: string;
  /** The part of it that it waits for. */
  readonly screen?: 'roster' | 'readings';
}

/** A screen of an assessment that waits for 基本情况; as it stands, for its candidates. */
export function NeedsSetup({
  title = '还没有参评单位',
  text,
  action = '加入参评单位',
  screen = 'roster',
}: Props) {
  const { id } = useAssessment();
  return (
    <EmptyState title={title} text={text}>
      <LinkButton to={placeLink({ screen, assessmentId: id }).path} type="primary">
        {action}
      </LinkButton>
    </EmptyState>
  );
}
