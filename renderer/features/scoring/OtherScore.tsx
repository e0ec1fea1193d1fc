import { wordsOf } from '../../../shared/scheme/text.ts';
import { type SheetPoints, sheetPointsWords } from '../../../shared/scoring/sheetPoints.ts';
import type { PartColumn } from './partsOf.ts';

interface Props {
  readonly column: PartColumn;
  readonly score: SheetPoints | undefined;
}

/** What another part gave the same item, to be read only. */
export function OtherScore({ column, score }: Props) {
  return (
    <td className="other-score" data-head={wordsOf(column.part.name)}>
      {sheetPointsWords(score)}
    </td>
  );
}
