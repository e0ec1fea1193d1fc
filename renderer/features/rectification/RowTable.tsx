import { useState } from 'react';
import type { ProblemRow } from '../../../shared/rectification/rectificationOf.ts';
import type { Problem } from '../../../shared/register/content.ts';
import { RegisterRow } from './RegisterRow.tsx';
import { SignOffDialog } from './SignOffDialog.tsx';
import type { Rectification } from './useRectification.ts';

interface Props {
  readonly rows: readonly ProblemRow[];
  readonly rectification: Rectification;
}

/** The register as a table; every text is edited in its place and saved as it is typed. */
export function RowTable({ rows, rectification }: Props) {
  const [signing, setSigning] = useState<{ readonly key: string; readonly problem: Problem } | null>(null);
  // A result that was typed just now is on its way.
  const openDialog = async (key: string) => {
    const problem = await rectification.read(key);
    if (problem) setSigning({ key, problem });
  };
  return (
    <>
      <table className="rectify-table rectify-rows">
        <thead>
          <tr>
            <th className="rectify-col-number">序号</th>
            <th>问题</th>
            <th className="rectify-col-origin">来源</th>
            <th>任务</th>
            <th>措施</th>
            <th className="rectify-col-person">责任人</th>
            <th className="rectify-col-day">完成时限</th>
            <th>整改结果</th>
            <th className="rectify-col-done">销号</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((each, index) => (
            <RegisterRow
              key={each.key}
              row={each}
              number={index + 1}
              rectification={rectification}
              onSign={() => void openDialog(each.key)}
            />
          ))}
        </tbody>
      </table>
      {signing && (
        <SignOffDialog
          row={signing.problem}
          onSign={(patch) => rectification.changeNow(signing.key, patch)}
          onClose={() => setSigning(null)}
        />
      )}
    </>
  );
}
