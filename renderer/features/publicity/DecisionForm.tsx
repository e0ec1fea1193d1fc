import { Alert } from 'antd';
import type { DueRow } from '../../../shared/notice/listRows.ts';
import type { Decision, Frozen } from '../../../shared/register/noticeContent.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { Field } from './Field.tsx';
import { RareNames } from './RareNames.tsx';
import { ReasonField } from './ReasonField.tsx';
import { SignOffFields } from './SignOffFields.tsx';
import { TypedText } from './TypedText.tsx';
import { UnitsField } from './UnitsField.tsx';
import { WordingFields } from './WordingFields.tsx';

interface Props {
  readonly value: Decision;
  readonly change: (parts: Partial<Decision>) => void;
  readonly rows: readonly DueRow[];
  readonly wording: {
    readonly generated: Frozen['generated'];
    readonly rows: readonly Frozen['rows'][number][];
  };
  /** What it may only do for a reason. */
  readonly doubts: readonly string[];
}

/** The fields of a 表彰决定 in the order in which it is read. */
export function DecisionForm({ value, change, rows, wording, doubts }: Props) {
  const { organiser } = namesOf(useAssessment().scheme);
  const eligible = rows.filter(({ award }) => award !== 'barred');
  const due = eligible.filter(({ award }) => award === 'due');
  const texts = {
    texts: value.texts,
    generated: wording.generated,
    onChange: (next: Decision['texts']) => change({ texts: next }),
  };
  return (
    <div className="pub-fields">
      <RareNames rows={wording.rows} sender={value.sender} />
      <ReasonField
        document="表彰决定"
        doubts={doubts}
        value={value.reason ?? ''}
        onChange={(reason) => change({ reason })}
      />
      {wording.rows.length === 0 && (
        <Alert
          type="info"
          showIcon
          title="请勾选要表彰的单位"
          description={due.length === 0 ? `文件没有规定表彰的名额或分数线，由${organiser}决定。` : undefined}
        />
      )}
      <h2>名单</h2>
      <UnitsField
        rows={eligible}
        chosen={value.chosen}
        proposed={due.map(({ candidateId }) => candidateId)}
        onChange={(chosen) => change({ chosen: chosen && [...chosen] })}
      />
      <h2>正文</h2>
      <WordingFields {...texts} names={[['title', '标题']]} />
      <Field label="主送">
        <TypedText label="主送" value={value.recipient} onChange={(recipient) => change({ recipient })} />
      </Field>
      <WordingFields
        {...texts}
        names={[
          ['basis', '依据'],
          ['award', '授予'],
          ['hope', '希望'],
          ['call', '号召'],
        ]}
      />
      <h2>落款</h2>
      <SignOffFields value={value} onChange={change} />
    </div>
  );
}
