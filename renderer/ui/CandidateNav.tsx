import { Empty } from 'antd';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { namesOf } from '../../shared/scheme/schemeNames.ts';
import { Beside } from './Beside.tsx';
import { useAssessment } from './useAssessment.ts';
import './candidateNav.css';

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly parent: string;
  readonly secretary: string;
}

interface Props<T extends Listed> {
  readonly candidates: readonly T[];
  readonly currentId: string | undefined;
  readonly addressOf: (candidateId: string) => string;
  /** How far all are, below the search. */
  readonly summary: ReactNode;
  /** How far one is, below its name. */
  readonly stateOf: (candidate: T) => ReactNode;
  readonly placeholder?: string;
  readonly searchRef?: Ref<HTMLInputElement>;
}

const mostShown = 300;

/** The candidates beside what is open of one of them, each with how far it is, and a search. */
export function CandidateNav<T extends Listed>(props: Props<T>) {
  const { leader } = namesOf(useAssessment().scheme);
  const { candidates, currentId, addressOf, summary, stateOf, placeholder = `查找单位、${leader}` } = props;
  const [search, setSearch] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const words = search.trim();
  const found = candidates.filter(({ name, parent, secretary }) =>
    [name, parent, secretary].some((text) => text.includes(words)),
  );
  // The keys go from one to the next; the list follows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks for the current one, whose name is the attribute.
  useEffect(() => {
    // At the next frame, which lays the page out anyhow.
    const frame = requestAnimationFrame(() =>
      list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [currentId]);
  // As a click, so that whatever asks before a link is followed asks here too.
  const openFirst = (event: KeyboardEvent) => {
    if (words === '' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    list.current?.querySelector('a')?.click();
    setSearch('');
  };
  return (
    <Beside label="参评单位">
      <nav className="candidates" aria-label="参评单位">
        <div className="candidates-head">
          <input
            ref={props.searchRef ?? null}
            type="search"
            className="candidates-search"
            placeholder={placeholder}
            aria-label={placeholder}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && openFirst(event)}
          />
          <div className="candidates-count">{summary}</div>
        </div>
        <ol ref={list} className="candidates-list">
          {found.slice(0, mostShown).map((candidate) => (
            <li key={candidate.id}>
              <Link
                to={addressOf(candidate.id)}
                className={candidate.id === currentId ? 'candidate candidate-current' : 'candidate'}
                aria-current={candidate.id === currentId ? 'page' : undefined}
              >
                <span className="candidate-name">{candidate.name}</span>
                {candidate.parent && <span className="candidate-parent">{candidate.parent}</span>}
                {stateOf(candidate)}
              </Link>
            </li>
          ))}
        </ol>
        {found.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有找到" />}
        {found.length > mostShown && (
          <p className="candidates-more">还有 {found.length - mostShown} 个，请用上面的查找</p>
        )}
      </nav>
    </Beside>
  );
}
