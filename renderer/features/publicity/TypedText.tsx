import { Input } from 'antd';
import { type ChangeEvent, useState } from 'react';
import { GrowingText } from '../../ui/GrowingText.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly isLong?: boolean;
  readonly maxLength?: number;
  readonly onChange: (text: string) => void;
}

/**
 * A text that is handed on as it is typed, pinyin only as the characters chosen for it; while the person is in it, it is
 * theirs, trimmed by nobody.
 */
export function TypedText({
  label,
  value,
  onChange,
  isLong = false,
  maxLength = 200,
  placeholder = '',
}: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const Box = isLong ? GrowingText : Input;
  return (
    <Box
      aria-label={label}
      placeholder={placeholder}
      maxLength={maxLength}
      value={typed ?? value}
      onChange={({ target, nativeEvent }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
        setTyped(target.value);
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) onChange(target.value);
      }}
      onCompositionEnd={({ currentTarget }: { currentTarget: { value: string } }) =>
        onChange(currentTarget.value)
      }
      onBlur={() => setTyped(null)}
    />
  );
}
