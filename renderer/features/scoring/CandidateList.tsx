import { Empty, Input, type InputRef } from 'antd';
import { type Ref, useState, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import type { CandidateSummary } from '../../../shared/contract/contract.ts';
import { formatPoints } from '../../../shared/scoring/points.ts';
import type { SheetDrafts } from './SheetDrafts.ts';
import { sheetIdOf } from './sheetPlace.ts';

interface Props {
  readonly candidates: readonly CandidateSummary[];
  readonly currentId: string | undefined;
  readonly drafts: SheetDrafts;
  /** Which sheet of each the list shows. */
  readonly slot: string;
  readonly searchRef: Ref<InputRef>;
  readonly addressOf: (candidateId: string) => string;
}

const mostShown = 300;

/** The candidates with how far each sheet is, and a search. */
export function CandidateList({ candidates, currentId, drafts, slot, searchRef, addressOf }: Props) {
  const [search, setSearch] = useState('');
  const words = search.trim();
  const found = candidates.filter(({ name, parent, secretary }) =>
    [name, parent, secretary].some((text) => text.includes(words)),
  );
  const submitted = candidates.filter((candidate) => candidate.status === 'submitted').length;
  return (
    <nav className="candidates" aria-label="参评单位">
      <div className="candidates-head">
        <Input.Search
          ref={searchRef}
          allowClear
          placeholder="查找单位、书记 (F3)"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="candidates-count">
          已签字 {submitted}／共 {candidates.length}
        </span>
      </div>
      <ol className="candidates-list">
        {found.slice(0, mostShown).map((candidate) => (
          <li key={candidate.id}>
            <Link
              to={addressOf(candidate.id)}
              className={candidate.id === currentId ? 'candidate candidate-current' : 'candidate'}
              aria-current={candidate.id === currentId ? 'page' : undefined}
            >
              <span className="candidate-name">{candidate.name}</span>
              {candidate.parent && <span className="candidate-parent">{candidate.parent}</span>}
              <CandidateState candidate={candidate} drafts={drafts} slot={slot} />
            </Link>
          </li>
        ))}
      </ol>
      {found.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有找到" />}
      {found.length > mostShown && (
        <p className="candidates-more">还有 {found.length - mostShown} 个，请用上面的查找</p>
      )}
    </nav>
  );
}

interface StateProps extends Pick<Props, 'drafts' | 'slot'> {
  readonly candidate: CandidateSummary;
}

function CandidateState({ candidate, drafts, slot }: StateProps) {
  const sheetId = sheetIdOf({ candidateId: candidate.id, slot });
  const isWrong = useSyncExternalStore(drafts.subscribe, () => drafts.stateOf(sheetId) === 'wrong');
  const { status, doneItems, itemCount, total, isVetoed } = candidate;
  const points = total === null ? '' : `${formatPoints(total)} 分`;
  return (
    <span className={`candidate-state candidate-${status}`}>
      {status === 'submitted' ? '✓ 已签字' : status === 'started' ? `◐ ${doneItems}／${itemCount}` : '○ 未评'}
      {isWrong && <strong className="candidate-wrong">有误未存</strong>}
      <span>{isVetoed ? '不达标' : points}</span>
    </span>
  );
}
