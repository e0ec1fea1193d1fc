import { Button } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { GradeKey } from '../../../shared/grading/gradeBlocks.ts';
import type { GradingRow } from './gradingRows.ts';

interface Props {
  readonly row: GradingRow;
  readonly gradeKey: GradeKey;
  readonly onGrade: () => void;
  readonly onTakeBack: () => void;
}

/** A grade with who gave it when and why, or what stands before it. */
export function GradeCell({ row, gradeKey, onGrade, onTakeBack }: Props) {
  const grade = row[gradeKey];
  const { refused } = row.blocks[gradeKey];
  const { name } = row.candidate;
  const time = gradeKey === 'first' ? '第一次' : '第二次';
  if (gradeKey === 'second' && !row.first) return <span className="grading-soft">还没有第一次定级</span>;
  if (!grade) {
    return refused.length > 0 ? (
      <span className="grading-soft">{refused.join('；')}</span>
    ) : (
      <Button size="small" aria-label={`${name}${time}定级`} onClick={onGrade}>
        定级
      </Button>
    );
  }
  return (
    <div className="grading-cell">
      <span>
        <strong className="grading-grade">{grade.grade}</strong>
        {gradeKey === 'first' && row.stand.isFollowed && (
          <strong className="grading-followed">重点督促</strong>
        )}
        <span className="grading-block grading-soft">
          {grade.by}，{formatDay(grade.on)}
        </span>
        {grade.reason !== '' && <span className="grading-block grading-soft">{grade.reason}</span>}
      </span>
      <span className="grading-cell-actions">
        <Button size="small" type="link" aria-label={`更改${name}${time}定级`} onClick={onGrade}>
          更改
        </Button>
        <Button size="small" type="link" aria-label={`撤销${name}${time}定级`} onClick={onTakeBack}>
          撤销
        </Button>
      </span>
    </div>
  );
}
