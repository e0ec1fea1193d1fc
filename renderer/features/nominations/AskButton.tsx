import { Button, type ButtonProps } from 'antd';
import { type ReactNode, useState } from 'react';

/** A button that opens a dialog. */
export function AskButton({
  dialog,
  ...props
}: { readonly dialog: (close: () => void) => ReactNode } & Omit<ButtonProps, 'onClick'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)} />
      {isOpen && dialog(() => setOpen(false))}
    </>
  );
}
