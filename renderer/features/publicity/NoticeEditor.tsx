import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { NoticeIssue } from '../../../shared/notice/noticeState.ts';
import { noticeSchema } from '../../../shared/register/noticeContent.ts';
import { focusUnread } from '../../ui/box/openBoxes.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { WhyNot, whyTitle } from '../../ui/WhyNot.tsx';
import { DocumentDesk } from './DocumentDesk.tsx';
import { focusField } from './focusField.ts';
import { IssueDialog } from './IssueDialog.tsx';
import { NoticeForm } from './NoticeForm.tsx';
import { noticeEntry } from './noticeEntries.ts';
import { SaveLine } from './SaveLine.tsx';
import { useDocumentDraft } from './useDocumentDraft.ts';
import { useIssue } from './useIssue.ts';
import { usePreview } from './usePreview.ts';
import { whyNotNotice } from './whyNotIssue.ts';

interface Props {
  readonly issue: NoticeIssue;
  readonly publicity: Publicity;
  readonly onGone: () => void;
}

/** A notice that is being written: its fields on the left, its pages on the right. */
export function NoticeEditor({ issue: { key, notice }, publicity, onGone }: Props) {
  const { id: assessmentId } = useAssessment();
  const draft = useDocumentDraft({
    name: `notice.${assessmentId}.${key}`,
    saved: notice,
    schema: noticeSchema,
    place: { kind: 'notice', candidateId: null, key },
  });
  const preview = usePreview({ kind: 'notice', content: draft.printable });
  const { save, isSaving } = useSaveEntries();
  const ask = useAsk();
  const [isIssuing, setIssuing] = useState(false);
  const { moveFor } = useIssue(key, publicity);
  if (!preview.data) {
    return preview.error ? (
      <LoadProblem error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <Spin className="page-spin" />
    );
  }
  const move = moveFor({ by: '签发人', on: publicity.today });
  const refused = move?.kind === 'refused' ? move.why : null;
  const why = whyNotNotice(draft.value, preview.data, refused);
  const giveUp = async () => {
    if (await draft.giveUp(() => save([noticeEntry(key, null)], '公示稿已删除'))) onGone();
  };
  const leadTo = (label: string) => {
    setIssuing(false);
    focusField(label);
  };
  return (
    <div className="pub-split">
      <section className="pub-form" aria-label="公示稿">
        <div className="pub-bar">
          <SaveLine {...draft} />
          <span className="shell-gap" />
          <Button
            loading={isSaving}
            onClick={() =>
              ask({ title: '删除这份公示稿？', ok: '删除', cancel: '不删除', onOk: () => void giveUp() })
            }
          >
            删除此稿
          </Button>
          <Button
            type="primary"
            disabled={why.length > 0}
            title={whyTitle(why)}
            onClick={() => !focusUnread() && setIssuing(true)}
          >
            签发
          </Button>
        </div>
        <WhyNot act="签发" why={why} place={refused === null ? null : { screen: 'flow', assessmentId }} />
        <NoticeForm
          value={draft.value}
          change={draft.change}
          rows={publicity.rows}
          wording={preview.data.wording}
          doubts={preview.data.doubts}
          changesDraft={key === '1' ? null : publicity.proposed.notice.changes}
        />
      </section>
      <DocumentDesk
        preview={preview.data}
        problem={preview.error}
        file={{ kind: 'notice', key }}
        beforeFile={draft.save}
        latest={preview.latest}
      />
      {isIssuing && (
        <IssueDialog
          issueKey={key}
          draft={draft}
          publicity={publicity}
          warnings={preview.data.warnings}
          onField={leadTo}
          onClose={() => setIssuing(false)}
        />
      )}
    </div>
  );
}
