import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { DueDay } from '../../../shared/nomination/deadlinesOf.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { textRules } from '../../ui/formRules.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';

/** A deadline lies ahead more often than not. */
const plannedDay = { required: true, message: '请填写期限' };

interface Values {
  readonly days: Readonly<Record<string, string>>;
  readonly basis: string;
}

/** 本次的期限: the days of this year's notice in place of the document's, all in one dialog, and by what. */
export function DeadlinesButton({ deadlines }: { readonly deadlines: readonly DueDay[] }) {
  const { scheme } = useAssessment();
  const { save } = useSaveEntries();
  const [isOpen, setOpen] = useState(false);
  const isSet = deadlines.some(({ set }) => set !== null);
  const title = isSet ? '更改本次的期限' : '填写本次的期限';
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {title}
      </Button>
      {isOpen && (
        <SignedModal<Values>
          title={title}
          lead={`文件写的日期是发文那一年的。${namesOf(scheme).organiser}这次另定了期限的，填在这里，迟于期限的按它标明；填的期限和依据随推荐汇总表印出。`}
          okText="保存期限"
          initial={{
            days: Object.fromEntries(deadlines.map(({ id, set }) => [id, set?.day ?? ''])),
            basis: deadlines.find(({ set }) => set)?.set?.basis ?? '',
          }}
          onSave={({ by, on, days, basis }) =>
            save(
              deadlines.map(({ id }) => ({
                kind: 'deadline',
                candidateId: null,
                key: id,
                content: { by, on, day: days[id] ?? '', basis: basis.trim() },
              })),
              '本次的期限已保存',
            )
          }
          onClose={() => setOpen(false)}
        >
          {deadlines.map(({ id, sentence }) => (
            <Form.Item key={id} name={['days', id]} label={wordsOf(sentence)} required rules={[plannedDay]}>
              <DayBox />
            </Form.Item>
          ))}
          <Form.Item name="basis" label="依据" rules={textRules('依据')}>
            <Input placeholder="哪一份通知，文号" />
          </Form.Item>
        </SignedModal>
      )}
    </>
  );
}
