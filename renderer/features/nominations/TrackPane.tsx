import { Alert } from 'antd';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import { openConditions } from '../../../shared/nomination/openConditions.ts';
import { rankProblems } from '../../../shared/nomination/rankProblems.ts';
import type { TrackResult } from '../../../shared/nomination/trackResult.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { useRegister } from '../../ui/register/useRegister.ts';
import { ApplyAllButton } from './ApplyAllButton.tsx';
import { AttachmentLine } from './AttachmentLine.tsx';
import { testedOf } from './ConditionGrid.tsx';
import { GrantButton } from './GrantButton.tsx';
import { isJudged } from './isJudged.ts';
import { JudgeAllButton } from './JudgeAllButton.tsx';
import { NomineeTable } from './NomineeTable.tsx';
import { QuotaList } from './QuotaList.tsx';

interface Props {
  readonly track: Track;
  readonly result: TrackResult;
  readonly onOpen: (candidateId: string) => void;
}

/** One track: its quotas, and its candidates as a table. */
export function TrackPane({ track, result, onOpen }: Props) {
  const { register } = useRegister();
  const { nominees, quotas } = result;
  const applied = nominees.filter(({ nomination }) => nomination !== null);
  const forward = applied.filter(({ nomination }) => nomination?.isRecommended);
  const fallen = forward.filter(({ isEligible }) => isEligible !== true);
  const open = openConditions(nominees);
  const ofRegister = applied.reduce((sum, nominee) => sum + waitingForRegister(track, nominee), 0);
  const withoutBasis = track.conditions.filter(
    ({ basis }) => basis !== undefined && register && !register.find('attachment', null, basis),
  );
  const problems = rankProblems(track, nominees);
  return (
    <>
      <QuotaList track={track} standings={quotas} nominees={nominees} />
      {applied.length > 0 &&
        withoutBasis.map(({ id, basis = '' }) => (
          <AttachmentLine key={id} conditionId={id} attachmentId={basis} />
        ))}
      <div className="nominate-bar">
        <span role="status">
          可申报 {nominees.length} 个，已申报 {applied.length} 个，列入推荐 {forward.length} 个
          {open > 0 && `；条件待判定 ${open} 项${ofRegister > 0 ? `，其中 ${ofRegister} 项待登记` : ''}`}
        </span>
        <span className="nominate-soft">宁缺勿滥：名额是上限，程序不凑足名额，也不自动推荐或淘汰</span>
        <span className="shell-gap" />
        <ApplyAllButton track={track} nominees={nominees} />
        <JudgeAllButton track={track} nominees={applied} />
        <GrantButton track={track} nominees={forward} />
      </div>
      {fallen.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="nominate-alert"
          title={`列入推荐后条件或测评有变，现不符合或待判定：${fallen.map(({ candidate }) => candidate.name).join('、')}。请核对或撤回推荐`}
        />
      )}
      {problems.map((problem) => (
        <Alert key={problem} type="warning" showIcon className="nominate-alert" title={problem} />
      ))}
      <NomineeTable track={track} nominees={nominees} onOpen={onOpen} />
    </>
  );
}

/** How many of its open conditions the register decides once it is filled in. */
function waitingForRegister({ conditions }: Track, nominee: NomineeResult): number {
  return conditions.filter((condition) => {
    const tested = testedOf(nominee, condition);
    return tested?.decision.met === null && !isJudged(condition, tested);
  }).length;
}
