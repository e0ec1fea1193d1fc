import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { issueName } from './issueNames.ts';
import { NoResults } from './NoResults.tsx';
import { NoticeEditor } from './NoticeEditor.tsx';
import { NoticeIssued } from './NoticeIssued.tsx';
import { noticeEntry } from './noticeEntries.ts';

/** 公示稿: the draft with its pages beside it, and every issue so far. */
export function NoticePart({ publicity }: { readonly publicity: Publicity }) {
  const { id: assessmentId } = useAssessment();
  const { state, rows, proposed } = publicity;
  const { save, isSaving } = useSaveEntries();
  const [picked, setPicked] = useState<string | null>(null);
  const standing = state.draft ?? state.current;
  const shown = state.issues.find(({ key }) => key === picked) ?? standing;
  if (!shown) {
    if (rows.length === 0) return <NoResults />;
    return (
      <EmptyState
        title="还没有公示稿"
        text="按现在的考核结果拟写：标题、依据、名单、公示期、异议的反映方式和落款都写好，每一处都可以改。"
      >
        <Button
          type="primary"
          size="large"
          loading={isSaving}
          onClick={() => void save([noticeEntry('1', proposed.notice)], '公示稿已拟好')}
        >
          拟写公示
        </Button>
      </EmptyState>
    );
  }
  return (
    <div className="pub-part">
      {state.issues.length > 1 && (
        <div className="pub-issues">
          <Segmented
            aria-label="各份公示"
            value={shown.key}
            options={state.issues.map((issue) => ({ value: issue.key, label: issueName(issue) }))}
            onChange={setPicked}
          />
        </div>
      )}
      {shown.state === 'draft' ? (
        <NoticeEditor
          key={`${assessmentId}/${shown.key}`}
          issue={shown}
          publicity={publicity}
          onGone={() => setPicked(null)}
        />
      ) : (
        <NoticeIssued
          key={`${assessmentId}/${shown.key}`}
          issue={shown}
          publicity={publicity}
          onReplaced={() => setPicked(null)}
        />
      )}
    </div>
  );
}
