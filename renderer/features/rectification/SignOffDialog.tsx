import { Form, Input } from 'antd';
import type { Problem } from '../../../shared/register/content.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';

interface Props {
  readonly row: Problem;
  readonly onSign: (patch: Pick<Problem, 'result' | 'done'>) => Promise<boolean>;
  readonly onClose: () => void;
}

/** 销号: the result, and who signs off when. */
export function SignOffDialog({ row, onSign, onClose }: Props) {
  const isProblem = row.kind === 'problem';
  const title = isProblem ? '销号' : '确认建成';
  const asked = isProblem ? '整改结果' : '建立情况';
  return (
    <SignedModal<Pick<Problem, 'result'>>
      title={title}
      okText={title}
      byLabel={isProblem ? '销号人' : '确认人'}
      signer="signer"
      initial={{ result: row.result }}
      lead={row.problem}
      onSave={({ result, by, on }) => onSign({ result: result.trim(), done: { by, on } })}
      onClose={onClose}
    >
      <Form.Item
        name="result"
        label={asked}
        rules={[{ required: true, whitespace: true, message: `请写明${asked}` }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </SignedModal>
  );
}
