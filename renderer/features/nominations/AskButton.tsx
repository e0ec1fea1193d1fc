import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useContext, useState } from 'react';
import { Fixed, fixedWords } from './fixed.ts';

interface Props extends Omit<ButtonProps, 'onClick'> {
  readonly dialog: (close: () => void) => ReactNode;
  /** Whether it may still be used after 公示 has begun, since it decides nothing. */
  readonly staysOpen?: boolean;
}

/** A button that opens a dialog. */
export function AskButton({ dialog, staysOpen = false, ...props }: Props) {
  const [isOpen, setOpen] = useState(false);
  const isFixed = useContext(Fixed) && !staysOpen;
  const fixed = isFixed ? { disabled: true, title: fixedWords } : {};
  return (
    <>
      <Button {...props} {...fixed} onClick={() => setOpen(true)} />
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}
