import type { Share } from '../../../shared/number/comparison.ts';
import { percentOf } from '../../../shared/number/describeShare.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { isShare } from '../../../shared/scoring/value.ts';
import { countedIn, formatRate, readRate } from '../../../shared/typed/readRate.ts';
import type { EntryProps } from './ruleEntry.ts';
import { TypedEntry } from './TypedEntry.tsx';

/** A rate as its two counts; the program works the percentage out. */
export function RateEntry({ value, onSet, doubtOf: _, ...props }: EntryProps) {
  const counted = countedIn(wordsOf(props.rule.label));
  const share = isShare(value) ? value : null;
  return (
    <TypedEntry<Share>
      {...props}
      value={share}
      format={formatRate}
      parse={(text) => readRate(text, counted)}
      onSet={onSet}
      what="比率"
      unit={share ? percentOf(share) : `${counted}的/总数，如 38/46`}
    />
  );
}
