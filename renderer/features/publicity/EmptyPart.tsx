import { Empty } from 'antd';
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly text?: ReactNode;
  /** What leads on. */
  readonly children?: ReactNode;
}

/** A part with nothing in it yet: what is missing, and what leads on. */
export function EmptyPart({ title, text, children }: Props) {
  return (
    <div className="pub-empty">
      <Empty
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
    </div>
  );
}
