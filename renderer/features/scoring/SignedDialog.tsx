import { Button, Modal } from 'antd';
import { useState } from 'react';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useCorrection } from '../../ui/register/useCorrection.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly unit: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Opens the next unit; null after the last. */
  readonly next: (() => void) | null;
}

/** A sheet was signed: on to the next unit or to the results; in a correction, to the notice that answers it. */
export function SignedDialog({ unit, isOpen, onClose, next }: Props) {
  const { id } = useAssessment();
  const correction = useCorrection();
  const [isBusy, setBusy] = useState(false);
  const onEnd = async () => {
    setBusy(true);
    await correction.end();
    setBusy(false);
  };
  return (
    <Modal
      title={`${unit}：已签字确认并锁定`}
      open={isOpen}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>留在此表</Button>
          <LinkButton
            to={`/a/${id}/results`}
            {...(!next && !correction.open && { type: 'primary' as const })}
          >
            看结果
          </LinkButton>
          {next && (
            <Button
              {...(correction.open ? {} : { type: 'primary' as const, autoFocus: true })}
              onClick={next}
            >
              下一个单位
            </Button>
          )}
          {correction.open && (
            <Button type="primary" autoFocus loading={isBusy} onClick={() => void onEnd()}>
              结束更正并另拟公示
            </Button>
          )}
        </>
      }
    />
  );
}
