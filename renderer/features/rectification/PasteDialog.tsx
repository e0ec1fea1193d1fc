import { Form, Input } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import { readPastedProblems } from '../../../shared/rectification/readPastedProblems.ts';
import type { Problem } from '../../../shared/register/content.ts';
import { htmlTables } from '../../../shared/table/htmlTables.ts';
import { toPastedText } from '../../../shared/table/toPastedText.ts';
import { FormModal } from '../../ui/FormModal.tsx';

interface Props {
  readonly onAdd: (...rows: Partial<Problem>[]) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Rows copied in Excel or WPS, shown as they are understood before they are taken; all or none. */
export function PasteDialog({ onAdd, onClose }: Props) {
  const [text, setText] = useState('');
  const { rows, problems } = readPastedProblems(text);
  const isReady = rows.length > 0 && problems.length === 0;
  const [form] = Form.useForm();
  const add = async () => {
    if (await onAdd(...rows)) onClose();
  };
  return (
    <FormModal
      width={900}
      title="从 Excel 粘贴"
      okText={isReady ? `加入 ${rows.length} 行` : '加入清单'}
      form={form}
      initialValues={{}}
      isBarred={!isReady}
      onSubmit={add}
      onClose={onClose}
    >
      <Input.TextArea
        autoFocus
        aria-label="粘贴的表格"
        rows={text === '' ? 6 : 3}
        wrap="off"
        placeholder={
          '在 Excel 或 WPS 表格中选中，复制，到这里粘贴（Ctrl+V）。五列依次为：\n问题\t任务\t措施\t责任人\t完成时限\n带表头的，按表头对应各列。'
        }
        value={text}
        onPaste={(event) => {
          // The page on the clipboard knows which cells are merged; the text does not.
          const [table] = htmlTables(event.clipboardData.getData('text/html'));
          if (!table) return;
          event.preventDefault();
          setText(toPastedText(table.rows));
        }}
        onChange={(event) => setText(event.target.value)}
      />
      {problems.length > 0 && (
        <ul className="rectify-paste-problems" role="alert">
          {problems.slice(0, 20).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {problems.length > 20 && <li>……共 {problems.length} 处，请改好后重新粘贴</li>}
        </ul>
      )}
      {rows.length > 0 && (
        <div className="rectify-preview">
          <table className="rectify-table">
            <thead>
              <tr>
                <th>问题</th>
                <th>任务</th>
                <th>措施</th>
                <th>责任人</th>
                <th>完成时限</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, 50).map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows have no other name.
                <tr key={index}>
                  <td>{row.problem}</td>
                  <td>{row.task}</td>
                  <td>{row.measure}</td>
                  <td>{row.person}</td>
                  <td>{row.deadline && formatDay(row.deadline)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </FormModal>
  );
}
