import { Button } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { StepProgress } from '../../../shared/flow/flowState.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

interface Props {
  readonly step: Pick<StepProgress, 'name' | 'state' | 'word' | 'missing'>;
  readonly onSay: () => void;
}

/** What somebody said of a stage that is over, and the way to say it; nothing where the program shows that it was done. */
export function StageWord({ step: { name, state, word, missing }, onSay }: Props) {
  if (!word && (state !== 'passed' || missing.length > 0)) return null;
  return (
    <p className="flow-word flow-soft">
      {word
        ? `${word.isHeld ? '已办理' : `没有组织：${word.reason}`}（${word.by}，${formatDay(word.on)}登记）`
        : '程序里没有这一阶段办理的记录。'}
      <Button type="link" aria-label={`登记办理情况：${wordsOf(name)}`} onClick={onSay}>
        {word ? '更改' : '登记办理情况'}
      </Button>
    </p>
  );
}
