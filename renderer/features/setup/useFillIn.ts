import type { FormInstance } from 'antd';
import { useRef } from 'react';
import type { Candidate, CandidateInput } from '../../../shared/assessment/candidate.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { registerMatch } from '../../../shared/organisation/registerMatch.ts';
import { unitKey } from '../../../shared/text/foldName.ts';
import { useAssessment } from '../../ui/useAssessment.ts';

type Filled = Partial<Omit<CandidateInput, 'name'>>;
const fields = ['parent', 'secretary', 'memberCount', 'foundedOn'] as const;

/**
 * What fills a form in, in sight, once its name is that of a unit that the register has once and the roster does not:
 * what was left empty. What was filled in for another name, and is as it was, is taken out again.
 */
export function useFillIn(
  form: FormInstance<CandidateInput>,
  registered: readonly Organisation[],
  existing: readonly Candidate[],
): () => void {
  const { candidateKinds } = useAssessment().scheme;
  const former = useRef<Filled>({});
  return () => {
    const now = form.getFieldsValue();
    const isEmpty = (field: (typeof fields)[number]) =>
      (now[field] ?? '') === '' || now[field] === former.current[field];
    const parent = isEmpty('parent') ? '' : now.parent;
    const found = registerMatch(registered)({ name: now.name ?? '', parent });
    const unit = found.kind === 'one' ? found.organisation : null;
    const isListed = unit !== null && existing.some((each) => unitKey(each) === unitKey(unit));
    const known = isListed ? null : unit;
    const blank = { parent: '', secretary: '', memberCount: null, foundedOn: null };
    const filled: Filled = Object.fromEntries(
      fields.filter(isEmpty).map((field) => [field, known?.[field] ?? blank[field]]),
    );
    former.current = known ? filled : {};
    const kind =
      known && candidateKinds.includes(known.kind) && !form.isFieldTouched('kind') ? known.kind : null;
    form.setFieldsValue({ ...filled, ...(kind !== null && { kind }) });
  };
}
