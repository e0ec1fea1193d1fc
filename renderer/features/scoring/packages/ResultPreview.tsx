import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { formatPoints } from '../../../../shared/number/points.ts';
import type { PackageStatus } from '../../../../shared/package/comparePackage.ts';
import type { PackageReading, PackageRow, PackageSide } from '../../../../shared/package/packageRow.ts';
import { printedTime } from '../../../../shared/report/printedTime.ts';
import { Dialog } from '../../../ui/dialog/Dialog.tsx';
import { useProblem } from '../../../ui/useProblem.tsx';
import { usePackages } from './usePackages.ts';

interface Props {
  readonly file: File;
  readonly reading: PackageReading;
  readonly onClose: () => void;
}

const statusLook: Readonly<Record<PackageStatus, string>> = {
  new: '＋ 新',
  changed: '△ 有改动',
  same: '＝ 相同',
  conflict: '！ 冲突',
};

/** What a 结果包 brings, sheet by sheet, before anything is written. */
export function ResultPreview({ file, reading: { panelist, unit, madeAt, rows }, onClose }: Props) {
  const who = panelist ?? unit;
  const { assessmentId, merge } = usePackages();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const [chosen, setChosen] = useState<ReadonlySet<PackageRow>>(new Set());
  const isWritten = (row: PackageRow) =>
    row.problem === null && (row.status === 'conflict' ? chosen.has(row) : row.status !== 'same');
  const count = rows.filter(isWritten).length;
  const choose = (row: PackageRow, isOn: boolean) =>
    setChosen(new Set([...chosen].filter((each) => each !== row).concat(isOn ? [row] : [])));
  const write = () =>
    merge.mutate(
      {
        assessmentId,
        file,
        choices: [...chosen].map(({ candidateId, slot, mark }) => ({ candidateId, slot, mark })),
      },
      {
        onError: showProblem,
        onSuccess: ({ written, left }) => {
          void message.success(
            `已写入${who}的 ${written} 张评分表${left > 0 ? `，另有 ${left} 张没有写入` : ''}`,
          );
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={`${who}的结果包`}
      width={860}
      onClose={onClose}
      isHeld={chosen.size > 0}
      footer={
        <>
          <Button onClick={onClose}>不写入</Button>
          <Button type="primary" loading={merge.isPending} onClick={count > 0 ? write : onClose}>
            {count > 0 ? `写入 ${count} 张评分表` : '没有要写入的，关闭'}
          </Button>
        </>
      }
    >
      <p>
        {printedTime(madeAt)} 导出，{countWords(rows)}。写入之前不改变这里的任何内容。
      </p>
      <div className="package-wide">
        <table className="package-table">
          <thead>
            <tr>
              <th scope="col">参评单位</th>
              <th scope="col">状态</th>
              <th scope="col">结果包</th>
              <th scope="col">这里</th>
              <th scope="col">处理</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.candidateId} ${row.slot}`} className={`package-${row.status}`}>
                <th scope="row">{row.name}</th>
                <td className="package-status">{statusLook[row.status]}</td>
                <td>{sideWords(row.brings)}</td>
                <td>{row.status === 'new' ? '没有评分' : sideWords(row.here)}</td>
                <td>
                  {row.problem ??
                    (row.status === 'conflict' ? (
                      <Checkbox
                        checked={chosen.has(row)}
                        onChange={(event) => choose(row, event.target.checked)}
                      >
                        改用结果包的
                      </Checkbox>
                    ) : row.status === 'same' ? (
                      '不变'
                    ) : (
                      '写入'
                    ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

/** @example countWords(rows) // '新 3 张，冲突 1 张' */
function countWords(rows: readonly PackageRow[]): string {
  const words = { new: '新', changed: '有改动', same: '相同', conflict: '冲突' } as const;
  const kinds = ['new', 'changed', 'same', 'conflict'] as const;
  const counted = kinds.flatMap((kind) => {
    const count = rows.filter(({ status }) => status === kind).length;
    return count === 0 ? [] : [`${words[kind]} ${count} 张`];
  });
  return counted.length === 0 ? '没有填过的评分表' : counted.join('，');
}

function sideWords({ total, isSigned }: PackageSide): string {
  const points = total === null ? '未评完' : `${formatPoints(total)} 分`;
  return isSigned ? `${points}，已签字` : points;
}
