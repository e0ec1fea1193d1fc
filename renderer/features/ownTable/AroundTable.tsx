import { Button, Form, Input, Select } from 'antd';
import { Fragment } from 'react';
import { formatPoints } from '../../../shared/number/points.ts';
import type { DimensionKind, OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import type { OwnTable } from './useOwnTable.ts';

interface Props {
  readonly table: OwnTable;
  readonly draft: OwnTableDraft;
}

const kindOptions: { value: DimensionKind; label: string }[] = [
  { value: 'points', label: '计入总分' },
  { value: 'bonus', label: '加分项' },
  { value: 'deduction', label: '减分项' },
];

/** What was found around the table: its title and total, grades, vetoes and notes for the whole. */
export function AroundTable({ table, draft }: Props) {
  const { title, total, vetoes, grades, tableNotes } = draft;
  const { choose } = table;
  const setGrade = (name: string, from: number | null) =>
    choose((now) => ({ ...now, grades: { ...now.grades, [name]: from } }));
  return (
    <div className="own-around">
      <Form.Item label="表的名称" layout="vertical">
        <Input
          aria-label="表的名称"
          value={title.text}
          maxLength={120}
          onChange={(event) => choose((now) => ({ ...now, title: event.target.value }))}
        />
      </Form.Item>
      <Form.Item label="总分" layout="vertical">
        <NumberBox
          aria-label="总分"
          value={total === null ? null : total.points / 100}
          min={0}
          max={10_000}
          decimals={2}
          suffix="分"
          onChange={(points) =>
            choose(({ total: _, ...now }) =>
              points === null ? now : { ...now, total: Math.round(points * 100) },
            )
          }
        />
      </Form.Item>
      <details className="own-kinds">
        <summary>各项目怎样计入总分</summary>
        <dl className="own-found">
          {draft.dimensions.map(({ key, name, max, kind }) => (
            <Fragment key={key}>
              <dt>{name.text}</dt>
              <dd>
                <Select<DimensionKind>
                  size="small"
                  aria-label={`“${name.text}”怎样计入总分`}
                  popupMatchSelectWidth={false}
                  value={kind}
                  onChange={(next) =>
                    choose((now) => ({ ...now, kinds: { ...now.kinds, [name.text]: next } }))
                  }
                  options={kindOptions}
                />
                {max && <span className="soft"> {formatPoints(max.points)} 分</span>}
              </dd>
            </Fragment>
          ))}
        </dl>
      </details>
      {(grades.length > 0 || vetoes !== null || tableNotes.length > 0) && (
        <dl className="own-found">
          {grades.length > 0 && (
            <>
              <dt>等次</dt>
              <dd className="own-grades">
                {grades.map(({ name, from }) => (
                  <span key={name.text}>
                    {name.text}
                    <NumberBox
                      aria-label={`“${name.text}”从多少分起`}
                      size="small"
                      value={from / 100}
                      min={0}
                      max={10_000}
                      decimals={2}
                      suffix="分以上"
                      onChange={(points) => points !== null && setGrade(name.text, Math.round(points * 100))}
                    />
                    <Button
                      size="small"
                      type="text"
                      aria-label={`不用等次“${name.text}”`}
                      onClick={() => setGrade(name.text, null)}
                    >
                      不用
                    </Button>
                  </span>
                ))}
              </dd>
            </>
          )}
          {vetoes && (
            <>
              <dt>一票否决</dt>
              <dd>
                {vetoes.lead.text}
                <ul>
                  {vetoes.list.map(({ id, text }) => (
                    <li key={id}>
                      {text.text}
                      <Button
                        size="small"
                        type="text"
                        aria-label={`不用“${text.text.slice(0, 12)}”`}
                        onClick={() =>
                          choose((now) => ({ ...now, noVetoes: [...(now.noVetoes ?? []), text.text] }))
                        }
                      >
                        不用
                      </Button>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
          {tableNotes.length > 0 && (
            <>
              <dt>全表说明</dt>
              <dd>{tableNotes.map(({ text }) => text).join('；')}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}
