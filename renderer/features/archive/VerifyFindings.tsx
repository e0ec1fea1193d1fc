import { Alert, Descriptions, Table } from 'antd';
import { recordNumber } from '../../../shared/assessment/recordNumber.ts';
import { printedTime } from '../../../shared/report/printedTime.ts';
import type { CellDifference, Verification } from '../../../shared/verify/verification.ts';

interface Props {
  readonly name: string;
  readonly found: Verification;
}

/** What the verification of a workbook came to. */
export function VerifyFindings({ name, found }: Props) {
  if (!found.isOurs)
    return (
      <Alert
        className="archive-done"
        type="warning"
        showIcon
        title={`${name} 不是本程序导出的报表，不能核对`}
        description="也可能是导出后在其他程序中复制到了新的文件，标记没有随之保留。请索要原来的文件。"
      />
    );
  const { differences, differenceCount, notes, title, scheme, assessment, madeAt, head, formulaCount } =
    found;
  const compared = found.isCompared ? '，各格与考核记录一致' : '';
  return (
    <div className="archive-done" role="status">
      <Alert
        type={differenceCount === 0 ? 'success' : 'error'}
        showIcon
        title={
          differenceCount === 0
            ? `${name} 没有差别：${formulaCount} 个公式重新算过${compared}`
            : `${name} 有 ${differenceCount} 处差别`
        }
        description={
          notes.length > 0 && (
            <ul className="problem-list">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )
        }
      />
      <Descriptions
        className="archive-facts"
        size="small"
        column={{ sm: 1, lg: 2 }}
        items={[
          { key: 'title', label: '报表', children: title },
          { key: 'assessment', label: '考核', children: assessment?.name },
          { key: 'scheme', label: '方案', children: scheme && `${scheme.title}（${scheme.version}）` },
          {
            key: 'at',
            label: '导出',
            children: madeAt && `${printedTime(madeAt)}，编号 ${recordNumber(head ?? '')}`,
          },
        ]}
      />
      {differences.length > 0 && <DifferenceTable differences={differences} count={differenceCount} />}
    </div>
  );
}

function DifferenceTable({
  differences,
  count,
}: {
  readonly differences: readonly CellDifference[];
  readonly count: number;
}) {
  return (
    <>
      <Table<CellDifference>
        className="archive-table"
        size="small"
        rowKey={({ sheet, cell, what, inFile }) => [sheet, cell, what, inFile].join('!')}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        dataSource={[...differences]}
        columns={[
          { title: '工作表', dataIndex: 'sheet', width: '22%' },
          { title: '位置', dataIndex: 'cell', width: '7rem', render: (cell: string) => cell || '整张表' },
          { title: '差别', dataIndex: 'what', width: '24%' },
          { title: '文件中', dataIndex: 'inFile', className: 'archive-value' },
          {
            title: '应为',
            dataIndex: 'computed',
            className: 'archive-value',
            render: (words: string) => words || '—',
          },
        ]}
      />
      {count > differences.length && (
        <p className="archive-soft">
          只列出前 {differences.length} 处，共 {count} 处。
        </p>
      )}
    </>
  );
}
