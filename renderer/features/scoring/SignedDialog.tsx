import { Button } from 'antd';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useNextWork } from '../../ui/NextWork.tsx';
import { EndCorrectionDialog } from '../../ui/register/EndCorrectionDialog.tsx';
import { useCorrection } from '../../ui/register/useCorrection.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useIsWhole } from '../../ui/useIsWhole.ts';

interface Props {
  readonly unit: string;
  readonly onClose: () => void;
  /** Opens the next unit; null after the last. */
  readonly next: (() => void) | null;
}

/** A sheet was signed: on to the next unit, to what the course lacks next, or to the results; in a correction, to its end. */
export function SignedDialog({ unit, onClose, next }: Props) {
  const { id } = useAssessment();
  const { open } = useCorrection();
  const isWhole = useIsWhole();
  const work = useNextWork(next === null);
  const isWorkFirst = work?.isHere === true;
  const said = `${unit}：已签字确认并锁定`;
  if (open)
    return (
      <EndCorrectionDialog
        lead={<p>{said}。还有要更正的，请先改完。</p>}
        cancelText="留在此表"
        onClose={onClose}
      />
    );
  return (
    <Dialog
      title={said}
      onClose={onClose}
      footer={
        <>
          <Button {...(!next && !isWhole && { type: 'primary' })} onClick={onClose}>
            留在此表
          </Button>
          {work && !isWorkFirst && <LinkButton to={work.path}>{`下一步：${work.name}`}</LinkButton>}
          {isWhole && (
            <LinkButton to={`/a/${id}/results`} {...(!next && !isWorkFirst && { type: 'primary' as const })}>
              看结果
            </LinkButton>
          )}
          {work && isWorkFirst && (
            <LinkButton type="primary" to={work.path}>{`下一步：${work.name}`}</LinkButton>
          )}
          {next && (
            <Button type="primary" onClick={next}>
              下一个单位
            </Button>
          )}
        </>
      }
    />
  );
}
