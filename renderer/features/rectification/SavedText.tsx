import { useState } from 'react';
import { GrowingText } from '../../ui/GrowingText.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Whether an empty text is not to be saved. */
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  /** Whether the text was taken. */
  readonly onSave: (text: string) => Promise<boolean>;
}

/** A text that is saved when it is left. What was refused stays in the box, marked. */
export function SavedText({ label, value, onSave, isRequired = false, maxLength = 2000, ...props }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setRefused] = useState(false);
  const leave = async () => {
    if (draft === null) return;
    const text = draft.trim();
    if (text === value || (isRequired && text === '')) return setDraft(null);
    const isTaken = await onSave(text);
    setRefused(!isTaken);
    if (isTaken) setDraft((now) => (now === draft ? null : now));
  };
  return (
    <GrowingText
      {...props}
      aria-label={label}
      maxLength={maxLength}
      status={isRefused ? 'error' : ''}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => void leave()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
