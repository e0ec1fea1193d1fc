import { Input } from 'antd';
import { readYear } from '../../../shared/typed/readYear.ts';
import { BoxFrame } from './BoxFrame.tsx';
import { useTypedBox } from './useTypedBox.ts';

interface Props {
  /** A form gives `id` and `value` and takes `onChange`. */
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (year: number | null) => void;
  readonly disabled?: boolean;
}

/** A year that is typed: 2026, ２０２６年, 26. */
export function YearBox({ value = null, onChange, ...rest }: Props) {
  const box = useTypedBox<number>({
    value,
    format: String,
    read: readYear,
    onChange: (year) => onChange?.(year),
    isLive: false,
  });
  return (
    <BoxFrame holder={box.holder} problem={box.problem} className="box-number">
      <Input inputMode="numeric" suffix="年" {...rest} {...box.field} status={box.problem ? 'error' : ''} />
    </BoxFrame>
  );
}
