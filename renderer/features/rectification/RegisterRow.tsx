import { App, Button, Checkbox } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import { kindNames, originNames } from '../../../shared/rectification/newProblem.ts';
import type { ProblemRow } from '../../../shared/rectification/rectificationOf.ts';
import { DayBox } from '../../ui/box/DayBox.tsx';
import { SavedText } from './SavedText.tsx';
import { useChosen } from './useChosen.ts';
import { type RowsEditing, rowBox } from './useRows.ts';

interface Props {
  readonly candidateId: string;
  readonly row: ProblemRow;
  readonly number: number;
  readonly editing: RowsEditing;
  readonly onSign: () => void;
}

/** One row of the register. A row that is signed off stays as it is until the signing is taken back. */
export function RegisterRow({ candidateId, row, number, editing, onSign }: Props) {
  const { modal } = App.useApp();
  const isDone = row.done !== null;
  const [ticked, choose] = useChosen<boolean>();
  const tick = (isOutstanding: boolean) =>
    choose(isOutstanding, () => editing.change(row.key, { isOutstanding }));
  const text = (field: 'problem' | 'task' | 'measure' | 'person' | 'result', label: string) => (
    <SavedText
      box={rowBox(candidateId, row.key) + field}
      label={`第${number}行${label}`}
      value={row[field]}
      disabled={isDone}
      isRequired={field === 'problem'}
      maxLength={field === 'person' ? 40 : 2000}
      onSave={(next) => editing.change(row.key, { [field]: next })}
    />
  );
  const remove = () =>
    modal.confirm({
      title: `删除第 ${number} 行`,
      content: row.problem,
      okText: '删除',
      cancelText: '取消',
      onOk: () => editing.remove(row.key),
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
      <td>{text('problem', kindNames[row.kind])}</td>
      <td className="rectify-origin">
        {row.kind === 'problem' ? (
          <>
            {isDone ? (
              row.isOutstanding && <span className="rectify-block">✓ 突出问题</span>
            ) : (
              <Checkbox
                checked={ticked ?? row.isOutstanding}
                aria-label={`第${number}行突出问题`}
                onChange={(event) => void tick(event.target.checked)}
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
      <td>{text('task', '任务')}</td>
      <td>{text('measure', '措施')}</td>
      <td>{text('person', '责任人')}</td>
      <td>
        {isDone ? (
          <span className="rectify-done-day">{row.deadline && formatDay(row.deadline)}</span>
        ) : (
          <DayBox
            aria-label={`第${number}行完成时限`}
            placeholder="选择日期"
            value={row.deadline}
            onChange={(deadline) => void editing.change(row.key, { deadline })}
          />
        )}
        {row.isOverdue && <strong className="rectify-overdue rectify-overdue-mark">逾期</strong>}
      </td>
      <td>{text('result', '整改结果')}</td>
      <td className="rectify-center">
        {row.done ? (
          <>
            <span className="rectify-good">✓ {row.kind === 'problem' ? '已销号' : '已建成'}</span>
            <span className="rectify-soft rectify-block">{row.done.by}</span>
            <span className="rectify-soft rectify-block">{formatDay(row.done.on)}</span>
            <Button type="link" size="small" onClick={() => void editing.change(row.key, { done: null })}>
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
