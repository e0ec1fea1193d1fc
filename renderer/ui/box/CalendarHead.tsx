import { Select } from 'antd';
import type { Dayjs } from 'dayjs';

interface Props {
  readonly value: Dayjs;
  readonly onChange: (day: Dayjs) => void;
}

/** Years before and after the one that is shown. */
const around = 10;

/** Year and month above the days of a calendar, each under its name for readers of the screen. */
export function CalendarHead({ value, onChange }: Props) {
  const years = Array.from({ length: 2 * around + 1 }, (_, index) => value.year() - around + index);
  const months = Array.from({ length: 12 }, (_, index) => index);
  return (
    <div className="box-calendar-head">
      <Select
        aria-label="年"
        size="small"
        value={value.year()}
        options={years.map((year) => ({ value: year, label: `${year}年` }))}
        onChange={(year) => onChange(value.year(year))}
      />
      <Select
        aria-label="月"
        size="small"
        value={value.month()}
        options={months.map((month) => ({ value: month, label: `${month + 1}月` }))}
        onChange={(month) => onChange(value.month(month))}
      />
    </div>
  );
}
