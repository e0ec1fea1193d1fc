import { Button } from 'antd';
import type { Facts } from '../../../shared/scoring/facts.ts';
import { givenFor } from '../../../shared/scoring/givenFor.ts';
import { notYet } from '../../../shared/scoring/value.ts';
import type { EntryProps } from './ruleEntry.ts';

/** 本轮尚未进行: for what is held once a year and has not been held yet; it deducts nothing and is printed as such. */
export function NotYetButton({
  rule,
  value,
  isLocked,
  onSet,
  facts,
}: EntryProps & { readonly facts: Facts }) {
  if (isLocked || !rule.yearly) return null;
  // It may be taken back as well where a ballot came after it and counts.
  if (value === notYet) {
    return (
      <Button type="link" size="small" tabIndex={-1} onClick={() => onSet(null)}>
        取消
      </Button>
    );
  }
  if (givenFor(rule, facts) !== undefined) return null;
  return (
    <Button
      type="link"
      size="small"
      tabIndex={-1}
      title="每年进行一次、到本轮评定时还没有进行的，标明后不扣分，随表打印（程序默认）"
      onClick={() => onSet(notYet)}
    >
      {notYet}
    </Button>
  );
}
