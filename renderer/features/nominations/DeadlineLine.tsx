import dayjs from 'dayjs';
import type { Deadline } from '../../../shared/scheme/deadline.ts';
import { today } from '../../ui/today.ts';
import { Words } from './Words.tsx';

/** The scheme's deadlines with the days that are left or over, for information. */
export function DeadlineLine({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  if (deadlines.length === 0) return null;
  return (
    <ul className="nominate-deadlines" aria-label="报送期限">
      {deadlines.map(({ id, day, sentence }) => (
        <li key={id}>
          <strong>{leftWords(dayjs(day).diff(dayjs(today()), 'day'))}</strong>
          <Words text={sentence} />
        </li>
      ))}
    </ul>
  );
}

function leftWords(days: number): string {
  if (days === 0) return '今天到期';
  return days > 0 ? `还有 ${days} 天` : '期限已过';
}
