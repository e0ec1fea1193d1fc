import { Button } from 'antd';
import type { CalendarDay } from '../../../shared/notice/workingDays.ts';

interface Props {
  readonly days: readonly CalendarDay[];
  readonly onSet: (day: string, isWorkday: boolean, name: string) => Promise<void>;
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** The days of a notice one by one: worked or not and why; each can be set right by hand. */
export function DayList({ days, onSet }: Props) {
  const numbers = workdayNumbers(days);
  return (
    <ol className="pub-days" aria-label="公示期逐日">
      {days.map(({ day, isWorkday, name }, index) => {
        const weekday = `星期${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
        const next = isWorkday !== true;
        return (
          <li key={day} className={isWorkday === true ? 'pub-day-worked' : 'pub-day-rest'}>
            <span className="pub-day-date">{day}</span>
            <span>{weekday}</span>
            <span className="pub-day-what">
              {isWorkday === null ? '放假安排未知' : isWorkday ? `第 ${numbers[index]} 个工作日` : '休息'}
              {name !== '' && name !== weekday && `（${name}）`}
            </span>
            <Button
              size="small"
              type="text"
              aria-label={`${day} 改为${next ? '工作日' : '休息日'}`}
              onClick={() => void onSet(day, next, next ? '按通知上班' : '按通知休息')}
            >
              改为{next ? '工作日' : '休息日'}
            </Button>
            {isWorkday === null && (
              <Button
                size="small"
                type="text"
                aria-label={`${day} 改为休息日`}
                onClick={() => void onSet(day, false, '按通知休息')}
              >
                改为休息日
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** Which working day each one is. */
function workdayNumbers(days: readonly CalendarDay[]): readonly number[] {
  let worked = 0;
  return days.map(({ isWorkday }) => (isWorkday ? ++worked : worked));
}
