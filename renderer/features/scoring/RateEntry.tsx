import type { Share } from '../../../shared/number/comparison.ts';
import { percentOf } from '../../../shared/number/describeShare.ts';
import { isShare } from '../../../shared/scoring/value.ts';
import { formatRate, readRate } from '../../../shared/typed/readRate.ts';
import type { EntryProps } from './ruleEntry.ts';
import { TypedEntry } from './TypedEntry.tsx';

/** A rate as its two counts; the program works the percentage out. */
export function RateEntry({ value, onSet, doubtOf: _, ...props }: EntryProps) {
  const share = isShare(value) ? value : null;
  return (
    <TypedEntry<Share>
      {...props}
      value={share}
      format={formatRate}
      parse={readRate}
      onSet={onSet}
      what="比率"
      unit={share ? percentOf(share) : '如 38/46'}
    />
  );
}
