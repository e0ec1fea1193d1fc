import { Menu } from 'antd';
import { type ReportName, reportNames, reportTitles } from '../../../shared/report/reportNames.ts';
import { reportPurposes } from './reportChoice.ts';

interface Props {
  readonly report: ReportName;
  readonly onChoose: (report: ReportName) => void;
}

/** The reports, each with what it is for. */
export function ReportList({ report, onChoose }: Props) {
  return (
    <Menu
      className="report-list"
      style={{ borderInlineEnd: 0 }}
      aria-label="报表"
      selectedKeys={[report]}
      onClick={({ key }) => {
        const name = reportNames.find((known) => known === key);
        if (name) onChoose(name);
      }}
      items={reportNames.map((name) => ({
        key: name,
        label: (
          <>
            <strong>{reportTitles[name]}</strong>
            <span className="report-purpose">{reportPurposes[name]}</span>
          </>
        ),
      }))}
    />
  );
}
