import { DatePicker, type GetProps } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { parseDay } from '../../shared/assessment/day.ts';

interface Props {
  /** YYYY-MM-DD. */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

type Blur = NonNullable<GetProps<typeof DatePicker>['onBlur']>;

/** A day, picked or typed in any of the ways that people write one. A form gives `value` and takes `onChange`. */
export function DayBox({ value, onChange, placeholder = '如 2026-5-6', ...rest }: Props) {
  // antd itself takes only the exact format: a looser one would take 2026-5-1 before the 6 of 2026-5-16 is typed.
  const onBlur: Blur = (event) => {
    const text = event.target instanceof HTMLInputElement ? event.target.value : '';
    const day = parseDay(text);
    if (day !== null && day !== value) onChange?.(day);
  };
  // antd throws away what is being typed when it is handed another object, even for the same day.
  const shown = useMemo(() => (value ? dayjs(value) : null), [value]);
  return (
    <DatePicker
      {...rest}
      placeholder={placeholder}
      value={shown}
      onChange={(day: dayjs.Dayjs | null) => onChange?.(day?.format('YYYY-MM-DD') ?? null)}
      onBlur={onBlur}
    />
  );
}
