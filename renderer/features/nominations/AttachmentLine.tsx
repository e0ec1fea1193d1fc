import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { useContext, useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { client } from '../../api/client.ts';
import { useRegister } from '../../ui/register/useRegister.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { AttachModal } from './AttachModal.tsx';
import { Fixed, fixedWords } from './fixed.ts';

/** A text that a condition refers to: load it, or take it out again. */
export function AttachmentLine({
  attachmentId,
  conditionId = '',
}: {
  readonly attachmentId: string;
  /** The condition that it is the basis of, where it stands apart from it. */
  readonly conditionId?: string;
}) {
  const { id: assessmentId, scheme } = useAssessment();
  const { register } = useRegister();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const queryClient = useQueryClient();
  const isFixed = useContext(Fixed);
  const [chosen, setChosen] = useState<File | null>(null);
  const attach = useMutation({
    mutationFn: (input: Parameters<typeof client.entry.attach>[0]) => client.entry.attach(input),
    onSettled: () => queryClient.invalidateQueries(),
  });
  const read = useMutation({ mutationFn: () => client.entry.attachment({ assessmentId, attachmentId }) });
  const attachment = scheme.attachments.find(({ id }) => id === attachmentId);
  const file = register?.find('attachment', null, attachmentId) ?? null;
  if (!attachment) return null;
  const load = async (by: string): Promise<boolean> => {
    if (!chosen) return false;
    try {
      await attach.mutateAsync({ assessmentId, attachmentId, by, file: chosen });
      void message.success(`已载入“${chosen.name}”`);
      return true;
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return (
    <div className="nominate-file">
      <span>
        {conditionId && <strong>{conditionId}　</strong>}
        {wordsOf(attachment.title)}：
        {file ? `${file.name}（${file.by}，${formatDay(file.on)}载入）` : '依据未载入，不得判定符合'}
      </span>
      <Upload
        showUploadList={false}
        disabled={isFixed}
        beforeUpload={(picked) => {
          setChosen(picked);
          return false;
        }}
      >
        <Button size="small" disabled={isFixed} title={isFixed ? fixedWords : undefined}>
          {file ? '重新载入' : '载入文件'}
        </Button>
      </Upload>
      {file && (
        <Button
          size="small"
          loading={read.isPending}
          onClick={() => read.mutate(undefined, { onSuccess: saveFile, onError: showProblem })}
        >
          另存
        </Button>
      )}
      {chosen && <AttachModal name={chosen.name} onSave={load} onClose={() => setChosen(null)} />}
    </div>
  );
}
