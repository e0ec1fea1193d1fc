import { wordsOf } from '../../../shared/scheme/text.ts';
import { type PartScore, partWords } from '../../../shared/scoring/partScore.ts';
import type { SourceColumn } from './sourcesOf.ts';

interface Props {
  readonly column: SourceColumn;
  readonly score: PartScore | undefined;
}

/** What another source gave the same item, to be read only. */
export function OtherScore({ column, score }: Props) {
  return (
    <td className="other-score" aria-label={wordsOf(column.source.name)}>
      {partWords(score)}
    </td>
  );
}
