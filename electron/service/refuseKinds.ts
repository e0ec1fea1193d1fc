// The 类型 of candidates: one of the scheme's, and of the class that a candidate applied for.
import type { Candidate, CandidateInput } from '../../shared/assessment/candidate.ts';
import { formsOf } from '../../shared/scheme/part.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';

/** Errors: a Refusal that names every unit whose 类型 the scheme does not have, with those that it has. */
export function refuseKinds(
  { candidateKinds: kinds }: Pick<Scheme, 'candidateKinds'>,
  inputs: readonly CandidateInput[],
): void {
  const problems = inputs
    .filter(({ kind }) => !kinds.includes(kind))
    .map(
      ({ name, kind }) => `“${name}”的类型“${kind}”不在本方案之内，请从这些类型中选择：${kinds.join('、')}`,
    );
  if (problems.length > 0) throw new Refusal('REFUSED', problems.join('；'), problems);
}

/** Errors: a Refusal where the candidate has applied for an honour that its new 类型 cannot have. */
export function refuseKindOfOtherTrack(
  { workspace }: Context,
  { tracks }: Pick<Scheme, 'tracks'>,
  { id, name }: Candidate,
  kind: string,
  assessmentId: string,
): void {
  const applied = workspace.entries.listOfCandidate(id).filter((entry) => entry.kind === 'nomination');
  const left = tracks.find(
    (track) => !track.kinds.includes(kind) && applied.some(({ key }) => key === track.id),
  );
  if (!left) return;
  throw new Refusal(
    'REFUSED',
    `“${name}”已登记申报“${wordsOf(left.honour)}”，类型只能是${left.kinds.join('、')}。要改为“${kind}”，请先撤销申报`,
    [],
    { screen: 'nominations', assessmentId, candidateId: id },
  );
}

/** Errors: a Refusal where a signed sheet was scored by items that are for some kinds of organisation only. */
export function refuseKindOfSigned(
  scheme: Pick<Scheme, 'sheet' | 'parts'>,
  { id, name, kind }: Candidate,
  next: string,
  assessmentId: string,
): void {
  if (kind === next || !formsOf(scheme).some(({ items }) => items.some((item) => item.for))) return;
  throw new Refusal(
    'REFUSED',
    `“${name}”的评分表已签字确认，适用哪些考评内容由类型决定。要由“${kind}”改为“${next}”，请先退回评分表并写明原因`,
    [],
    { screen: 'score', assessmentId, candidateId: id },
  );
}
