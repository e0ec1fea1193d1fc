import type { Scheme } from '../scheme/scheme.ts';

/** Whether the scheme has vetoes that decide the outcome whatever the total, without a rank. */
export function hasDeciding({ vetoes }: Pick<Scheme, 'vetoes'>): boolean {
  return (vetoes?.list ?? []).some(({ effect }) => effect === undefined || 'grade' in effect);
}
