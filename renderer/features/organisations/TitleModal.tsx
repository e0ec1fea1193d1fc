import { Form, Input } from 'antd';
import type { TitleRecord } from '../../../shared/organisation/records.ts';
import type { TitleStanding } from '../../../shared/organisation/titleStanding.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { SuggestBox } from '../../ui/box/SuggestBox.tsx';
import { FormModal } from '../../ui/FormModal.tsx';
import { today } from '../../ui/today.ts';

/** What was asked for: a title to be entered, kept on, or not kept any more. */
export type TitleAsk =
  | { readonly kind: 'grant' }
  | { readonly kind: 'renew'; readonly standing: TitleStanding }
  | { readonly kind: 'withdraw'; readonly standing: TitleStanding };

interface Props {
  readonly asked: TitleAsk;
  readonly honours: readonly string[];
  readonly held: readonly TitleRecord[];
  readonly onSave: (title: TitleRecord) => Promise<boolean>;
  readonly onClose: () => void;
}

interface Values {
  readonly honour: string;
  readonly on: string;
  readonly basis?: string;
}

const titles = { grant: '登记称号', renew: '保留称号', withdraw: '不再保留' } as const;

/** A title entered, renewed or withdrawn, with its day and the document that says so. */
export function TitleModal({ asked, honours, held, onSave, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const latest = asked.kind === 'grant' ? null : asked.standing.latest;
  const save = async ({ honour, on, basis = '' }: Values) => {
    const isSaved = await onSave(
      titleOf(asked, { honour: honour?.trim() ?? '', on, basis: basis.trim() }, held),
    );
    if (isSaved) onClose();
  };
  const checkDay = async (_: unknown, day: string | null) => {
    if (day === null || day === undefined) throw new Error('请填写日期');
    if (day > today()) throw new Error('日期不能晚于今天');
    if (latest && asked.kind === 'withdraw' && day < latest.on)
      throw new Error('不能早于授予或重新认定的日期');
    if (latest && asked.kind === 'renew' && day <= latest.on)
      throw new Error('须晚于上一次授予或重新认定的日期');
  };
  return (
    <FormModal
      title={latest ? `${titles[asked.kind]}：${latest.honour}` : titles.grant}
      okText="保存"
      form={form}
      initialValues={{ on: asked.kind === 'grant' ? null : today(), basis: '' }}
      width={560}
      onSubmit={save}
      onClose={onClose}
    >
      {asked.kind === 'grant' && (
        <Form.Item
          name="honour"
          label="称号"
          rules={[{ required: true, whitespace: true, message: '请填写称号' }]}
        >
          <SuggestBox options={honours.map((honour) => ({ value: honour }))} />
        </Form.Item>
      )}
      <Form.Item
        name="on"
        label={asked.kind === 'withdraw' ? '不再保留的日期' : '授予或认定的日期'}
        required
        rules={[{ validator: checkDay }]}
      >
        <DayBox takesMonth={asked.kind === 'grant'} />
      </Form.Item>
      <Form.Item name="basis" label="依据（文件名称、文号，可以不填）">
        <Input maxLength={200} />
      </Form.Item>
    </FormModal>
  );
}

function titleOf(
  asked: TitleAsk,
  { honour, on, basis }: Required<Values>,
  held: readonly TitleRecord[],
): TitleRecord {
  if (asked.kind === 'grant') {
    const isRenewal = held.some(
      (title) => title.honour === honour && title.on < on && title.withdrawnOn === null,
    );
    return { honour, on, isRenewal, withdrawnOn: null, basis };
  }
  const { latest } = asked.standing;
  if (asked.kind === 'renew') return { honour: latest.honour, on, isRenewal: true, withdrawnOn: null, basis };
  const bases = [latest.basis, basis].filter((each) => each !== '');
  return { ...latest, withdrawnOn: on, basis: bases.join('；').slice(0, 200) };
}
