import { Form, Input } from 'antd';
import type { Problem } from '../../../shared/register/content.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { useSigner } from '../../ui/register/useSigner.ts';
import { today } from '../../ui/today.ts';

interface Props {
  readonly row: Problem;
  readonly onSign: (patch: Pick<Problem, 'result' | 'done'>) => Promise<boolean>;
  readonly onClose: () => void;
}

interface Values {
  readonly result: string;
  readonly by: string;
  readonly on: string;
}

/** 销号: the result, and who signs off when. */
export function SignOffDialog({ row, onSign, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [signer, setSigner] = useSigner('signer');
  const isProblem = row.kind === 'problem';
  const sign = async ({ result, by, on }: Values) => {
    setSigner(by.trim());
    if (await onSign({ result: result.trim(), done: { by: by.trim(), on } })) onClose();
  };
  return (
    <FormModal
      title={isProblem ? '销号' : '确认建成'}
      okText={isProblem ? '销号' : '确认建成'}
      form={form}
      initialValues={{ result: row.result, by: signer, on: today() }}
      lead={<p className="rectify-soft">{row.problem}</p>}
      onSubmit={sign}
      onClose={onClose}
    >
      <Form.Item
        name="result"
        label={isProblem ? '整改结果' : '建立情况'}
        rules={[
          { required: true, whitespace: true, message: isProblem ? '请写明整改结果' : '请写明建立情况' },
        ]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item
        name="by"
        label={isProblem ? '销号人' : '确认人'}
        rules={[{ required: true, whitespace: true, message: '请写明姓名' }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="on" label="日期" rules={[{ required: true, message: '请选择日期' }]}>
        <DayBox />
      </Form.Item>
    </FormModal>
  );
}
