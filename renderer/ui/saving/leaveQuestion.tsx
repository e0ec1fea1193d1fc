import type { ModalFuncProps } from 'antd';
import type { LeaveWords } from './pageHolds.ts';

/**
 * A question before something typed is lost. Whatever is pressed in haste, Enter, Esc or both, stays: that answer has
 * the focus from the dialog's first moment on.
 *
 * @example modal.confirm(leaveQuestion({ title, lines, stay: '回去改', leave: '离开' }, () => navigate(href)))
 */
export function leaveQuestion(
  { title, lines, stay, leave }: LeaveWords,
  onLeave: () => void,
): ModalFuncProps {
  return {
    title,
    width: 560,
    content:
      lines.length === 1 ? (
        lines[0]
      ) : (
        <ul className="problem-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ),
    // The dialog first focuses the answer that stands first, its cancel button, and only a moment later another one.
    cancelText: stay,
    cancelButtonProps: { type: 'primary' },
    autoFocusButton: 'cancel',
    okText: leave,
    okType: 'default',
    onOk: onLeave,
  };
}
