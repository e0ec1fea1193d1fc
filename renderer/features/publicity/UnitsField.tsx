import { Button, Table, type TableColumnsType } from 'antd';
import type { DueRow } from '../../../shared/notice/listRows.ts';
import { Field } from './Field.tsx';

interface Props {
  /** Those that can be listed. */
  readonly rows: readonly DueRow[];
  readonly chosen: readonly string[] | null;
  /** Those listed where nobody chose. */
  readonly proposed: readonly string[];
  readonly onChange: (chosen: readonly string[] | null) => void;
}

const manyRows = 100;

const columns: TableColumnsType<DueRow> = [
  { title: '单位', dataIndex: 'name', width: 210 },
  {
    title: '结果',
    width: 230,
    render: (_, { name, group, result, doubt }) => (
      <>
        {group === '' || result.includes(group) ? result : `${group}：${result}`}
        {doubt !== undefined && (
          <div className="pub-warn">
            {name}
            {doubt}
          </div>
        )}
      </>
    ),
  },
];

/** Which units a document lists. */
export function UnitsField({ rows, chosen, proposed, onChange }: Props) {
  const ticked = chosen ?? proposed;
  return (
    <Field
      label={`列入名单（${rows.filter(({ candidateId }) => ticked.includes(candidateId)).length} 个）`}
      hint={
        chosen !== null &&
        proposed.length > 0 &&
        !isSame(chosen, proposed) && (
          <Button size="small" onClick={() => onChange(null)}>
            按结果列出
          </Button>
        )
      }
    >
      <Table
        rowKey={({ candidateId, group }) => `${candidateId}/${group}`}
        size="small"
        pagination={false}
        className="pub-units"
        {...(rows.length > manyRows && { virtual: true, scroll: { x: 480, y: 280 } })}
        columns={columns}
        dataSource={[...rows]}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: rows
            .filter(({ candidateId }) => ticked.includes(candidateId))
            .map(({ candidateId, group }) => `${candidateId}/${group}`),
          getCheckboxProps: ({ name }) => ({ 'aria-label': `列入${name}` }) as object,
          onChange: (_, now) => {
            const ids = [...new Set(now.map(({ candidateId }) => candidateId))];
            onChange(isSame(ids, proposed) ? null : ids);
          },
        }}
      />
    </Field>
  );
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
