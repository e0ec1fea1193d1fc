import { useState } from 'react';
import { ReopenButton } from '../../ui/signed/ReopenButton.tsx';
import { ReopenDialog } from '../../ui/signed/ReopenDialog.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { useSaveAssessment } from './useSaveAssessment.ts';

/** 退回修改 of signed readings. */
export function ReopenReadings() {
  const { id: assessmentId } = useAssessment();
  const showProblem = useProblem();
  const { reopen } = useSaveAssessment();
  const [isOpen, setOpen] = useState(false);
  const onReopen = (reason: string) =>
    reopen.mutateAsync({ assessmentId, reason }).then(() => setOpen(false), showProblem);
  return (
    <>
      <ReopenButton onClick={() => setOpen(true)} />
      {isOpen && (
        <ReopenDialog
          what="考评口径"
          note="退回后原签字作废，改完须重新签字，才能继续；已填的保留，按改后的口径重新得出结果。"
          onReopen={onReopen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
