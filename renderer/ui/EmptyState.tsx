import { Empty } from 'antd';
import type { ReactNode } from 'react';
import './emptyState.css';

interface Props {
  readonly title: string;
  readonly text?: ReactNode;
  /** What leads on. */
  readonly children?: ReactNode;
}

/** A place with nothing in it yet: what is missing, and what leads on. */
export function EmptyState({ title, text, children }: Props) {
  return (
    <Empty
      className="empty-state"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <h2>{title}</h2>
          {text && <p>{text}</p>}
        </>
      }
    >
      {children}
    </Empty>
  );
}
