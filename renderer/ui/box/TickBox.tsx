import type { ComponentProps, ReactNode } from 'react';
import './tickBox.css';

interface Props extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'children'> {
  readonly onTick: (isTicked: boolean) => void;
  readonly children: ReactNode;
}

/** A tick with its words, as the browser has it: a sheet has dozens, and each must be there at once. */
export function TickBox({ onTick, children, ...box }: Props) {
  return (
    <label className="tick-box">
      <input type="checkbox" {...box} onChange={(event) => onTick(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}
