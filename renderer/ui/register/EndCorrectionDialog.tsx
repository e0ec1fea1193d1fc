import type { ReactNode } from 'react';
import { SignedModal } from '../signed/SignedModal.tsx';
import { today } from '../today.ts';
import { useCorrection } from './useCorrection.ts';

interface Props {
  /** What stands above what it means. */
  readonly lead?: ReactNode;
  readonly cancelText?: string;
  readonly onClose: () => void;
}

/** 结束更正: who ends the correction that is open, and on which day; then to the notice that answers it. */
export function EndCorrectionDialog({ lead, cancelText, onClose }: Props) {
  const { open, by, end } = useCorrection();
  if (!open) return null;
  return (
    <SignedModal
      title="结束更正"
      lead={
        <>
          {lead}
          <p>结束后考核结果重新锁定，随即按更正后的结果另拟一份公示代替。</p>
        </>
      }
      okText="结束更正并另拟公示"
      cancelText={cancelText}
      initial={{ by, on: today() }}
      notBefore={open.correction.on}
      onSave={end}
      onClose={onClose}
    />
  );
}
