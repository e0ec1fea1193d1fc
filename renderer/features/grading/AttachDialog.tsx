import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Upload } from 'antd';
import { client } from '../../api/client.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';

interface Props {
  readonly title: string;
  readonly attachmentId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Loads the file that is graded against, with who loads it. */
export function AttachDialog({ title, attachmentId, onDone, onClose }: Props) {
  const { id: assessmentId } = useAssessment();
  const queryClient = useQueryClient();
  const showProblem = useProblem();
  const attach = useMutation({
    mutationFn: (input: Parameters<typeof client.entry.attach>[0]) => client.entry.attach(input),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  return (
    <SignedModal<{ file: File | null }>
      title={`载入“${title}”`}
      okText="载入"
      byLabel="载入人"
      signer="grader"
      onLabel={null}
      initial={{ file: null }}
      onSave={async ({ by, file }) => {
        if (!file) return false;
        try {
          await attach.mutateAsync({ assessmentId, attachmentId, by, file });
          onDone();
          return true;
        } catch (error) {
          showProblem(error);
          return false;
        }
      }}
      onClose={onClose}
    >
      <Form.Item name="file" rules={[{ required: true, message: '请选择文件' }]}>
        <FileField />
      </Form.Item>
    </SignedModal>
  );
}

/** The form gives both. */
function FileField({ value = null, onChange }: { value?: File | null; onChange?: (file: File) => void }) {
  return (
    <Upload.Dragger
      showUploadList={false}
      beforeUpload={(given) => {
        onChange?.(given);
        return Upload.LIST_IGNORE;
      }}
    >
      <p className="grading-upload">
        <InboxOutlined /> {value ? value.name : '点击选择文件，或把文件拖到这里'}
      </p>
      <span className="grading-soft">各种格式均可，不超过 20 MB</span>
    </Upload.Dragger>
  );
}
