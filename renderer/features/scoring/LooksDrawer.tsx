import { Button, Form, Space } from 'antd';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Register } from '../../../shared/register/register.ts';
import { looksName } from '../../../shared/scheme/looksName.ts';
import type { Round } from '../../../shared/scheme/round.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { SideDialog } from '../../ui/dialog/SideDialog.tsx';
import { GrowingText } from '../../ui/GrowingText.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { ByField } from '../../ui/signed/ByField.tsx';
import { today } from '../../ui/today.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly candidateId: string;
  readonly round: Round;
  readonly register: Register;
  readonly onClose: () => void;
}

/** 三看: what the panel saw on each point that the round looks at above all. It moves no score. */
export function LooksDrawer({ candidateId, round, register, onClose }: Props) {
  const { panel } = useAssessment();
  const { save, isSaving } = useSaveEntries();
  const [form] = Form.useForm<{ texts: string[]; by: string }>();
  const name = looksName(round.looks.length);
  const found = round.looks.map((_, index) => register.find('look', candidateId, `${round.id}/${index}`));
  const by = found.find(Boolean)?.by ?? panel.find(({ isChair }) => isChair)?.name ?? '';
  const send = async (values: { texts: string[]; by: string }) => {
    const entries = values.texts.flatMap((text, index): EntryInput[] => {
      const words = (text ?? '').trim();
      if (words === (found[index]?.text ?? '')) return [];
      const content = words === '' ? null : { by: values.by.trim(), on: today(), text: words };
      return [{ kind: 'look', candidateId, key: `${round.id}/${index}`, content }];
    });
    if (entries.length === 0 || (await save(entries, `${name}情况已保存`))) onClose();
  };
  return (
    <SideDialog
      width={40}
      onClose={onClose}
      title={`${wordsOf(round.name)}：${name}`}
      footer={
        <Space>
          <Button type="primary" loading={isSaving} onClick={() => form.submit()}>
            保存
          </Button>
          <Button onClick={onClose}>返回</Button>
        </Space>
      }
    >
      <p className="soft">文件要求重点看下列各点。写下看到的情况；只作记录，不改变得分。</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ texts: found.map((look) => look?.text ?? ''), by }}
        onFinish={(values) => void send(values)}
      >
        {round.looks.map((look, index) => (
          <Form.Item
            key={wordsOf(look)}
            name={['texts', index]}
            label={`看${wordsOf(look)}`}
            extra={found[index] && `${found[index].by}，${found[index].on}`}
          >
            <GrowingText value="" maxLength={2000} />
          </Form.Item>
        ))}
        <ByField label="填写人" />
      </Form>
    </SideDialog>
  );
}
