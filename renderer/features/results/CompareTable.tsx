import { Table } from 'antd';
import { formatPoints } from '../../../shared/number/points.ts';
import { compareRatios, formatRatio, ratio } from '../../../shared/number/ratio.ts';
import { totalPlaces } from '../../../shared/outcome/totalPlaces.ts';
import type { CompareRow } from './compareRow.ts';

interface Props {
  readonly name: string;
  readonly rows: readonly CompareRow[];
}

/** The numbers behind the radar. */
export function CompareTable({ name, rows }: Props) {
  return (
    <>
      <Table<CompareRow>
        size="small"
        bordered
        rowKey="id"
        pagination={false}
        dataSource={rows}
        columns={[
          { title: '项目', render: (_, row) => row.name },
          { title: '满分', align: 'right', render: (_, row) => row.maxWords },
          { title: name, align: 'right', render: (_, row) => scoreText(row) },
          { title: '平均', align: 'right', render: (_, row) => meanText(row) },
          { title: '与平均相比', render: (_, row) => standing(row) },
        ]}
      />
      <p className="result-count">
        平均值取已开始评分、且有该项目得分的参评单位，四舍五入到两位小数，看不出高低的多列几位。
      </p>
    </>
  );
}

function scoreText({ score }: CompareRow): string {
  return score === null ? '未评分' : formatPoints(score);
}

/** With more places where it would look like the score that it differs from. */
function meanText({ score, mean }: CompareRow): string {
  if (mean === null) return '—';
  return formatRatio(mean, totalPlaces([mean, score === null ? null : ratio(score)]));
}

function standing({ score, mean }: CompareRow): string {
  if (score === null || mean === null) return '—';
  const difference = compareRatios(ratio(score), mean);
  if (difference === 0) return '持平';
  return difference > 0 ? '▲ 高于平均' : '▽ 低于平均';
}
