import { Alert, Button, Descriptions, Spin } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { NoticeIssue } from '../../../shared/notice/noticeState.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { WhyNot, whyTitle } from '../../ui/WhyNot.tsx';
import { DocumentDesk } from './DocumentDesk.tsx';
import { DraftDecisionButton } from './DraftDecisionButton.tsx';
import { daysLeftWords } from './daysLeftWords.ts';
import { issueFacts } from './issueFacts.ts';
import { mayHonour } from './mayHonour.ts';
import { noticeEntry } from './noticeEntries.ts';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import { usePreview } from './usePreview.ts';

interface Props {
  readonly issue: NoticeIssue;
  readonly publicity: Publicity;
  readonly onReplaced: () => void;
}

/** A notice that was issued: what became of it, its pages, and the ways on while it counts. */
export function NoticeIssued({ issue, publicity, onReplaced }: Props) {
  const { id } = useAssessment();
  const { key, notice, state } = issue;
  const preview = usePreview({ kind: 'notice', content: notice });
  const { save } = useSaveEntries();
  const [asked, setAsked] = useState<'close' | 'replace' | null>(null);
  if (!preview.data) {
    return preview.error ? (
      <LoadProblem error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <Spin className="page-spin" />
    );
  }
  const { openPoints, objectionPoints, isReplacementDue, draft } = publicity.state;
  const isRunning = state === 'issued';
  // A correction after the end makes the notice's replacement due like one before it.
  const isDue = isReplacementDue && state !== 'superseded';
  const left = isRunning ? daysLeftWords(publicity.state, publicity.today) : null;
  return (
    <div className="pub-split">
      <section className="pub-form" aria-label="已签发的公示">
        <div className="pub-bar">
          <strong role="status">
            {left ?? (state === 'superseded' ? '已被新的公示代替' : '公示已结束')}
          </strong>
        </div>
        <div className="pub-fields">
          {isDue && (
            <Alert
              type="error"
              showIcon
              title="公示后作过更正，须另拟一份公示代替这一份"
              description="新的公示写明改了什么、为什么；这一份保留，标为已被代替。"
            />
          )}
          <Descriptions
            size="small"
            bordered
            column={1}
            items={issueFacts(issue).map(({ label, text }) => ({ key: label, label, children: text }))}
          />
          {(isRunning || isDue) && (
            <>
              <div className="pub-actions">
                {isRunning && (
                  <Button
                    type={isDue ? 'default' : 'primary'}
                    disabled={openPoints.length > 0}
                    title={whyTitle(openPoints)}
                    onClick={() => setAsked('close')}
                  >
                    结束公示
                  </Button>
                )}
                <Button
                  type={isDue ? 'primary' : 'default'}
                  disabled={draft !== null}
                  onClick={() => setAsked('replace')}
                >
                  另拟一份代替
                </Button>
              </div>
              {isRunning && (
                <WhyNot
                  act="结束公示"
                  why={openPoints}
                  place={objectionPoints.length > 0 ? { screen: 'objections', assessmentId: id } : null}
                />
              )}
              {draft && <p className="pub-soft">已另拟第 {draft.key} 份，签发后代替这一份。</p>}
            </>
          )}
          {state === 'closed' && !isDue && (
            <div className="pub-actions">
              {publicity.decision ? (
                <LinkButton type="primary" to={`/a/${id}/publicity/decision`}>
                  到“表彰决定”
                </LinkButton>
              ) : (
                mayHonour(publicity) && <DraftDecisionButton publicity={publicity} />
              )}
              {publicity.noticeStep !== null && <LinkButton to={`/a/${id}/flow`}>到“流程”查看</LinkButton>}
            </div>
          )}
        </div>
      </section>
      <DocumentDesk preview={preview.data} problem={preview.error} file={{ kind: 'notice', key }} />
      {asked === 'close' && (
        <SignedModal
          title="结束公示"
          okText="结束公示"
          initial={{ on: publicity.today }}
          onClose={() => setAsked(null)}
          onSave={({ by, on }) => save([noticeEntry(key, { ...notice, closed: { by, on } })], '公示已结束')}
          lead={`公示到${formatDay(notice.lastDay)}为止，结束日期须在这一天以后。结束后不再受理异议${
            publicity.honours.length > 0 ? '，可以签发表彰决定' : ''
          }。`}
        />
      )}
      {asked === 'replace' && (
        <ReplaceDialog publicity={publicity} onClose={() => setAsked(null)} onReplaced={onReplaced} />
      )}
    </div>
  );
}
