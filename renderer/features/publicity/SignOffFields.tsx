import { Segmented, Switch } from 'antd';
import type { Notice } from '../../../shared/register/noticeContent.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { Field } from './Field.tsx';
import { TypedText } from './TypedText.tsx';

type SignOff = Pick<Notice, 'sender' | 'date' | 'hasSeal' | 'paper'>;

interface Props {
  readonly value: SignOff;
  readonly onChange: (parts: Partial<SignOff>) => void;
}

/** 落款 and paper. */
export function SignOffFields({ value: { sender, date, hasSeal, paper }, onChange }: Props) {
  return (
    <>
      <Field label="落款单位">
        <TypedText label="落款单位" value={sender} onChange={(text) => onChange({ sender: text })} />
      </Field>
      <div className="pub-row">
        <Field label="落款日期">
          <DayBox
            aria-label="落款日期"
            value={date}
            onChange={(day) => day !== null && onChange({ date: day })}
          />
        </Field>
        <Field label="加盖印章">
          <Switch
            aria-label="加盖印章"
            checked={hasSeal}
            checkedChildren="是"
            unCheckedChildren="否"
            onChange={(isOn) => onChange({ hasSeal: isOn })}
          />
        </Field>
        <Field label="纸张">
          <Segmented<'A4' | 'A3'>
            aria-label="纸张"
            value={paper}
            options={[
              { value: 'A4', label: 'A4' },
              { value: 'A3', label: 'A3 张贴' },
            ]}
            onChange={(next) => onChange({ paper: next })}
          />
        </Field>
      </div>
    </>
  );
}
