import { Radio } from 'antd';
import { formatPoints } from '../../../shared/number/points.ts';
import type { Rule } from '../../../shared/scheme/rule.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { DigitHint } from './DigitHint.tsx';
import { entryMark } from './entryFocus.ts';
import type { EntryProps } from './ruleEntry.ts';

/** One of the rule's named levels. */
export function LevelEntry({ rule, value, isLocked, onSet }: EntryProps<Extract<Rule, { kind: 'levels' }>>) {
  return (
    <DigitHint say="这里不填数字：用方向键选，或者点选">
      <Radio.Group
        value={value ?? null}
        disabled={isLocked}
        onChange={(event) => onSet(String(event.target.value))}
      >
        {rule.levels.map((level, index) => (
          <Radio key={level.id} value={level.id} {...(index === 0 ? entryMark : {})}>
            {wordsOf(level.name)}（{formatPoints(level.points)} 分）
          </Radio>
        ))}
      </Radio.Group>
    </DigitHint>
  );
}
