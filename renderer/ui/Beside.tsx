import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react';
import './beside.css';

interface Props {
  /** What is there, on the button that opens it where it is a drawer. */
  readonly label: string;
  readonly children: ReactNode;
}

/**
 * What stands beside the main part of a screen whose class is `beside`. Where there is no room for both it is a drawer,
 * open as long as the focus is in it.
 */
export function Beside({ label, children }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const open = () => part.current?.querySelector<HTMLElement>('input, a, button')?.focus();
  // Where there is room the opener is not shown and takes no focus.
  const close = () => opener.current?.focus();
  const closeByKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const closeByLink = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('a')) close();
  };
  return (
    <>
      <button ref={opener} type="button" className="beside-open" onClick={open}>
        <span aria-hidden="true">☰</span> {label}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the key and the click are of what is in it. */}
      <div
        ref={part}
        // So that a click between its links, or on its scrollbar, does not close it.
        tabIndex={-1}
        className="beside-part"
        onKeyDown={closeByKey}
        onClick={closeByLink}
      >
        {children}
      </div>
    </>
  );
}
