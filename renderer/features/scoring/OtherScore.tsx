import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import type { SourceColumn } from './sourcesOf.ts';

interface Props {
  readonly column: SourceColumn;
  readonly score: Hundredths | null | undefined;
}

/** What another source gave the same item, to be read only. */
export function OtherScore({ column, score }: Props) {
  return (
    <td className="other-score" aria-label={wordsOf(column.source.name)}>
      {score === null || score === undefined ? '—' : formatPoints(score)}
    </td>
  );
}
