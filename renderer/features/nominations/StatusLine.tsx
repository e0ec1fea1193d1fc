import { formatDay } from '../../../shared/assessment/day.ts';
import type { Nomination } from '../../../shared/register/content.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

/** The statuses that a candidate went through with their days, and its 成果. */
export function StatusLine({ nomination }: { readonly nomination: Nomination }) {
  const { scheme } = useAssessment();
  const { status, statusOn, passed = [], results } = nomination;
  if (status === null) return null;
  const steps = [...passed, { status, on: statusOn ?? '' }];
  const nameOf = (id: string) => {
    const known = scheme.statuses.find((each) => each.id === id);
    return known ? wordsOf(known.name) : id;
  };
  const found = scheme.building?.results.list.filter(({ id }) => results.includes(id)) ?? [];
  return (
    <>
      <p>状态：{steps.map((step) => `${nameOf(step.status)}（${formatDay(step.on)}）`).join(' → ')}</p>
      {found.length > 0 && <p>成果：{found.map(({ text }) => wordsOf(text)).join('；')}</p>}
    </>
  );
}
