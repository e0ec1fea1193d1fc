import { Button } from 'antd';
import type { Notice } from '../../../shared/register/noticeContent.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { DayList } from './DayList.tsx';
import { Field } from './Field.tsx';
import { usePeriod } from './usePeriod.ts';

type Period = Pick<Notice, 'firstDay' | 'days' | 'lastDay'>;

interface Props {
  readonly value: Period;
  readonly onChange: (parts: Partial<Period>) => void;
}

/** 公示期: the first day, how many working days, and the last one by the calendar or by hand. */
export function PeriodFields({ value, onChange }: Props) {
  const { firstDay, days, lastDay } = value;
  const { period, move, end, setDay } = usePeriod(value, onChange);
  const reckoned = period?.lastDay ?? null;
  const isRest = period?.days[0]?.isWorkday === false;
  return (
    <>
      <div className="pub-row">
        <Field label="开始日期">
          <DayBox
            aria-label="公示开始日期"
            value={firstDay}
            onChange={(day) => day !== null && move({ firstDay: day, days })}
          />
        </Field>
        <Field label="工作日数">
          <NumberBox
            aria-label="公示工作日数"
            min={1}
            max={60}
            value={days}
            onChange={(count) => count !== null && move({ firstDay, days: count })}
          />
        </Field>
        <Field label="截止日期">
          <DayBox aria-label="公示截止日期" value={lastDay} onChange={(day) => day !== null && end(day)} />
        </Field>
      </div>
      {isRest && <p className="pub-warn">开始日期不是工作日，公示期从其后的第一个工作日算起。</p>}
      {period?.unknownYears.map((year) => (
        <p key={year} className="pub-warn" role="alert">
          程序没有 {year}{' '}
          年的放假安排，不能推算截止日期。请按国务院办公厅的通知填写截止日期，或者在下面逐日设定。
        </p>
      ))}
      {reckoned !== null && reckoned !== lastDay && (
        <p className="pub-warn">
          按 {days} 个工作日推算，截止日期是 {reckoned}。
          <Button size="small" onClick={() => end(reckoned)}>
            改为 {reckoned}
          </Button>
        </p>
      )}
      {period && <DayList days={period.days} onSet={setDay} />}
    </>
  );
}
