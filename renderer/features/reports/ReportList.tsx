import { ConfigProvider, Menu } from 'antd';
import {
  purposeFor,
  type ReportName,
  reportNames,
  reportsFor,
  titleFor,
} from '../../../shared/report/reportNames.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

interface Props {
  readonly report: ReportName;
  readonly onChoose: (report: ReportName) => void;
}

/** Low enough that the longest list leaves room for the candidates. */
const lowItems = { components: { Menu: { itemHeight: 32, itemMarginBlock: 1 } } };

/** The reports, each with what it is for. */
export function ReportList({ report, onChoose }: Props) {
  const { scheme } = useAssessment();
  return (
    <ConfigProvider theme={lowItems}>
      <Menu
        className="report-list"
        style={{ borderInlineEnd: 0 }}
        aria-label="报表"
        selectedKeys={[report]}
        onClick={({ key }) => {
          const name = reportNames.find((known) => known === key);
          if (name) onChoose(name);
        }}
        items={reportsFor(scheme).map((name) => ({
          key: name,
          label: (
            <>
              <strong>{titleFor(name, scheme)}</strong>
              <span className="report-purpose">{purposeFor(name, scheme)}</span>
            </>
          ),
        }))}
      />
    </ConfigProvider>
  );
}
