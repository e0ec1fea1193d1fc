import { Alert } from 'antd';
import type { AssessmentResult } from '../../../shared/outcome/assessmentResult.ts';
import { tieWords } from '../../../shared/outcome/tieWords.ts';
import { GradeTieButton } from './GradeTieButton.tsx';

interface Props {
  readonly roundId: string | null;
  readonly result: AssessmentResult;
}

/** Each tie across the last place of a grade, and the way to the chair's ruling; nothing where there is none. */
export function GradeTieNote({ roundId, result: { ties, candidates } }: Props) {
  return ties.map((tie) => {
    const level = candidates
      .map(({ candidate }) => candidate)
      .filter(({ id }) => tie.candidateIds.includes(id));
    const list = (ids: readonly string[]) =>
      level.flatMap(({ id, name }) => (ids.includes(id) ? [name] : [])).join('、');
    return (
      <Alert
        key={tie.grade}
        type={tie.ruling ? 'info' : 'warning'}
        showIcon
        className="result-provisional"
        title={tieWords(tie, list)}
        action={<GradeTieButton roundId={roundId} tie={tie} level={level} />}
      />
    );
  });
}
