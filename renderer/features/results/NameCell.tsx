import { Button, Tooltip } from 'antd';
import type { CandidateRow } from './resultRow.ts';

interface Props {
  readonly row: CandidateRow;
  readonly onCompare: (row: CandidateRow) => void;
}

/** A candidate's name and kind, and the way to its comparison with the mean. */
export function NameCell({ row, onCompare }: Props) {
  const { name, kind } = row.result.candidate;
  return (
    <div className="result-name">
      <span>
        {name}
        <span className="result-kind">{kind}</span>
      </span>
      <Tooltip title="各项目得分与平均值对照">
        <Button type="text" size="small" aria-label={`${name}，与平均值对照`} onClick={() => onCompare(row)}>
          对照
        </Button>
      </Tooltip>
    </div>
  );
}
