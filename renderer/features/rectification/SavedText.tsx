import { useEffect, useRef, useSyncExternalStore } from 'react';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { drafts } from './unsaved.ts';

interface Props {
  /** The box's name among the drafts. */
  readonly box: string;
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

/** A text that is saved when it, or the page, is left. What was refused stays in the box, marked. */
export function SavedText({
  box,
  label,
  value,
  onSave,
  isRequired = false,
  maxLength = 2000,
  ...props
}: Props) {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.find(box));
  const leave = () => {
    const open = drafts.find(box);
    if (!open || open.state === 'sent') return;
    const text = open.text.trim();
    if (isRequired && text === '') {
      // A text that was never there is still to be written.
      if (value !== '') drafts.drop(box);
    } else if (text === value && !drafts.isSending(box)) drafts.drop(box);
    else void drafts.send(box, onSave);
  };
  const flush = useRef(leave);
  flush.current = () => {
    if (drafts.find(box)?.state === 'typing') leave();
  };
  useEffect(() => {
    const detach = drafts.attach(box, () => flush.current());
    return () => {
      flush.current();
      detach();
    };
  }, [box]);
  return (
    <GrowingText
      {...props}
      aria-label={label}
      maxLength={maxLength}
      status={draft?.state === 'refused' ? 'error' : ''}
      value={draft?.text ?? value}
      onChange={(event) => drafts.type(box, event.target.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        // In the midst of Chinese input Escape only drops the letters typed so far.
        if (event.key === 'Escape' && !event.nativeEvent.isComposing && draft?.state !== 'sent')
          drafts.drop(box);
      }}
    />
  );
}
