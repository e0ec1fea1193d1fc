import type { ReactNode, Ref } from 'react';
import './box.css';

interface Props {
  readonly holder: Ref<HTMLSpanElement>;
  /** Why the text is not taken; null where it is. */
  readonly problem: string | null;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A box with the sentence why its text cannot be read below it. */
export function BoxFrame({ holder, problem, className = '', children }: Props) {
  return (
    <span ref={holder} className={`box ${className}`}>
      {children}
      {problem && (
        <span role="alert" className="box-problem">
          {problem}，尚未保存
        </span>
      )}
    </span>
  );
}
