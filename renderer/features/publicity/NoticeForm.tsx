import { Segmented } from 'antd';
import type { DueRow } from '../../../shared/notice/listRows.ts';
import type { Frozen, Notice } from '../../../shared/register/noticeContent.ts';
import { Field } from './Field.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { RareNames } from './RareNames.tsx';
import { ReasonField } from './ReasonField.tsx';
import { SignOffFields } from './SignOffFields.tsx';
import { TypedText } from './TypedText.tsx';
import { UnitsField } from './UnitsField.tsx';
import { WordingFields } from './WordingFields.tsx';

interface Props {
  readonly value: Notice;
  readonly change: (parts: Partial<Notice>) => void;
  readonly rows: readonly DueRow[];
  readonly wording: {
    readonly generated: Frozen['generated'];
    readonly rows: readonly Frozen['rows'][number][];
  };
  /** What it may only say for a reason. */
  readonly doubts: readonly string[];
  /** What the program says changed against the issue before; null for the first issue. */
  readonly changesDraft: string | null;
}

/** The fields of a notice in the order in which it is read. */
export function NoticeForm({ value, change, rows, wording, doubts, changesDraft }: Props) {
  const texts = {
    texts: value.texts,
    generated: wording.generated,
    onChange: (next: Notice['texts']) => change({ texts: next }),
  };
  return (
    <div className="pub-fields">
      <RareNames rows={wording.rows} sender={value.sender} />
      <ReasonField
        document="公示"
        doubts={doubts}
        value={value.reason ?? ''}
        onChange={(reason) => change({ reason })}
      />
      <h2>标题和依据</h2>
      <WordingFields
        {...texts}
        names={[
          ['title', '标题'],
          ['basis', '依据'],
        ]}
      />
      {changesDraft !== null && (
        <WordingFields
          names={[['changes', '改动和理由']]}
          texts={{ changes: value.changes === changesDraft ? null : value.changes }}
          generated={{ changes: changesDraft }}
          onChange={({ changes }) => change({ changes: changes ?? changesDraft })}
        />
      )}
      <h2>名单</h2>
      <Field label="名单形式">
        <Segmented<Notice['listAs']>
          aria-label="名单形式"
          value={value.listAs}
          options={[
            { value: 'table', label: '表格' },
            { value: 'paragraph', label: '段落' },
          ]}
          onChange={(listAs) => change({ listAs })}
        />
      </Field>
      <UnitsField
        rows={rows}
        chosen={value.chosen}
        proposed={rows.filter(({ isDue }) => isDue).map(({ candidateId }) => candidateId)}
        onChange={(chosen) => change({ chosen: chosen && [...chosen] })}
      />
      <WordingFields {...texts} names={[['list', '名单段落']]} />
      <h2>公示期</h2>
      <PeriodFields
        value={value}
        onChange={({ firstDay, ...parts }) =>
          change({
            ...parts,
            ...(firstDay !== undefined && { firstDay }),
            // A notice that is dated on its first day stays so.
            ...(firstDay !== undefined && value.date === value.firstDay && { date: firstDay }),
          })
        }
      />
      <WordingFields {...texts} names={[['period', '公示期段落']]} />
      <h2>异议</h2>
      <div className="pub-row">
        <Field label="受理部门">
          <TypedText label="受理部门" value={value.office} onChange={(office) => change({ office })} />
        </Field>
        <Field label="联系人">
          <TypedText label="联系人" value={value.contact ?? ''} onChange={(contact) => change({ contact })} />
        </Field>
        <Field label="联系电话">
          <TypedText
            label="联系电话"
            value={value.telephone}
            onChange={(telephone) => change({ telephone })}
          />
        </Field>
      </div>
      <div className="pub-row">
        <Field label="通信地址">
          <TypedText label="通信地址" value={value.address} onChange={(address) => change({ address })} />
        </Field>
        <Field label="邮政编码">
          <TypedText
            label="邮政编码"
            value={value.postcode ?? ''}
            onChange={(postcode) => change({ postcode })}
          />
        </Field>
      </div>
      <WordingFields {...texts} names={[['objections', '异议段落']]} />
      <h2>落款</h2>
      <SignOffFields value={value} onChange={change} />
    </div>
  );
}
