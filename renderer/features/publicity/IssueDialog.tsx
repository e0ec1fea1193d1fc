import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { IssueWarning } from '../../../shared/notice/issueWarnings.ts';
import type { Notice } from '../../../shared/register/noticeContent.ts';
import { SignedModal } from '../../ui/signed/SignedModal.tsx';
import { issueWords } from './issueWords.ts';
import type { DocumentDraft } from './useDocumentDraft.ts';
import { useIssue } from './useIssue.ts';
import { WarningList } from './WarningList.tsx';

interface Props {
  readonly issueKey: string;
  readonly draft: DocumentDraft<Notice>;
  readonly publicity: Publicity;
  /** What is told once before it is issued. */
  readonly warnings: readonly IssueWarning[];
  /** Closes it and leads to a field of the form. */
  readonly onField: (label: string) => void;
  readonly onClose: () => void;
}

/** 签发: who and when, and what stays as it is from then on. */
export function IssueDialog({ issueKey, draft, publicity, warnings, onField, onClose }: Props) {
  const { today, noticeStep, state } = publicity;
  const { issue, moveFor } = useIssue(issueKey, publicity);
  const { date } = draft.value;
  const day = date < today ? date : today;
  const move = moveFor({ by: '签发人', on: today });
  return (
    <SignedModal
      title="签发公示"
      okText={issueWords(warnings)}
      byLabel="签发人"
      signer="issuer"
      initial={{ on: day }}
      onClose={onClose}
      onSave={async ({ by, on }) => (await draft.save()) && issue(draft.value, { by, on })}
      lead={
        <>
          <p>签发后，这份公示的文字、名单和日期不能再改；需要改动的，另拟一份代替。</p>
          {noticeStep !== null && move?.kind === 'move' && (
            <p>
              {publicity.isBegun
                ? '流程同时登记重新发布公示。'
                : '流程同时进入“公示”，考核结果随之锁定，只能通过更正修改。'}
            </p>
          )}
          {state.current?.state === 'issued' && <p>前一份公示随即标为“已被代替”，仍可查看。</p>}
          <WarningList warnings={warnings} onField={onField} />
        </>
      }
    />
  );
}
