import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input, Modal, Upload } from 'antd';
import { useState } from 'react';
import { client } from '../../api/client.ts';
import { useSigner } from '../../ui/register/useSigner.ts';
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
  const [by, setBy] = useSigner('grader');
  const [file, setFile] = useState<File | null>(null);
  const attach = useMutation({
    mutationFn: (given: File) =>
      client.entry.attach({ assessmentId, attachmentId, by: by.trim(), file: given }),
    onSuccess: () => queryClient.invalidateQueries(),
  });
  const save = async () => {
    if (!file) return;
    try {
      await attach.mutateAsync(file);
      onDone();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Modal
      open
      title={`载入“${title}”`}
      okText="载入"
      cancelText="取消"
      okButtonProps={{ disabled: file === null || by.trim() === '' }}
      confirmLoading={attach.isPending}
      onOk={() => void save()}
      onCancel={onClose}
    >
      <div className="grading-attach">
        <Upload.Dragger
          showUploadList={false}
          beforeUpload={(given) => {
            setFile(given);
            return Upload.LIST_IGNORE;
          }}
        >
          <p className="grading-upload">
            <InboxOutlined /> {file ? file.name : '点击选择文件，或把文件拖到这里'}
          </p>
          <span className="grading-soft">各种格式均可，不超过 20 MB</span>
        </Upload.Dragger>
        <Input
          aria-label="载入人"
          placeholder="载入人姓名"
          maxLength={40}
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
      </div>
    </Modal>
  );
}
