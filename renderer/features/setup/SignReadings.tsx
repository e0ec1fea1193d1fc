import { App, Button, Modal, Tooltip } from 'antd';
import { useState } from 'react';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useSaveAssessment } from './useSaveAssessment.ts';

interface Props {
  readonly isUnsaved: boolean;
  readonly onSigned: () => void;
}

/** 考评组签认: after it scoring opens and the readings stand. */
export function SignReadings({ isUnsaved, onSigned }: Props) {
  const { id, panel, parsed } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const { sign } = useSaveAssessment();
  const [isOpen, setOpen] = useState(false);
  const onOk = async () => {
    try {
      await sign.mutateAsync({ assessmentId: id });
      onSigned();
      void message.success('考评口径已签认');
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <>
      <Tooltip title={isUnsaved ? '请先保存修改，再签认' : ''}>
        <Button type={isUnsaved ? 'default' : 'primary'} disabled={isUnsaved} onClick={() => setOpen(true)}>
          考评组签认
        </Button>
      </Tooltip>
      <Modal
        title="考评组签认考评口径"
        open={isOpen}
        okText="全体同意，签认"
        cancelText="再看看"
        confirmLoading={sign.isPending}
        onOk={() => void onOk()}
        onCancel={() => setOpen(false)}
      >
        <p>
          下列成员均已逐条看过考评口径并同意。签认后才能{parsed.sheet ? '评分' : '录入测评、判定条件'}
          ，口径不能再改。
        </p>
        <ul className="sign-list">
          {panel.map(({ name, isChair }) => (
            <li key={name}>
              {name}
              {isChair && '（组长）'}
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
