import { Button, Checkbox } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import { kindNames, originNames } from '../../../shared/rectification/newProblem.ts';
import type { ProblemRow } from '../../../shared/rectification/rectificationOf.ts';
import type { Problem } from '../../../shared/register/content.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { rowField } from './boxes.ts';
import { SavedText } from './SavedText.tsx';
import type { Rectification } from './useRectification.ts';

interface Props {
  readonly row: ProblemRow;
  readonly number: number;
  readonly rectification: Rectification;
  readonly onSign: () => void;
}

/** One row of the register. A row that is signed off stays as it is until the signing is taken back. */
export function RegisterRow({ row, number, rectification, onSign }: Props) {
  const ask = useAsk();
  const isDone = row.done !== null;
  const change = (parts: Partial<Problem>) => rectification.change(row.key, parts);
  const text = (field: 'problem' | 'task' | 'measure' | 'person' | 'result', label: string) => (
    <SavedText
      field={rowField(row.key, field)}
      label={`第${number}行${label}`}
      value={row[field]}
      disabled={isDone}
      isRequired={field === 'problem'}
      maxLength={field === 'person' ? 40 : 2000}
      onSave={(next) => change({ [field]: next })}
    />
  );
  const remove = () =>
    ask({
      title: `删除第 ${number} 行`,
      lines: [row.problem],
      ok: '删除',
      cancel: '不删除',
      onOk: () => rectification.remove(row.key),
    });
  return (
    <tr
      className={isDone ? 'rectify-row-done' : row.isOverdue ? 'rectify-row-overdue' : undefined}
      data-row={row.key}
    >
      <td className="rectify-center">
        {number}
        {!isDone && (
          <Button
            type="text"
            size="small"
            aria-label={`删除第${number}行`}
            className="rectify-remove"
            onClick={remove}
          >
            删除
          </Button>
        )}
      </td>
      <td data-head={kindNames[row.kind]}>{text('problem', kindNames[row.kind])}</td>
      <td className="rectify-origin" data-head="来源">
        {row.kind === 'problem' ? (
          <>
            {isDone ? (
              row.isOutstanding && <span className="rectify-block">✓ 突出问题</span>
            ) : (
              <Checkbox
                checked={row.isOutstanding}
                aria-label={`第${number}行突出问题`}
                onChange={(event) => change({ isOutstanding: event.target.checked })}
              >
                突出问题
              </Checkbox>
            )}
            <span className="rectify-origin-text" title={row.origin.text}>
              {originNames[row.origin.kind]}
              {row.origin.text !== '' && `：${row.origin.text}`}
            </span>
          </>
        ) : (
          <strong>{kindNames[row.kind]}</strong>
        )}
      </td>
      <td data-head="任务">{text('task', '任务')}</td>
      <td data-head="措施">{text('measure', '措施')}</td>
      <td data-head="责任人">{text('person', '责任人')}</td>
      <td data-head="完成时限">
        {isDone ? (
          <span className="rectify-done-day">{row.deadline && formatDay(row.deadline)}</span>
        ) : (
          <DayBox
            aria-label={`第${number}行完成时限`}
            placeholder="选择日期"
            value={row.deadline}
            onChange={(deadline) => change({ deadline })}
          />
        )}
        {row.isOverdue && <strong className="rectify-overdue rectify-overdue-mark">逾期</strong>}
      </td>
      <td data-head="整改结果">{text('result', '整改结果')}</td>
      <td className="rectify-center">
        {row.done ? (
          <>
            <span className="rectify-good">✓ {row.kind === 'problem' ? '已销号' : '已建成'}</span>
            <span className="rectify-soft rectify-block">{row.done.by}</span>
            <span className="rectify-soft rectify-block">{formatDay(row.done.on)}</span>
            <Button type="link" size="small" onClick={() => change({ done: null })}>
              撤销
            </Button>
          </>
        ) : (
          <Button size="small" onClick={onSign}>
            {row.kind === 'problem' ? '销号' : '确认建成'}
          </Button>
        )}
      </td>
    </tr>
  );
}
