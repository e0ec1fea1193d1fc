import { Button, Space } from 'antd';
import type { CheckReport } from '../../../shared/contract/answers.ts';
import { printedTime } from '../../../shared/report/printedTime.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { useDataFile } from './useDataFile.ts';

/** The quiet line at the bottom: where the data lies, a copy, a check. */
export function DataFileLine() {
  const tell = useTell();
  const showProblem = useProblem();
  const { info, last, copy, check } = useDataFile();
  const showReport = (report: CheckReport) =>
    report.ok
      ? tell('success', {
          title: '数据文件完好',
          lead: `共核对 ${report.count} 条记录，未发现改动或损坏。`,
        })
      : tell('error', {
          title: `数据文件有 ${report.problems.length} 处问题`,
          lead: <p>请在“备份和恢复”中处理：</p>,
          lines: report.problems,
          place: { screen: 'dataFile' },
        });
  return (
    <footer className="data-file">
      <dl>
        <dt>数据文件</dt>
        <dd title={info.data?.path}>{info.data?.path ?? '……'}</dd>
        {last && (
          <>
            <dt>最近备份</dt>
            <dd>
              {printedTime(last.at)}（{last.reason}）
            </dd>
          </>
        )}
      </dl>
      <Space wrap>
        <Button
          size="small"
          loading={copy.isPending}
          onClick={() => copy.mutate({}, { onError: showProblem })}
        >
          复制数据到 U 盘
        </Button>
        <Button
          size="small"
          loading={check.isPending}
          onClick={() => check.mutate(undefined, { onSuccess: showReport, onError: showProblem })}
        >
          检查数据文件
        </Button>
        <LinkButton size="small" to="/data-file">
          备份和恢复
        </LinkButton>
      </Space>
    </footer>
  );
}
