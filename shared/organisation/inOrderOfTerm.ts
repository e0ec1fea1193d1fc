import type { TitleStanding } from './titleStanding.ts';

/**
 * Compares two standings for a list: the one whose term ends first stands first, then those without a term, and last
 * those that are no longer held; the older grant first where nothing else tells them apart.
 *
 * @example [...standings].sort(inOrderOfTerm)
 */
export function inOrderOfTerm(a: TitleStanding, b: TitleStanding): number {
  const [one, other] = [placeOf(a), placeOf(b)];
  if (one !== other) return one < other ? -1 : 1;
  return a.grantedOn === b.grantedOn ? 0 : a.grantedOn < b.grantedOn ? -1 : 1;
}

function placeOf({ state, validity }: TitleStanding): string {
  if (state === 'withdrawn') return '2';
  return validity ? `0${validity.validUntil}` : '1';
}
