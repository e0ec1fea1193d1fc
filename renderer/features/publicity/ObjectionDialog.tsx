import { Form } from 'antd';
import { useState } from 'react';
import type { KeyedObjection } from '../../../shared/notice/noticeState.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { FormModal } from '../../ui/FormModal.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useLastBy } from '../../ui/signed/useLastBy.ts';
import { newObjection, type ObjectionFields, objectionOf } from './objectionForm.ts';
import { ReceivedFields } from './ReceivedFields.tsx';
import { SettledFields } from './SettledFields.tsx';

interface Props {
  /** Null for a new one. */
  readonly objection: KeyedObjection | null;
  readonly noticeKey: string;
  /** The last day of that notice. */
  readonly lastDay: string;
  readonly today: string;
  readonly onClose: () => void;
}

/** An objection: what came in, and what came of it. */
export function ObjectionDialog({ objection, noticeKey, lastDay, today, onClose }: Props) {
  const [form] = Form.useForm<ObjectionFields>();
  const { save } = useSaveEntries();
  const [, keepBy] = useLastBy();
  // One for the dialog: what is sent again because no answer came is the same objection.
  const [newKey] = useState(() => crypto.randomUUID());
  const submit = async (fields: ObjectionFields) => {
    const content = objectionOf(fields, noticeKey);
    const key = objection?.key ?? newKey;
    const entry: EntryInput = { kind: 'objection', candidateId: null, key, content };
    if (!(await save([entry], objection ? '异议已保存' : '异议已登记'))) return;
    if (content.handler !== '') keepBy(content.handler);
    onClose();
  };
  return (
    <FormModal
      title={objection ? '办理异议' : '登记异议'}
      okText={objection ? '保存' : '登记'}
      form={form}
      initialValues={objection ?? newObjection(noticeKey, today)}
      className={objection ? 'pub-two' : ''}
      width={objection ? 1080 : 680}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReceivedFields form={form} lastDay={lastDay} />
      {objection && <SettledFields form={form} today={today} />}
    </FormModal>
  );
}
