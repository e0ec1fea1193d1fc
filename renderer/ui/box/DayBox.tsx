import { Input } from 'antd';
import { readDay } from '../../../shared/typed/readDay.ts';
import { BoxFrame } from './BoxFrame.tsx';
import { DayPicker } from './DayPicker.tsx';
import { useTypedBox } from './useTypedBox.ts';

interface Props {
  /** A form gives `id` and `value` and takes `onChange`. */
  readonly id?: string;
  /** YYYY-MM-DD; YYYY-MM where a month will do. */
  readonly value?: string | null;
  readonly onChange?: (day: string | null) => void;
  /** Whether a month alone will do, where no more is known. */
  readonly takesMonth?: boolean;
  readonly placeholder?: string;
  readonly 'aria-label'?: string;
}

/** A day, typed in any of the ways that people write one and taken when the box is left; or picked beside it. */
export function DayBox({
  value = null,
  onChange,
  takesMonth = false,
  placeholder = '如 2026-5-6',
  ...rest
}: Props) {
  const box = useTypedBox<string>({
    value,
    format: (day) => day,
    read: (text) => readDay(text, takesMonth),
    onChange: (day) => onChange?.(day),
    isLive: false,
  });
  return (
    <BoxFrame holder={box.holder} problem={box.problem} className="box-day">
      <Input
        {...rest}
        {...box.field}
        placeholder={placeholder}
        status={box.problem ? 'error' : ''}
        suffix={<DayPicker value={value} onPick={box.pick} />}
      />
    </BoxFrame>
  );
}
