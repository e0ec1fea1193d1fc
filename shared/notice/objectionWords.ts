import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Objection } from '../register/noticeContent.ts';
import { flowSteps } from '../stage/flowSteps.ts';

/** What became of an objection. */
export const outcomeWords: Readonly<Record<NonNullable<Objection['outcome']>, string>> = {
  founded: '属实',
  partly: '部分属实',
  unfounded: '不属实',
};

/** What follows for the result from an objection that was found true. */
export const effectWords: Readonly<Record<NonNullable<Objection['effect']>['kind'], string>> = {
  corrected: '影响结果，已更正',
  none: '不影响结果',
};

/** How an objection is marked that came after the last day of its notice. */
export const lateWords = '公示期满后收到';

/** Whether it was found true, in whole or in part. */
export function isFounded({ outcome }: Pick<Objection, 'outcome'>): boolean {
  return outcome === 'founded' || outcome === 'partly';
}

/** Whether it was found true and nobody has said yet what follows for the result. */
export function isStanding({ outcome, effect }: Pick<Objection, 'outcome' | 'effect'>): boolean {
  return isFounded({ outcome }) && effect === undefined;
}

const mostOfText = 30;

/** That an objection still stands, and what to do, as one sentence. */
export function standingWords(
  { scheme, candidates }: Pick<Dossier, 'scheme' | 'candidates'>,
  { receivedOn, candidateId, text, outcome }: Objection,
): string {
  const name = candidates.find(({ id }) => id === candidateId)?.name;
  const characters = [...text];
  const short =
    characters.length > mostOfText ? `${characters.slice(0, mostOfText).join('')}……` : characters.join('');
  const about = name === undefined ? short : `${name}：${short}`;
  const how = flowSteps(scheme).some((step) => step.isNotice)
    ? '登记更正，改正后'
    : '另拟一份公示代替，签发后';
  return `${formatDay(receivedOn)}收到的异议（${about}）${outcome ? outcomeWords[outcome] : ''}，还没有了结：影响结果的，${how}在异议中选“已更正”；不影响结果的，在异议中写明理由`;
}
