import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';

/** Nothing can be published yet; leads to where results come from. */
export function NoResults() {
  const { id, scheme } = useAssessment();
  const [path, title] =
    scheme.tracks.length > 0
      ? ['nominations', '条件和推荐']
      : scheme.sheet
        ? ['score', '评分']
        : ['grading', '定级'];
  return (
    <EmptyState title="还没有可以公示的结果" text={`先在“${title}”中得出结果，再拟写公示。`}>
      <LinkButton type="primary" to={`/a/${id}/${path}`}>
        到“{title}”
      </LinkButton>
    </EmptyState>
  );
}
