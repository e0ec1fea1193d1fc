import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { IssueWarning } from '../../../shared/notice/issueWarnings.ts';
import type { Decision } from '../../../shared/register/noticeContent.ts';
import { client } from '../../api/client.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { type Signed, SignedModal } from '../../ui/signed/SignedModal.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { issueWords } from './issueWords.ts';
import { decisionEntry, frozenOf } from './noticeEntries.ts';
import type { DocumentDraft } from './useDocumentDraft.ts';
import { WarningList } from './WarningList.tsx';

interface Props {
  readonly draft: DocumentDraft<Decision>;
  readonly publicity: Publicity;
  /** What is told once before it is issued. */
  readonly warnings: readonly IssueWarning[];
  /** Closes it and leads to a field of the form. */
  readonly onField: (label: string) => void;
  readonly onClose: () => void;
}

/** 签发 of a 表彰决定. */
export function DecisionSigning({ draft, publicity, warnings, onField, onClose }: Props) {
  const { id: assessmentId } = useAssessment();
  const { today } = publicity;
  const { save } = useSaveEntries();
  const showProblem = useProblem();
  const { value } = draft;
  const sign = async ({ by, on }: Signed): Promise<boolean> => {
    if (!(await draft.save())) return false;
    const content = { ...value, frozen: null, issued: null };
    try {
      const { wording } = await client.notice.preview({ assessmentId, draft: { kind: 'decision', content } });
      const issued = { ...content, frozen: frozenOf(wording), issued: { by, on } };
      return await save([decisionEntry(issued)], '表彰决定已签发');
    } catch (error) {
      showProblem(error);
      return false;
    }
  };
  return (
    <SignedModal
      title="签发表彰决定"
      okText={issueWords(warnings)}
      byLabel="签发人"
      signer="issuer"
      initial={{ on: value.date < today ? value.date : today }}
      onClose={onClose}
      onSave={sign}
      lead={
        <>
          <p>签发后，文字、名单和日期不能再改。随后可以登记称号、打印荣誉证书。</p>
          <WarningList warnings={warnings} onField={onField} />
        </>
      }
    />
  );
}
