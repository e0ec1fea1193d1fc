import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { decisionEntry } from './noticeEntries.ts';

/** 拟写表彰决定: writes it, and shows it. */
export function DraftDecisionButton({ publicity }: { readonly publicity: Publicity }) {
  const { id } = useAssessment();
  const navigate = useNavigate();
  const { save, isSaving } = useSaveEntries();
  const draft = async () => {
    if (await save([decisionEntry(publicity.proposed.decision)], '表彰决定已拟好'))
      void navigate(`/a/${id}/publicity/decision`);
  };
  return (
    <Button type="primary" loading={isSaving} onClick={() => void draft()}>
      拟写表彰决定
    </Button>
  );
}
