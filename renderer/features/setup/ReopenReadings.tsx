import { Button, Form } from 'antd';
import { useState } from 'react';
import { FormModal } from '../../ui/FormModal.tsx';
import { ReasonField } from '../../ui/signed/ReasonField.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useSaveAssessment } from './useSaveAssessment.ts';

/** 退回修改: opens signed readings again, for a reason that goes into the log. */
export function ReopenReadings() {
  const { id: assessmentId } = useAssessment();
  const showProblem = useProblem();
  const { reopen } = useSaveAssessment();
  const [form] = Form.useForm<{ reason: string }>();
  const [isOpen, setOpen] = useState(false);
  const onSubmit = async ({ reason }: { reason: string }) => {
    try {
      await reopen.mutateAsync({ assessmentId, reason: reason.trim() });
      setOpen(false);
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>退回修改</Button>
      {isOpen && (
        <FormModal
          title="退回修改考评口径"
          okText="退回修改"
          form={form}
          initialValues={{ reason: '' }}
          onSubmit={onSubmit}
          onClose={() => setOpen(false)}
        >
          <p>退回后原签字作废，改完须重新签字，才能继续评分；已填的数保留，按改后的口径重新计分。</p>
          <ReasonField label="退回修改的理由" maxLength={500} />
        </FormModal>
      )}
    </>
  );
}
