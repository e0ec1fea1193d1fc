import { Alert } from 'antd';
import { Field } from './Field.tsx';
import { TypedText } from './TypedText.tsx';

interface Props {
  /** 公示 or 表彰决定, in whose text the reason does not stand. */
  readonly document: string;
  /** What it may only say for a reason, a sentence each. */
  readonly doubts: readonly string[];
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** The reason for what a notice says though the result or its day speak against it; nothing where nothing does. */
export function ReasonField({ document, doubts, value, onChange }: Props) {
  if (doubts.length === 0 && value === '') return null;
  return (
    <>
      {doubts.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="下列各处请核对；确需如此的，写明理由后才能签发"
          description={doubts.map((doubt) => <div key={doubt}>{doubt}</div>)}
        />
      )}
      <Field label="理由" hint={`不写进${document}；随签发的${document}留存，印在汇总表的说明里`}>
        <TypedText label="理由" isLong maxLength={2000} value={value} onChange={onChange} />
      </Field>
    </>
  );
}
