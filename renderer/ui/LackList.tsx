import { Link } from 'react-router';
import type { Lack } from '../../shared/flow/lack.ts';
import './lackList.css';
import { placeLink } from './placeLink.ts';
import { useAssessment } from './useAssessment.ts';

const shownAtMost = 12;

/** What is missing, each with a link to where it is mended. */
export function LackList({ lacks }: { readonly lacks: readonly Lack[] }) {
  const { id: assessmentId } = useAssessment();
  return (
    <ul className="lack-list">
      {lacks.slice(0, shownAtMost).map(({ text, screen, candidateId, slot }) => {
        const { path, title } = placeLink({ screen, assessmentId, candidateId, slot });
        return (
          <li key={text}>
            {text}
            <Link to={path} aria-label={`到“${title}”办理：${text}`}>
              到“{title}”办理
            </Link>
          </li>
        );
      })}
      {lacks.length > shownAtMost && <li>……共 {lacks.length} 项</li>}
    </ul>
  );
}
