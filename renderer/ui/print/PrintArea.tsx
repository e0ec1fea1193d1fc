import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { styleNonce } from '../../app/styleNonce.ts';
import './printArea.css';

interface Props {
  /** Rules for the pages, `@page` among them. */
  readonly css: string;
  readonly children: ReactNode;
}

/** What the printer gets: nothing on the screen, and the only thing on paper. */
export function PrintArea({ css, children }: Props) {
  return createPortal(
    <div className="print-area">
      <style nonce={styleNonce}>{css}</style>
      {children}
    </div>,
    document.body,
  );
}
