import type { Rule } from '../../../shared/scheme/rule.ts';
import type { Item } from '../../../shared/scheme/sheet.ts';
import type { Value } from '../../../shared/scoring/value.ts';

/** What every kind of entry is given. `value` undefined is untouched; setting null takes the value back. */
export interface EntryProps<R extends Rule = Rule> {
  readonly rule: R;
  readonly item: Item;
  readonly value: Value | undefined;
  readonly isLocked: boolean;
  /** Why a count asks to be looked at again before it is taken; null where it does not. */
  readonly doubtOf: (count: number) => string | null;
  readonly onSet: (value: Value | null) => void;
}
