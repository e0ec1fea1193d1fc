import type { TableColumnsType } from 'antd';
import type { GradeKey } from '../../../shared/grading/gradeBlocks.ts';
import { movementNames } from '../../../shared/grading/movementNames.ts';
import type { SchemeNames } from '../../../shared/scheme/schemeNames.ts';
import { GradeCell } from './GradeCell.tsx';
import type { GradingRow } from './gradingRows.ts';

interface Actions {
  readonly onGrade: (key: GradeKey, candidateId: string) => void;
  readonly onTakeBack: (key: GradeKey, row: GradingRow) => void;
}

const movementLooks = { up: 'grading-up', same: 'grading-same', down: 'grading-down' } as const;
const movementSigns = { up: '↑', same: '＝', down: '↓' } as const;

/** The columns of a level's table. */
export function gradeColumns(
  { onGrade, onTakeBack }: Actions,
  { movement }: Pick<SchemeNames, 'movement'>,
): TableColumnsType<GradingRow> {
  const gradeColumn = (key: GradeKey, title: string) => ({
    title,
    width: '24%',
    render: (_: unknown, row: GradingRow) => (
      <GradeCell
        row={row}
        gradeKey={key}
        onGrade={() => onGrade(key, row.candidate.id)}
        onTakeBack={() => onTakeBack(key, row)}
      />
    ),
  });
  return [
    {
      title: '单位',
      render: (_, { candidate }) => (
        <>
          <strong>{candidate.name}</strong>
          <span className="grading-block grading-soft">
            {[candidate.kind, candidate.parent].filter((text) => text !== '').join(' · ')}
          </span>
        </>
      ),
    },
    {
      title: '查摆',
      width: 90,
      align: 'center',
      render: (_, { stand }) => (
        <span className={stand.checked === stand.checks ? 'grading-good' : 'grading-soft'}>
          {stand.checked}／{stand.checks}
          {stand.found > 0 && <span className="grading-block grading-soft">问题 {stand.found}</span>}
        </span>
      ),
    },
    gradeColumn('first', '第一次定级'),
    {
      title: '整改',
      width: 120,
      align: 'center',
      render: (_, { stand, missing }) => (
        <>
          {missing.length === 0 ? (
            <span className="grading-good">✓ 齐备</span>
          ) : (
            <span className="grading-soft" title={missing.join('；')}>
              还缺 {missing.length} 项
            </span>
          )}
          {stand.overdue > 0 && <strong className="grading-block grading-down">逾期 {stand.overdue}</strong>}
        </>
      ),
    },
    gradeColumn('second', '整改后再次定级'),
    {
      title: movement,
      width: 100,
      align: 'center',
      render: (_, { movement: moved }) =>
        moved && (
          <strong className={movementLooks[moved]}>
            {movementSigns[moved]} {movementNames[moved]}
          </strong>
        ),
    },
  ];
}
