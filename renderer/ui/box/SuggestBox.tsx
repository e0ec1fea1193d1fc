import { AutoComplete, type AutoCompleteProps } from 'antd';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/**
 * A text box that proposes texts. Tab and Enter do in it what they do in every other box, with the list open as well,
 * unless the arrow keys have gone into the list: antd's own box swallows them, and what is typed next lands in it.
 */
export function SuggestBox(props: AutoCompleteProps) {
  const [isOpen, setOpen] = useState(false);
  const isInList = useRef(false);
  // Before the list hears of the key.
  const onKey = ({ key, nativeEvent }: KeyboardEvent) => {
    if (nativeEvent.isComposing) return;
    const isLeaving = key === 'Tab' || key === 'Enter';
    if (isLeaving && !isInList.current) flushSync(() => setOpen(false));
    isInList.current = key === 'ArrowDown' || key === 'ArrowUp';
  };
  return (
    <div className="suggest-box" onKeyDownCapture={onKey}>
      <AutoComplete defaultActiveFirstOption={false} {...props} open={isOpen} onOpenChange={setOpen} />
    </div>
  );
}
