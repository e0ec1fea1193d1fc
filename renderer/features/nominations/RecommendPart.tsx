import { Button } from 'antd';
import { useContext } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import { heldWords } from '../../../shared/nomination/heldTitle.ts';
import { nextStatuses, nominationEntry } from '../../../shared/nomination/nominationSteps.ts';
import type { NomineeResult } from '../../../shared/nomination/nomineeResult.ts';
import type { Track } from '../../../shared/scheme/track.ts';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { useSaveEntries } from '../../ui/register/useSaveEntries.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { Fixed, fixedWords } from './fixed.ts';
import { passedLook } from './passedLook.ts';
import { RecommendButton } from './RecommendButton.tsx';
import { StatusButton } from './StatusButton.tsx';
import { StatusLine } from './StatusLine.tsx';
import { WithdrawButton } from './WithdrawButton.tsx';

/** Whether the candidate is put forward, at which place, and where it stands. */
export function RecommendPart({
  track,
  nominee,
}: {
  readonly track: Track;
  readonly nominee: NomineeResult;
}) {
  const { scheme } = useAssessment();
  const { save } = useSaveEntries();
  const ask = useAsk();
  const isFixed = useContext(Fixed);
  const { candidate, nomination, isEligible } = nominee;
  const next = nomination ? nextStatuses(scheme, nomination) : [];
  return (
    <section className="nominate-part">
      <h3>推荐</h3>
      <p>{standingWords(nominee)}</p>
      {nominee.held && <p className="nominate-soft">{heldWords(nominee.held)}。</p>}
      {nomination && <StatusLine nomination={nomination} />}
      {nomination && (
        <div className="nominate-buttons">
          {(nomination.isRecommended || isEligible) && <RecommendButton track={track} nominee={nominee} />}
          {next.length > 0 && nomination.status !== null && (
            <StatusButton track={track} candidate={candidate} nomination={nomination} next={next} />
          )}
          {nomination.isRecommended ? (
            <WithdrawButton track={track} candidate={candidate} nomination={nomination} />
          ) : (
            <Button
              disabled={isFixed}
              title={isFixed ? fixedWords : undefined}
              onClick={() =>
                ask({
                  title: '撤销申报？',
                  lines: ['已登记的判定和测评保留。'],
                  ok: '撤销申报',
                  cancel: '不撤销',
                  onOk: () => save([nominationEntry(candidate, track.id, null)], '申报已撤销'),
                })
              }
            >
              撤销申报
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function standingWords({ nomination, isEligible, conditions, measures }: NomineeResult): string {
  if (!nomination) return '请先登记申报。';
  const tested = [...conditions, ...measures];
  const count = (word: string) => tested.filter((each) => passedLook(each).word === word).length;
  const failed = isEligible === false ? `有 ${count('不符合')} 项不符合` : '';
  const open = count('待判定') > 0 ? `有 ${count('待判定')} 项待判定` : '';
  const why = [failed, open].filter(Boolean).join('，');
  if (nomination.isRecommended) {
    const rank = nomination.rank === null ? '，还没有排名次' : `，第 ${nomination.rank} 名`;
    return `已列入推荐${rank}（${nomination.by}，${formatDay(nomination.on)}）${why && `。现${why}，请核对或撤回推荐`}`;
  }
  const what = measures.length > 0 ? '条件和测评' : '条件';
  return why ? `${why}，不能列入推荐。` : `${what}全部符合，可以列入推荐。名次由考评组排定。`;
}
