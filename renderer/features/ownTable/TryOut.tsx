import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { formatPoints, type Hundredths } from '../../../shared/number/points.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { trialSheets } from '../../../shared/sheet/trialSheets.ts';
import { OwnValues } from './OwnValues.tsx';

interface Props {
  readonly scheme: Scheme | null;
}

const shownAtFirst = 6;

/** Step 4: three sheets made at once, as sentences to read; and values of one's own. */
export function TryOut({ scheme }: Props) {
  const form = scheme?.sheet ?? null;
  const trial = useMemo(() => (form ? trialSheets(form) : null), [form]);
  const [isWhole, setWhole] = useState(false);
  const [isTyping, setTyping] = useState(false);
  if (!form || !trial) return null;
  const rules = isWhole ? trial.rules : trial.rules.slice(0, shownAtFirst);
  return (
    <section className="form-section" aria-labelledby="own-try">
      <h2 id="own-try">四、试算</h2>
      <p>
        全部做到：<strong>{pointsWords(trial.clean)}</strong>
        {trial.clean !== form.total && `，与总分 ${formatPoints(form.total)} 分不同`}
        {trial.short.length > 0 &&
          `（${trial.short.map(({ itemId, points, max }) => `${itemId} 为 ${pointsWords(points)}，满分 ${formatPoints(max)} 分`).join('；')}）`}
        。全部没有做到：<strong>{pointsWords(trial.bad)}</strong>。
      </p>
      <ul className="own-trials">
        {rules.map(({ itemId, ruleId, points, text }) => (
          <li key={ruleId}>
            {itemId} {text}
            {text.includes('本项') ? '。' : `，本项得 ${pointsWords(points)}。`}
          </li>
        ))}
      </ul>
      {!isWhole && trial.rules.length > shownAtFirst && (
        <Button type="link" onClick={() => setWhole(true)}>
          全部 {trial.rules.length} 条
        </Button>
      )}
      {isTyping ? (
        <OwnValues form={form} />
      ) : (
        <Button type="link" onClick={() => setTyping(true)}>
          自己填几个数试试
        </Button>
      )}
    </section>
  );
}

function pointsWords(points: Hundredths | null): string {
  return points === null ? '未评分' : `${formatPoints(points)} 分`;
}
