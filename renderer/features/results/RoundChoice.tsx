import { Link } from 'react-router';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

interface Props {
  readonly rounds: Scheme['rounds'];
  readonly roundId: string | null;
}

/** The rounds, of which one is shown; nothing where the scheme has none. */
export function RoundChoice({ rounds, roundId }: Props) {
  if (rounds.length === 0) return null;
  return (
    <nav className="result-rounds" aria-label="轮次">
      {rounds.map(({ id, name, when }) => (
        <Link
          key={id}
          to={`?round=${id}`}
          className={id === roundId ? 'result-round result-round-current' : 'result-round'}
          aria-current={id === roundId ? 'true' : undefined}
        >
          {wordsOf(name)}
          {when && <small>{wordsOf(when)}</small>}
        </Link>
      ))}
    </nav>
  );
}
