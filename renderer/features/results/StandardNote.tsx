import { Alert } from 'antd';
import type { AssessmentResult } from '../../../shared/outcome/assessmentResult.ts';
import { shortWords, standardWords } from '../../../shared/outcome/standardWords.ts';
import { lastRoundOf } from '../../../shared/round/lastRoundOf.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { namesOf } from '../../../shared/scheme/schemeNames.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { RulingButton } from './RulingButton.tsx';

interface Props {
  readonly scheme: Scheme;
  readonly roundId: string | null;
  readonly result: AssessmentResult;
}

/**
 * Who reaches 创建标准 and so may be put forward, and who is short of a line of it, in the round that decides; nothing in
 * others or without a standard.
 */
export function StandardNote({ scheme, roundId, result: { candidates, isComplete } }: Props) {
  const { outcome, honour } = scheme;
  if (!outcome || roundId !== lastRoundOf(scheme) || candidates.every(({ grade }) => grade === null))
    return null;
  const reaching = candidates.filter(({ standard }) => standard?.reaches);
  const short = candidates.flatMap(({ candidate, standard }) =>
    standard && standard.short.length > 0 ? [{ candidate, standard }] : [],
  );
  const steps = outcome.steps.map(({ name }) => wordsOf(name)).join('、');
  const names = reaching.map(({ candidate }) => candidate.name).join('、');
  return (
    <>
      <Alert
        type={isComplete ? 'success' : 'info'}
        showIcon
        className="result-provisional"
        title={
          <>
            {!isComplete && '暂计：'}达到{namesOf(scheme).standard}（{standardWords(scheme)}）的{' '}
            {reaching.length} 个单位
            {names && (
              <>
                ：<strong>{names}</strong>
                <span className="result-next">
                  {honour && `可推荐为“${wordsOf(honour)}”，`}在“流程”中依次登记{steps}。
                </span>
              </>
            )}
          </>
        }
      />
      {short.map(({ candidate, standard }) => (
        <Alert
          key={candidate.id}
          type="warning"
          showIcon
          className="result-provisional"
          title={`${candidate.name}：${shortWords(scheme, standard)}`}
          action={<RulingButton candidate={candidate} roundId={roundId} standard={standard} />}
        />
      ))}
    </>
  );
}
