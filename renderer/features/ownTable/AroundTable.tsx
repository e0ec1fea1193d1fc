import { Form, Input } from 'antd';
import { formatPoints } from '../../../shared/number/points.ts';
import type { OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import { NumberBox } from '../../ui/box/NumberBox.tsx';
import type { OwnTable } from './useOwnTable.ts';

interface Props {
  readonly table: OwnTable;
  readonly draft: OwnTableDraft;
}

/** What was found around the table: its title and total, grades, vetoes and notes for the whole. */
export function AroundTable({ table, draft }: Props) {
  const { title, total, vetoes, grades, tableNotes } = draft;
  const { choose } = table;
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
      {(grades.length > 0 || vetoes !== null || tableNotes.length > 0) && (
        <dl className="own-found">
          {grades.length > 0 && (
            <>
              <dt>等次</dt>
              <dd>
                {grades.map(({ name, from }) => `${name.text}：${formatPoints(from)} 分以上`).join('；')}
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
                    <li key={id}>{text.text}</li>
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
