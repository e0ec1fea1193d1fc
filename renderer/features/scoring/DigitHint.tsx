import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { plainKey } from '../../ui/plainKey.ts';

interface Props {
  /** What is done here instead of typing a figure. */
  readonly say: string;
  readonly children: ReactNode;
}

/** Says in place what a tick or a choice takes where a figure is typed on it: nothing that is typed vanishes unsaid. */
export function DigitHint({ say, children }: Props) {
  const [isShown, setShown] = useState(false);
  const listen = ({ target, nativeEvent }: KeyboardEvent) => {
    const isChoice =
      target instanceof HTMLElement &&
      (target.getAttribute('role') === 'checkbox' ||
        (target instanceof HTMLInputElement && ['checkbox', 'radio'].includes(target.type)));
    if (isChoice) setShown(/^\d$/.test(plainKey(nativeEvent)));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what is typed on the tick or choice within.
    <span className="digit-hint" onKeyDown={listen} onBlur={() => setShown(false)}>
      {children}
      {isShown && (
        <span role="alert" className="entry-problem">
          {say}
        </span>
      )}
    </span>
  );
}
