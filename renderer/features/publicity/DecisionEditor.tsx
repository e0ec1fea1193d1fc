import { Button, Spin } from 'antd';
import { useState } from 'react';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { type Decision, decisionSchema } from '../../../shared/register/noticeContent.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { WhyNot, whyTitle } from '../../ui/WhyNot.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { DecisionSigning } from './DecisionSigning.tsx';
import { DocumentDesk } from './DocumentDesk.tsx';
import { focusField } from './focusField.ts';
import { decisionEntry } from './noticeEntries.ts';
import { SaveLine } from './SaveLine.tsx';
import { useDocumentDraft } from './useDocumentDraft.ts';
import { usePreview } from './usePreview.ts';
import { whyNotDecision } from './whyNotIssue.ts';

interface Props {
  readonly decision: Decision;
  readonly publicity: Publicity;
}

/** A 表彰决定 that is being written: its fields on the left, its pages on the right. */
export function DecisionEditor({ decision, publicity }: Props) {
  const { id: assessmentId } = useAssessment();
  const draft = useDocumentDraft({
    name: `decision.${assessmentId}`,
    saved: decision,
    schema: decisionSchema,
    place: { kind: 'decision', candidateId: null, key: 'decision' },
  });
  const preview = usePreview({ kind: 'decision', content: draft.printable });
  const { save, isSaving } = useSaveEntries();
  const ask = useAsk();
  const [isSigning, setSigning] = useState(false);
  if (!preview.data) {
    return preview.error ? (
      <LoadProblem error={preview.error} onRetry={() => void preview.refetch()} />
    ) : (
      <Spin className="page-spin" />
    );
  }
  const why = whyNotDecision(draft.value, preview.data, publicity);
  const isEarly = publicity.noticeStep !== null && publicity.state.current?.state !== 'closed';
  const giveUp = () => draft.giveUp(() => save([decisionEntry(null)], '表彰决定稿已删除'));
  const leadTo = (label: string) => {
    setSigning(false);
    focusField(label);
  };
  return (
    <div className="pub-split">
      <section className="pub-form" aria-label="表彰决定">
        <div className="pub-bar">
          <SaveLine {...draft} />
          <span className="shell-gap" />
          <Button
            loading={isSaving}
            onClick={() =>
              ask({ title: '删除表彰决定稿？', ok: '删除', cancel: '不删除', onOk: () => void giveUp() })
            }
          >
            删除此稿
          </Button>
          <Button
            type="primary"
            disabled={why.length > 0}
            title={whyTitle(why)}
            onClick={() => setSigning(true)}
          >
            签发
          </Button>
        </div>
        <WhyNot act="签发" why={why} place={isEarly ? { screen: 'notice', assessmentId } : null} />
        <DecisionForm
          value={draft.value}
          change={draft.change}
          rows={publicity.rows}
          wording={preview.data.wording}
          doubts={preview.data.doubts}
        />
      </section>
      <DocumentDesk
        preview={preview.data}
        problem={preview.error}
        file={{ kind: 'decision' }}
        beforeFile={draft.save}
        latest={preview.latest}
      />
      {isSigning && (
        <DecisionSigning
          draft={draft}
          publicity={publicity}
          warnings={preview.data.warnings}
          onField={leadTo}
          onClose={() => setSigning(false)}
        />
      )}
    </div>
  );
}
