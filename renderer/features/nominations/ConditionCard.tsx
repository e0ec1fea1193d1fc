import { Tag } from 'antd';
import type { Candidate } from '../../../shared/assessment/candidate.ts';
import type { Tested } from '../../../shared/nomination/nomineeResult.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { type Condition, lineFor } from '../../../shared/scheme/condition.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { AttachmentLine } from './AttachmentLine.tsx';
import { EvidenceList } from './EvidenceList.tsx';
import { FindingButton } from './FindingButton.tsx';
import { isJudged } from './isJudged.ts';
import { partAsked } from './partAsked.ts';
import { passedLook } from './passedLook.ts';
import { WaiverPart } from './WaiverPart.tsx';
import { Words } from './Words.tsx';

const deciders = {
  data: '按单位登记判定',
  panel: '考评组判定',
  'data+panel': '按单位登记和考评组判定',
} as const;

interface Props {
  readonly condition: Condition;
  readonly tested: Tested;
  readonly candidate: Candidate;
  /** The organisation's page in the register. */
  readonly registerPath: string;
  /** Its row in the register; null where there is none. */
  readonly organisation: Organisation | null;
}

/** A condition: the document's sentence, who decides, what it came to and why, and what can be done. */
export function ConditionCard({ condition, tested, candidate, registerPath, organisation }: Props) {
  const line = lineFor(condition, candidate.kind);
  const { word, color } = passedLook(tested);
  return (
    <article className="nominate-card" aria-label={condition.id}>
      <div className="nominate-card-head">
        <h4>
          {condition.id}　{wordsOf(condition.title)}
        </h4>
        <Tag>{deciders[condition.by]}</Tag>
        <span className="shell-gap" />
        <Tag color={color}>{word}</Tag>
      </div>
      <p className="nominate-sentence">
        <Tag className="nominate-mark">文件原文</Tag>
        {wordsOf(line?.sentence ?? condition.sentence)}
      </p>
      {condition.note && (
        <p className="nominate-soft">
          <Words text={condition.note} />
        </p>
      )}
      <EvidenceList evidence={tested.decision.evidence} />
      {condition.basis !== undefined && <AttachmentLine attachmentId={condition.basis} />}
      <div className="nominate-buttons">
        {isJudged(condition, tested) && <FindingButton condition={condition} candidate={candidate} />}
        {condition.by !== 'panel' && (
          <LinkButton size="small" to={`${registerPath}${partAsked(line?.rule ?? null, organisation)}`}>
            到单位登记补充
          </LinkButton>
        )}
      </div>
      <WaiverPart condition={condition} line={line} tested={tested} candidate={candidate} />
    </article>
  );
}
