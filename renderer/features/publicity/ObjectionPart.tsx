import { Button } from 'antd';
import { useState } from 'react';
import type { Publicity } from '../../../shared/contract/publicity.ts';
import type { KeyedObjection } from '../../../shared/notice/noticeState.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { daysLeftWords } from './daysLeftWords.ts';
import { FoundedNote } from './FoundedNote.tsx';
import { ObjectionDialog } from './ObjectionDialog.tsx';
import { ObjectionTable } from './ObjectionTable.tsx';

/** 异议: what was received against the notice, and what came of it. */
export function ObjectionPart({ publicity }: { readonly publicity: Publicity }) {
  const { id } = useAssessment();
  const { state, today } = publicity;
  const [asked, setAsked] = useState<KeyedObjection | 'new' | null>(null);
  const { current, issues } = state;
  if (!current || current.state === 'draft') {
    return (
      <EmptyState title="公示还没有签发" text="公示签发后，在这里登记收到的异议和处理结论。">
        <LinkButton type="primary" to={`/a/${id}/publicity/notice`}>
          到“公示稿”
        </LinkButton>
      </EmptyState>
    );
  }
  const objections = issues.flatMap((issue) => issue.objections);
  const isOpen = current.state === 'issued';
  const noticeKey = asked === null || asked === 'new' ? current.key : asked.notice;
  const { notice } = issues.find(({ key }) => key === noticeKey) ?? current;
  return (
    <div className="pub-wide">
      <div className="pub-bar">
        <h2>异议登记</h2>
        <span role="status">{daysLeftWords(state, today) ?? '公示已结束'}</span>
        <span className="pub-soft">
          共 {objections.length} 件，没有结论的 {objections.filter(({ outcome }) => outcome === null).length}{' '}
          件
        </span>
        <span className="shell-gap" />
        {isOpen && (
          <Button type="primary" onClick={() => setAsked('new')}>
            登记异议
          </Button>
        )}
      </div>
      <FoundedNote publicity={publicity} />
      <ObjectionTable objections={objections} issues={issues} onOpen={isOpen ? setAsked : null} />
      {asked && (
        <ObjectionDialog
          objection={asked === 'new' ? null : asked}
          noticeKey={noticeKey}
          lastDay={notice.lastDay}
          today={today}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}
