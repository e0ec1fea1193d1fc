import { App, type ModalFuncProps } from 'antd';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { DialogBody } from './DialogBody.tsx';
import { ProblemList } from './ProblemList.tsx';

export interface Question {
  readonly title: string;
  /** What it means, a sentence each. */
  readonly lines?: readonly string[];
  /** What does it. */
  readonly ok: string;
  /** What leaves everything as it is. */
  readonly cancel: string;
  readonly onOk: () => unknown;
  /** What is done once the person left everything as it is. */
  readonly onCancelled?: () => void;
}

/**
 * A function that asks before something is done that loses something. Whatever is pressed in haste, Enter, Esc or both,
 * leaves everything as it is: that answer has the focus from the first moment on. A question goes with the screen, and
 * with what asked it, so that no answer meets another one.
 */
export function useAsk(): (question: Question) => void {
  const { modal } = App.useApp();
  const open = useRef<{ readonly destroy: () => void } | null>(null);
  const { key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another screen.
  useEffect(
    () => () => {
      open.current?.destroy();
      open.current = null;
    },
    [key],
  );
  return ({ title, lines = [], ok, cancel, onOk, onCancelled }) => {
    let isCancelled = false;
    const settings: ModalFuncProps = {
      title,
      width: 560,
      content: (
        <DialogBody onGone={() => isCancelled && onCancelled?.()}>
          {lines.length === 1 ? lines[0] : <ProblemList lines={lines} />}
        </DialogBody>
      ),
      okText: ok,
      okType: 'default',
      onOk,
      cancelText: cancel,
      cancelButtonProps: { type: 'primary' },
      // The dialog first focuses the answer that stands first, and only a moment later another one.
      autoFocusButton: 'cancel',
      onCancel: () => {
        isCancelled = true;
      },
    };
    open.current = modal.confirm(settings);
  };
}
