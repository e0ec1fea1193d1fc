import { useRef, useState } from 'react';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { useTypedText } from '../../ui/saving/useTypedText.ts';

interface Props {
  /** The box's name among the drafts. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Whether an empty text is only a beginning. */
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  readonly onSave: (text: string) => void;
}

/** A text that is saved as it is typed; Esc brings back what stood there when it was entered. */
export function SavedText({
  field,
  label,
  value,
  onSave,
  isRequired = false,
  maxLength = 2000,
  placeholder = ' ', // Even a blank one tells the styles that the box is empty.
  ...props
}: Props) {
  const before = useRef(value);
  // Blanks at the end stay while the person goes on typing.
  const [typed, setTyped] = useState('');
  const draft = useTypedText<string>({
    of: { field, at: field, ruleId: null, name: label },
    value,
    format: (text) => text,
    parse: (text) => ({ value: text.trim() }),
    isOpen: (text) => isRequired && text.trim() === '',
    commit: onSave,
  });
  const box = draft.field;
  return (
    <GrowingText
      {...props}
      {...box}
      placeholder={placeholder}
      aria-label={label}
      maxLength={maxLength}
      value={typed.trim() === draft.text ? typed : draft.text}
      onFocus={() => {
        before.current = value;
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        box.onChange(event);
      }}
      onBlur={() => {
        setTyped('');
        box.onBlur();
      }}
      onKeyDown={(event) => {
        // In the midst of Chinese input Escape only drops the letters typed so far.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        setTyped('');
        draft.giveUp();
        if (value !== before.current) onSave(before.current);
      }}
    />
  );
}
