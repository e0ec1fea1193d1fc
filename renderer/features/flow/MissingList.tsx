import { Link } from 'react-router';
import type { Missing } from '../../../shared/flow/flowState.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { pathOfNeed } from './pathOfNeed.ts';

const shownAtMost = 12;

/** What is missing, each with a link to the page on which it is mended. */
export function MissingList({ missing }: { readonly missing: readonly Missing[] }) {
  const { id } = useAssessment();
  return (
    <ul className="flow-missing">
      {missing.slice(0, shownAtMost).map(({ need, text }) => {
        const { path, title } = pathOfNeed(need);
        return (
          <li key={text}>
            {text}
            <Link to={`/a/${id}/${path}`} aria-label={`到“${title}”办理：${text}`}>
              到“{title}”办理
            </Link>
          </li>
        );
      })}
      {missing.length > shownAtMost && <li>……共 {missing.length} 项</li>}
    </ul>
  );
}
