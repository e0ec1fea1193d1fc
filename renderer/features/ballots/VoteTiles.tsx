import type { Ballot } from '../../../shared/ballot/ballot.ts';
import type { Vote } from '../../../shared/ballot/castVote.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

interface Props {
  readonly measure: Measure;
  readonly ballot: Ballot;
  readonly onVote: (vote: Vote) => void;
}

/** A tile for each key: what it stands for and how many there are. A click counts as the key. */
export function VoteTiles({ measure, ballot, onVote }: Props) {
  const tiles: readonly { key: string; name: string; count: number; vote: Vote }[] = [
    ...measure.options.map(({ id, name }, index) => ({
      key: String(index + 1),
      name: wordsOf(name),
      count: ballot.counts[id] ?? 0,
      vote: { kind: 'option' as const, id },
    })),
    { key: '0', name: '弃权', count: ballot.abstained ?? 0, vote: { kind: 'abstained' } },
    { key: 'W／X', name: '无效', count: ballot.invalid ?? 0, vote: { kind: 'invalid' } },
  ];
  return (
    <div className="stack-tiles">
      {tiles.map(({ key, name, count, vote }) => (
        <button
          key={key}
          type="button"
          tabIndex={-1}
          className="stack-tile"
          aria-label={`${name} ${count} 张，按 ${key}`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onVote(vote)}
        >
          <kbd>{key}</kbd>
          <span>{name}</span>
          <b>{count}</b>
        </button>
      ))}
    </div>
  );
}
