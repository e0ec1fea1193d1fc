import { Alert, Button, Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { type ReportName, reportKinds, reportsFor, titleFor } from '../../../shared/report/reportNames.ts';
import { client } from '../../api/client.ts';
import { Dialog } from '../../ui/dialog/Dialog.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { ExportProgress } from './ExportProgress.tsx';
import { useExport } from './useExport.ts';

interface Props {
  /** Null is all. */
  readonly chosen: readonly string[] | null;
  readonly count: number;
  /** Columns to leave out, by report. */
  readonly without: Readonly<Partial<Record<ReportName, readonly string[]>>>;
  readonly onClose: () => void;
}

/** Exports several reports as one zip. */
export function ManyDialog({ chosen, count, without, onClose }: Props) {
  const { id: assessmentId, scheme } = useAssessment();
  const all = reportsFor(scheme);
  const [reports, setReports] = useState<readonly ReportName[]>(() => [...all]);
  const [separate, setSeparate] = useState(false);
  const lacksUnits = count === 0 && reports.some((name) => reportKinds[name].scope !== 'none');
  const file = useExport(({ signal, progressId }) =>
    client.report.exportMany(
      {
        assessmentId,
        reports: [...reports],
        separate,
        progressId,
        without: Object.fromEntries(reports.map((name) => [name, [...(without[name] ?? [])]])),
        ...(chosen?.length && { candidateIds: [...chosen] }),
      },
      { signal },
    ),
  );
  const close = () => {
    file.cancel();
    onClose();
  };
  return (
    <Dialog
      title="导出多种报表"
      onClose={close}
      footer={
        file.isRunning ? (
          <ExportProgress progress={file.progress} onCancel={file.cancel} />
        ) : (
          <>
            <Button onClick={close}>关闭</Button>
            <Button
              type="primary"
              disabled={reports.length === 0 || lacksUnits}
              onClick={() => void file.start().then((isDone) => isDone && onClose())}
            >
              导出 {reports.length} 种
            </Button>
          </>
        )
      }
    >
      <div className="report-many">
        <div className="report-picker-head">
          <span>
            {chosen === null ? '全部' : '所选'}参评单位 {count} 个，存为一个 zip 文件
          </span>
          <span>
            <Button type="link" size="small" onClick={() => setReports([...all])}>
              全选
            </Button>
            <Button type="link" size="small" onClick={() => setReports([])}>
              清空
            </Button>
          </span>
        </div>
        <Checkbox.Group
          className="report-many-list"
          disabled={file.isRunning}
          value={[...reports]}
          options={all.map((name) => ({ value: name, label: titleFor(name, scheme) }))}
          onChange={(next) => setReports(all.filter((name) => next.includes(name)))}
        />
        <div>每个单位一份的报表</div>
        <Radio.Group
          disabled={file.isRunning}
          value={separate}
          onChange={(event) => setSeparate(event.target.value === true)}
          options={[
            { value: false, label: '存为一个工作簿' },
            { value: true, label: '每个单位一个工作簿' },
          ]}
        />
        {lacksUnits && <Alert type="info" showIcon title="请先选择参评单位" />}
      </div>
    </Dialog>
  );
}
