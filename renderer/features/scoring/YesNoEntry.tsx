import { Radio } from 'antd';
import { TickBox } from '../../ui/box/TickBox.tsx';
import { DigitHint } from './DigitHint.tsx';
import { entryMark } from './entryFocus.ts';
import type { EntryProps } from './ruleEntry.ts';

/** 有 or 无. Where the answer must be given, both are offered; otherwise a tick says 有. */
export function YesNoEntry({ rule, item, value, isLocked, onSet }: EntryProps) {
  if (item.required.has(rule.id)) {
    return (
      <DigitHint say="这里不填数字：用方向键选，或者点选">
        <Radio.Group
          value={value ?? null}
          disabled={isLocked}
          onChange={(event) => onSet(event.target.value === true)}
        >
          <Radio value={true} {...entryMark}>
            是
          </Radio>
          <Radio value={false}>否</Radio>
        </Radio.Group>
      </DigitHint>
    );
  }
  return (
    <DigitHint say="这里不填数字：按空格勾选或取消">
      <TickBox
        {...entryMark}
        checked={value === true}
        disabled={isLocked}
        onTick={(isTicked) => onSet(isTicked ? true : null)}
      >
        有此情形
      </TickBox>
    </DigitHint>
  );
}
