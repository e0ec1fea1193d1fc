import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio } from 'antd';
import type { Difference } from '../../../../shared/outcome/panelDifferences.ts';
import { slotName } from '../../../../shared/round/sheetSlot.ts';
import { api } from '../../../api/client.ts';
import { FormModal } from '../../../ui/FormModal.tsx';
import { useProblem } from '../../../ui/useProblem.tsx';

interface Props {
  readonly candidateId: string;
  readonly roundId: string | null;
  readonly partId: string;
  readonly difference: Difference;
  readonly onClose: () => void;
}

interface Values {
  /** Whose figure all take; '' where each scores again. */
  readonly agreed: string;
  readonly panelists: string[];
  readonly reason: string;
}

/** Opens panelists' sheets again over a difference: with what was agreed on put in, or for each to score anew. */
export function SendBackDialog({ candidateId, roundId, partId, difference, onClose }: Props) {
  const { id, kind, name, said } = difference;
  const [form] = Form.useForm<Values>();
  const queries = useQueryClient();
  const showProblem = useProblem();
  const agreed = Form.useWatch('agreed', form) ?? '';
  const send = useMutation(
    api.sheet.sendBack.mutationOptions({ onSettled: () => queries.invalidateQueries() }),
  );
  const choices = said.filter(({ words }, index) => said.findIndex((each) => each.words === words) === index);
  const submit = async ({ agreed: whose, panelists, reason }: Values) => {
    const chosen = said.find(({ panelist }) => panelist === whose);
    const others = chosen
      ? said.filter(({ words }) => words !== chosen.words).map(({ panelist }) => panelist)
      : panelists;
    try {
      await send.mutateAsync({
        candidateId,
        slots: others.map((panelist) => slotName({ roundId, partId, panelist })),
        reason,
        ...(chosen && id !== null && { change: { values: { [id]: chosen.value } } }),
      });
      onClose();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <FormModal<Values>
      title={`${name}：${kind === 'fact' ? '议定一个数，或退回重评' : '退回重评'}`}
      okText={agreed === '' ? '退回重评' : '按议定的改，退回重新签字'}
      form={form}
      initialValues={{ agreed: '', panelists: said.map(({ panelist }) => panelist), reason: '' }}
      onSubmit={submit}
      onClose={onClose}
    >
      {kind === 'fact' && (
        <Form.Item name="agreed" label="怎样处理">
          <Radio.Group
            options={[
              { value: '', label: '退回，由各人重评' },
              ...choices.map(({ panelist, words }) => ({
                value: panelist,
                label: `议定为 ${words}（同${panelist}），与此不同的改过后重新签字`,
              })),
            ]}
          />
        </Form.Item>
      )}
      {agreed === '' && (
        <Form.Item
          name="panelists"
          label="退回谁的评分表"
          rules={[{ required: true, message: '请选择要退回的评分表' }]}
        >
          <Checkbox.Group options={said.map(({ panelist }) => panelist)} />
        </Form.Item>
      )}
      <Form.Item
        name="reason"
        label="原因"
        rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
      >
        <Input maxLength={500} />
      </Form.Item>
    </FormModal>
  );
}
