import type { ModalFuncProps } from 'antd';
import type { ReactNode } from 'react';

interface Words {
  readonly title: string;
  readonly content: ReactNode;
  readonly width?: number;
  /** What stays and keeps everything. */
  readonly stay: string;
  /** What leaves, and loses what is not saved. */
  readonly leave: string;
}

/**
 * A question before something typed is lost. Whatever is pressed in haste, Enter, Esc or both, stays: that answer has
 * the focus from the dialog's first moment on.
 *
 * @example modal.confirm(leaveQuestion({ title, content, stay: '回去改', leave: '离开' }, () => navigate(href)))
 */
export function leaveQuestion({ stay, leave, ...words }: Words, onLeave: () => void): ModalFuncProps {
  return {
    ...words,
    // The dialog first focuses the answer that stands first, its cancel button, and only a moment later another one.
    cancelText: stay,
    cancelButtonProps: { type: 'primary' },
    autoFocusButton: 'cancel',
    okText: leave,
    okType: 'default',
    onOk: onLeave,
  };
}
