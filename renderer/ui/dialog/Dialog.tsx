import { Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { DialogBody } from './DialogBody.tsx';
import { useWayOut } from './useWayOut.ts';

interface Props {
  readonly title: string;
  /** Units: pixels. */
  readonly width?: number | string;
  readonly className?: string;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  /** Whether it listens to all keys by itself, Esc among them. */
  readonly hasOwnKeys?: boolean;
  /** Whether something would be lost that stands in no field. */
  readonly isHeld?: boolean;
  /** Grows when what stands in the fields is kept, and the dialog stays. */
  readonly keptTimes?: number;
  /** What is done once it is gone and the focus is back. */
  readonly onGone?: () => void;
  readonly children?: ReactNode;
}

/**
 * A dialog over the screen. It opens on the first field to be filled, or on its main button; Enter in a field presses
 * that; Esc and the cross lead out of it, after a question where something typed would be lost; and what opened it has
 * the focus afterwards. A click beside it does nothing.
 */
export function Dialog({
  title,
  width = 520,
  className = '',
  footer = null,
  onClose,
  hasOwnKeys = false,
  isHeld = false,
  keptTimes = 0,
  onGone,
  children,
}: Props) {
  const body = useRef<HTMLDivElement>(null);
  const leave = useWayOut(body, { onClose, isHeld, keptTimes });
  return (
    <Modal
      open
      title={title}
      width={width}
      className={className}
      footer={footer}
      mask={{ closable: false }}
      keyboard={!hasOwnKeys}
      closable={!hasOwnKeys}
      onCancel={leave}
    >
      <DialogBody element={body} onGone={onGone}>
        {children}
      </DialogBody>
    </Modal>
  );
}
