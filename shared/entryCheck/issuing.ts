import type { Dossier } from '../dossier/dossier.ts';
import type { Frozen, Notice } from '../register/noticeContent.ts';

/** An issued document says what its list and texts are at that moment, and who issued it when. */
export function problemsOfFreezing(
  { issued, frozen }: Pick<Notice, 'issued' | 'frozen'>,
  now: Readonly<Record<keyof Frozen, unknown>>,
): string[] {
  if (!issued || !frozen) return ['签发须有签发人、日期和定稿的名单'];
  return sameJson(frozen, now) ? [] : ['名单或文字与现在的结果不一致，请刷新后再签发'];
}

/** A day of signing must not lie ahead. */
export function signedAhead({ today }: Dossier, day: string | undefined): string[] {
  return day !== undefined && day > today ? [`日期 ${day} 晚于今天（${today}），请核对`] : [];
}

/** Whether two values are the same but for the order of their keys. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
