import type { Dossier } from '../dossier/dossier.ts';

/** A document that was made public, or a notice that ended, as the record of the course lists it. */
export interface PublicIssue {
  /** 签发第 2 份公示 */
  readonly what: string;
  /** YYYY-MM-DD */
  readonly on: string;
  readonly by: string;
  readonly reason: string;
  /** Whether it is the issue of a notice, which may have taken the course to 公示. */
  readonly isNotice: boolean;
}

/** All notices issued and closed and the decision signed, in the order of their days; none for drafts. */
export function publicIssues({ register }: Pick<Dossier, 'register'>): readonly PublicIssue[] {
  const notices = [...register.list('notice', null)].sort(([a], [b]) => Number(a) - Number(b));
  const decision = register.find('decision', null, 'decision');
  const all = [
    ...notices.flatMap(([key, { issued, closed, reason = '' }]): PublicIssue[] => [
      ...(issued ? [{ ...issued, what: `签发第 ${key} 份公示`, reason, isNotice: true }] : []),
      ...(closed ? [{ ...closed, what: `第 ${key} 份公示结束`, reason: '', isNotice: false }] : []),
    ]),
    ...(decision?.issued
      ? [{ ...decision.issued, what: '签发表彰决定', reason: decision.reason ?? '', isNotice: false }]
      : []),
  ];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
