import { Drawer } from 'antd';
import { type ReactNode, useRef } from 'react';
import { tokens } from '../../app/tokens.ts';
import { useTextSize } from '../useTextSize.ts';
import { DialogBody } from './DialogBody.tsx';
import { useWayOut } from './useWayOut.ts';

interface Props {
  readonly title: string;
  /** Units: em. */
  readonly width: number;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** A dialog beside what it explains or belongs to; a click beside it leads out of it, as Esc does. Otherwise as Dialog. */
export function SideDialog({ title, width, footer = null, onClose, children }: Props) {
  const { size } = useTextSize();
  const body = useRef<HTMLDivElement>(null);
  const leave = useWayOut(body, { onClose, isHeld: false, keptTimes: 0 });
  return (
    <Drawer
      open
      autoFocus={false}
      title={title}
      size={width * tokens.fontSize[size]}
      footer={footer}
      onClose={leave}
    >
      <DialogBody element={body}>{children}</DialogBody>
    </Drawer>
  );
}
