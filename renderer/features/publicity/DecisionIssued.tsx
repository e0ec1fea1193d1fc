import { Alert, Descriptions, Spin } from 'antd';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { Decision } from '../../../shared/register/noticeContent.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { NextWorkButton } from '../../ui/NextWork.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { DocumentDesk } from './DocumentDesk.tsx';
import { TitlesPart } from './TitlesPart.tsx';
import { usePreview } from './usePreview.ts';

interface Props {
  readonly decision: Decision;
  readonly publicity: Publicity;
}

/** A 表彰决定 that was signed: its pages, and the titles that follow from it. */
export function DecisionIssued({ decision, publicity }: Props) {
  const { id } = useAssessment();
  const preview = usePreview({ kind: 'decision', content: decision });
  if (!preview.data) {
    return preview.error ? (
      <LoadProblem error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <Spin className="page-spin" />
    );
  }
  const { issued, frozen, date } = decision;
  const barred = publicity.titles.filter(({ isBarred }) => isBarred).map(({ name }) => name);
  return (
    <div className="pub-split">
      <section className="pub-form" aria-label="已签发的表彰决定">
        <div className="pub-bar">
          <strong role="status">表彰决定已签发</strong>
          <span className="shell-gap" />
          <LinkButton to={`/a/${id}/publicity/certificates`}>荣誉证书</LinkButton>
          <NextWorkButton from={{ screen: 'decision' }} />
        </div>
        <div className="pub-fields">
          {publicity.decisionChanges.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title="签发后作过更正，名单与现在的结果不一致"
              description={`${publicity.decisionChanges.join('；')}。已签发的决定不再改动：请按规定另行行文更正。${
                barred.length === 0
                  ? ''
                  : `荣誉证书和称号登记不再包括${barred.join('、')}；已经登记的称号，在“单位登记”中标为不再保留。`
              }`}
            />
          )}
          <Descriptions
            size="small"
            bordered
            column={1}
            items={[
              { key: 'issued', label: '签发', children: issued && `${issued.by}，${formatDay(issued.on)}` },
              { key: 'date', label: '落款日期', children: formatDay(date) },
              ...(decision.reason ? [{ key: 'reason', label: '理由', children: decision.reason }] : []),
              { key: 'rows', label: '名单', children: `${frozen?.rows.length ?? 0} 个单位` },
            ]}
          />
          <TitlesPart decision={decision} titles={publicity.titles} today={publicity.today} />
        </div>
      </section>
      <DocumentDesk preview={preview.data} problem={preview.error} file={{ kind: 'decision' }} />
    </div>
  );
}
