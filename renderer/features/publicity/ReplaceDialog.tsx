import { Form, Input } from 'antd';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { noticeEntry } from './noticeEntries.ts';

interface Props {
  readonly publicity: Publicity;
  readonly onClose: () => void;
  readonly onReplaced: () => void;
}

/** 另拟一份代替: what the new notice says about what changed and why, before it is drafted. */
export function ReplaceDialog({ publicity, onClose, onReplaced }: Props) {
  const { state, proposed } = publicity;
  const { save } = useSaveEntries();
  const [form] = Form.useForm<{ changes: string }>();
  const draft = async ({ changes }: { readonly changes: string }) => {
    const entry = noticeEntry(String(state.issues.length + 1), { ...proposed.notice, changes });
    if (!(await save([entry], '新的公示稿已拟好'))) return;
    onReplaced();
    onClose();
  };
  return (
    <FormModal
      title="另拟一份代替"
      okText="拟写新的公示"
      form={form}
      initialValues={{ changes: proposed.notice.changes }}
      width={680}
      lead={
        <p>
          新的公示签发后，现在这一份标为“已被代替”并保留。请写明改了什么、为什么，这段文字印在新的公示上。
        </p>
      }
      onSubmit={draft}
      onClose={onClose}
    >
      <Form.Item
        name="changes"
        label="改动和理由"
        rules={[{ required: true, whitespace: true, message: '请写明改了什么、为什么' }]}
      >
        <Input.TextArea rows={6} maxLength={2000} />
      </Form.Item>
    </FormModal>
  );
}
