import { Tag } from 'antd';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { Tested } from '../../../shared/nomination/nomineeResult.ts';
import type { Measure } from '../../../shared/scheme/measure.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import { EvidenceList } from './EvidenceList.tsx';
import { passedLook } from './passedLook.ts';
import { Words } from './Words.tsx';

interface Props {
  readonly measure: Measure;
  readonly tested: Tested;
  readonly candidate: Candidate;
}

/** A measure: the line that the document draws, the figure with its formula, and the way to the ballots. */
export function MeasureCard({ measure, tested, candidate }: Props) {
  const { id } = useAssessment();
  const { word, color } = passedLook(tested);
  return (
    <article className="nominate-card" aria-label={wordsOf(measure.title)}>
      <div className="nominate-card-head">
        <Tag className="nominate-mark">文件原文</Tag>
        <h4 className="nominate-sentence">{wordsOf(measure.title)}</h4>
        <span className="shell-gap" />
        <Tag color={color}>{word}</Tag>
      </div>
      <EvidenceList evidence={tested.decision.evidence} />
      <p className="nominate-soft">
        <Words text={measure.counted} />
      </p>
      <LinkButton size="small" to={`/a/${id}/ballots/${candidate.id}`}>
        到民主测评录入
      </LinkButton>
    </article>
  );
}
