import { wordsOf } from '../../../shared/scheme/text.ts';
import { type PartScore, partWords } from '../../../shared/scoring/partScore.ts';
import type { PartColumn } from './partsOf.ts';

interface Props {
  readonly column: PartColumn;
  readonly score: PartScore | undefined;
}

/** What another part gave the same item, to be read only. */
export function OtherScore({ column, score }: Props) {
  return (
    <td className="other-score" aria-label={wordsOf(column.part.name)}>
      {partWords(score)}
    </td>
  );
}
