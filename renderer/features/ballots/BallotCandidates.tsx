import { Empty, Input } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { type BallotState, ballotState, ballotStateNames } from '../../../shared/ballot/ballotState.ts';
import type { CandidateSummary } from '../../../shared/contract/contract.ts';
import type { Register } from '../../../shared/register/register.ts';
import { ballotsOf } from '../../../shared/round/ballotKey.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { BallotSaver } from './BallotSaver.ts';
import { placeName } from './placeName.ts';

interface Props {
  readonly candidates: readonly CandidateSummary[];
  readonly currentId: string;
  readonly saved: Register;
  /** With what is on its way; the candidate on screen is shown by it. */
  readonly register: Register;
  readonly saver: BallotSaver;
  readonly addressOf: (candidateId: string) => string;
}

const mostShown = 300;

/** The candidates with the state of each ballot, and a search. */
export function BallotCandidates({ candidates, currentId, saved, register, saver, addressOf }: Props) {
  const { parsed } = useAssessment();
  const [search, setSearch] = useState('');
  const words = search.trim();
  const states = useMemo(
    () => new Map(candidates.map(({ id }) => [id, statesOf(parsed, saved, id)])),
    [candidates, parsed, saved],
  );
  const isDone = (id: string) => states.get(id)?.every((state) => doneStates.has(state)) ?? false;
  const found = candidates.filter(({ name, parent, secretary }) =>
    [name, parent, secretary].some((text) => text.includes(words)),
  );
  return (
    <nav className="ballots-side" aria-label="参评单位">
      <div className="ballots-side-head">
        <Input.Search
          allowClear
          placeholder="查找单位、书记"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="ballots-count">
          票数录齐相符 {candidates.filter(({ id }) => isDone(id)).length}／共 {candidates.length}
        </span>
      </div>
      <ol className="ballots-list">
        {found.slice(0, mostShown).map(({ id, name, parent }) => (
          <li key={id}>
            <Link
              to={addressOf(id)}
              className={id === currentId ? 'ballots-unit ballots-unit-current' : 'ballots-unit'}
              aria-current={id === currentId ? 'page' : undefined}
            >
              <span className="ballots-unit-name">{name}</span>
              {parent && <span className="ballots-unit-parent">{parent}</span>}
              <StateChips
                states={id === currentId ? statesOf(parsed, register, id) : (states.get(id) ?? [])}
              />
              {saver.hasWrong(id) && <strong className="ballots-wrong">有误未存</strong>}
            </Link>
          </li>
        ))}
      </ol>
      {found.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有找到" />}
      {found.length > mostShown && (
        <p className="ballots-count">还有 {found.length - mostShown} 个，请用上面的查找</p>
      )}
    </nav>
  );
}

const doneStates: ReadonlySet<BallotState> = new Set(['balanced', 'short']);

function statesOf(scheme: Scheme, register: Register, candidateId: string): readonly BallotState[] {
  return ballotsOf(scheme).flatMap(({ key, measureId }) => {
    const measure = scheme.measures.find(({ id }) => id === measureId);
    return measure
      ? [ballotState(register.find('ballot', candidateId, key), measure, scheme.ballotRules)]
      : [];
  });
}

/** A word for each ballot, in the scheme's order. */
function StateChips({ states }: { readonly states: readonly BallotState[] }) {
  const { parsed } = useAssessment();
  const places = ballotsOf(parsed);
  return (
    <span className="ballots-chips">
      {places.map(({ key }, index) => {
        const state = states[index] ?? 'none';
        return (
          <span key={key} className={`ballots-chip ballots-${state}`} title={placeName(parsed, key)}>
            {ballotStateNames[state]}
          </span>
        );
      })}
    </span>
  );
}
