import { Table } from 'antd';
import type { GradeKey } from '../../../shared/grading/gradeBlocks.ts';
import type { GradingLevel } from '../../../shared/grading/levelsOf.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { gradeColumns } from './gradeColumns.tsx';
import type { GradingRow } from './gradingRows.ts';

interface Props {
  readonly level: GradingLevel;
  readonly rows: ReadonlyMap<string, GradingRow>;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  readonly onGrade: (key: GradeKey, candidateId: string) => void;
  readonly onTakeBack: (key: GradeKey, row: GradingRow) => void;
}

const perPage = 100;

/** The candidates of one level with their grades. */
export function GradeTable({ level, rows, chosen, onChoose, onGrade, onTakeBack }: Props) {
  const { scheme } = useAssessment();
  const own = level.candidates.flatMap(({ id }) => rows.get(id) ?? []);
  const ids = new Set(own.map(({ candidate }) => candidate.id));
  const title =
    level.by === null
      ? `文件没有说明由谁定级的类型：${level.kinds.join('、')}`
      : `${level.by} → ${level.kinds.join('、')}`;
  return (
    <section aria-label={title} className="grading-level">
      <h2>{title}</h2>
      <Table
        className="wide-table"
        rowKey={({ candidate }) => candidate.id}
        size="small"
        bordered
        columns={gradeColumns({ onGrade, onTakeBack }, namesOf(scheme))}
        dataSource={own}
        pagination={own.length > perPage ? { pageSize: perPage, showSizeChanger: false } : false}
        rowSelection={{
          columnWidth: 40,
          selectedRowKeys: chosen.filter((id) => ids.has(id)),
          onChange: (keys) => onChoose([...chosen.filter((id) => !ids.has(id)), ...keys.map(String)]),
          getCheckboxProps: ({ candidate }) => ({ 'aria-label': `选择 ${candidate.name}` }),
        }}
      />
    </section>
  );
}
