import { Input } from 'antd';
import type { ReactNode } from 'react';
import { readNumber } from '../../../shared/typed/readNumber.ts';
import { BoxFrame } from './BoxFrame.tsx';
import { useTypedBox } from './useTypedBox.ts';

interface Props {
  /** A form gives `id` and `value` and takes `onChange`. */
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (value: number | null) => void;
  readonly min: number;
  readonly max: number;
  /** How many decimals at most. */
  readonly decimals?: number;
  readonly prefix?: ReactNode;
  readonly suffix?: string;
  readonly size?: 'small' | 'middle';
  readonly status?: 'error' | '';
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
}

/** A number that is typed, in figures of any width. Each text that is a number is taken at once. */
export function NumberBox({ value = null, onChange, min, max, decimals = 0, status = '', ...rest }: Props) {
  const box = useTypedBox<number>({
    value,
    format: String,
    read: (text) => readNumber(text, { min, max, decimals, unit: rest.suffix }),
    onChange: (next) => onChange?.(next),
    isLive: true,
  });
  return (
    <BoxFrame holder={box.holder} problem={box.problem} className="box-number">
      <Input
        inputMode={decimals === 0 ? 'numeric' : 'decimal'}
        {...rest}
        {...box.field}
        status={box.problem ? 'error' : status}
      />
    </BoxFrame>
  );
}
