import { Button, Modal } from 'antd';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly unit: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Opens the next unit; null after the last. */
  readonly next: (() => void) | null | '';
}

/** A sheet was signed: on to the next unit, or to the results. */
export function SignedDialog({ unit, isOpen, onClose, next }: Props) {
  const { id } = useAssessment();
  return (
    <Modal
      title={`${unit}：已签字确认并锁定`}
      open={isOpen}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>留在此表</Button>
          <LinkButton to={`/a/${id}/results`} {...(!next && { type: 'primary' as const })}>
            看结果
          </LinkButton>
          {next && (
            <Button type="primary" autoFocus onClick={next}>
              下一个单位
            </Button>
          )}
        </>
      }
    />
  );
}
