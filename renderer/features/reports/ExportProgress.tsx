import { Button, Progress } from 'antd';
import type { ReportProgress } from '../../../shared/report/reportProgress.ts';

interface Props {
  /** Null until the first answer. */
  readonly progress: ReportProgress | null;
  readonly onCancel: () => void;
}

/** How far an export is, and the way to give it up. */
export function ExportProgress({ progress, onCancel }: Props) {
  return (
    <span className="report-progress">
      <span className="report-progress-bar">
        <Progress
          percent={Math.floor((progress?.share ?? 0) * 100)}
          size="small"
          aria-label={progress ? `正在生成${progress.title}` : '正在准备数据'}
        />
      </span>
      <span className="report-progress-words">{progress ? `正在生成${progress.title}` : '正在准备数据'}</span>
      <Button onClick={onCancel}>取消</Button>
    </span>
  );
}
