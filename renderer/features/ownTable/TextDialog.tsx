import { Button, Form, Space } from 'antd';
import type { DraftItem } from '../../../shared/ownTable/ownTableDraft.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import { focusUnread } from '../../ui/box/openBoxes.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';

interface Texts {
  readonly content: string;
  readonly standard: string;
  readonly max: number | null;
}

interface Props {
  readonly item: DraftItem;
  readonly onSave: (texts: { content: string; standard: string; max?: number }) => void;
  readonly onClose: () => void;
}

/** Content, standard and points of an item in words of one's own; its rules are read from them anew. */
export function TextDialog({ item, onSave, onClose }: Props) {
  const [form] = Form.useForm<Texts>();
  const { content, standard, max, id } = item;
  const finish = (texts: Texts) => {
    if (focusUnread()) return;
    const points = texts.max === null ? null : Math.round(texts.max * 100);
    onSave({
      content: texts.content,
      standard: texts.standard ?? '',
      ...(points !== null && points !== max?.points && { max: points }),
    });
    onClose();
  };
  return (
    <Dialog
      title={`${id} 的文字`}
      width={640}
      onClose={onClose}
      footer={
        <Space>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => form.submit()}>
            确定
          </Button>
        </Space>
      }
    >
      <Form<Texts>
        form={form}
        layout="vertical"
        initialValues={{
          content: content.text,
          standard: standard?.text ?? '',
          max: max === null ? null : max.points / 100,
        }}
        onFinish={finish}
      >
        <Form.Item
          name="content"
          label="考评内容"
          rules={[{ required: true, whitespace: true, message: '请填写考评内容' }]}
        >
          <GrowingText value="" maxLength={2000} />
        </Form.Item>
        <Form.Item name="standard" label="考评标准">
          <GrowingText value="" maxLength={4000} />
        </Form.Item>
        <Form.Item name="max" label="分值">
          <NumberBox min={0} max={1000} decimals={2} suffix="分" />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
