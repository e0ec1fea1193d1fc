import { Table } from 'antd';
import { columnPoints } from '../../../shared/number/columnPoints.ts';
import { compareRatios, formatRatio, ratio } from '../../../shared/number/ratio.ts';
import { totalPlaces } from '../../../shared/outcome/totalPlaces.ts';
import type { CompareRow } from './compareRow.ts';

interface Props {
  readonly name: string;
  readonly rows: readonly CompareRow[];
}

/** The numbers behind the radar. */
export function CompareTable({ name, rows }: Props) {
  const write = columnPoints(rows.map(({ score }) => score));
  // More where a mean would look like the score that it differs from.
  const meanPlaces = Math.max(
    ...rows.map(({ score, mean }) => totalPlaces([mean, score === null ? null : ratio(score)])),
  );
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
          {
            title: name,
            align: 'right',
            render: (_, { score }) => (score === null ? '未评分' : write(score)),
          },
          {
            title: '平均',
            align: 'right',
            render: (_, { mean }) => (mean === null ? '—' : formatRatio(mean, meanPlaces)),
          },
          { title: '与平均相比', render: (_, row) => standing(row) },
        ]}
      />
      <p className="result-count">
        平均值取已开始评分、且有该项目得分的参评单位，四舍五入到两位小数，看不出高低的多列几位。
      </p>
    </>
  );
}

function standing({ score, mean }: CompareRow): string {
  if (score === null || mean === null) return '—';
  const difference = compareRatios(ratio(score), mean);
  if (difference === 0) return '持平';
  return difference > 0 ? '▲ 高于平均' : '▽ 低于平均';
}
