import dayjs from 'dayjs';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { DueDay } from '../../../shared/nomination/deadlinesOf.ts';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DeadlinesButton } from './DeadlinesButton.tsx';
import { useDeadlines } from './useDeadlines.ts';
import { Words } from './Words.tsx';

/** The deadlines with the days that are left or over, for information, and the way to set this year's. */
export function DeadlineLine() {
  const { startsOn } = useAssessment();
  const deadlines = useDeadlines();
  if (deadlines.length === 0) return null;
  const isOfBefore = deadlines.some(({ day }) => day < startsOn);
  return (
    <div className="nominate-deadlines">
      <ul aria-label="报送期限">
        {deadlines.map((deadline) => (
          <li key={deadline.id}>
            <strong>{leftWords(dayjs(deadline.day).diff(dayjs(today()), 'day'))}</strong>
            <Words text={deadline.sentence} />
            <SetWords deadline={deadline} />
          </li>
        ))}
      </ul>
      <div className="nominate-buttons">
        {isOfBefore && <span className="nominate-late">文件写的期限早于本次考核，请填写本次的期限</span>}
        <DeadlinesButton deadlines={deadlines} />
      </div>
    </div>
  );
}

function SetWords({ deadline: { set } }: { readonly deadline: DueDay }) {
  if (!set) return null;
  return (
    <span className="nominate-kind">
      {`本次的期限：${formatDay(set.day)}（依据：${set.basis}；${set.by}，${formatDay(set.on)}填写）`}
    </span>
  );
}

function leftWords(days: number): string {
  if (days === 0) return '今天到期';
  return days > 0 ? `还有 ${days} 天` : '期限已过';
}
