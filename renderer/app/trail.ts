import { screenName, screenOf } from './screenName.ts';

/** A screen that was left by a link on it, and the screen that the link led to. */
export interface Left {
  /** With what was open on it. */
  readonly address: string;
  readonly ledTo: string;
}

/** How a screen was come to: from the head, where one chooses anew, by the way back, or by a link on the screen before. */
export type Step = 'head' | 'back' | 'link';

/**
 * The screens to go back to, the nearest last, after one left `from` for `to`. Who returns by themselves to where they came
 * from needs no way back from there.
 *
 * @example trailAfter([], '/a/x/nominations/c', '/organisations/o', 'link') // [{ address: '/a/x/nominations/c', ledTo: '/organisations' }]
 */
export function trailAfter(trail: readonly Left[], from: string, to: string, step: Step): readonly Left[] {
  if (screenOf(pathOf(from)) === screenOf(pathOf(to))) return trail;
  if (step === 'head') return [];
  const last = trail.at(-1);
  const isReturn = last !== undefined && screenOf(pathOf(last.address)) === screenOf(pathOf(to));
  if (step === 'back' || isReturn) return trail.slice(0, -1);
  if (screenName(pathOf(from)) === '') return [];
  return [...trail, { address: from, ledTo: screenOf(pathOf(to)) }];
}

/** Where the way back from an address leads, and what it is called; null where there is none. */
export function backFrom(trail: readonly Left[], address: string) {
  const last = trail.at(-1);
  if (!last || last.ledTo !== screenOf(pathOf(address))) return null;
  return { address: last.address, name: screenName(pathOf(last.address)) };
}

function pathOf(address: string): string {
  return address.split(/[?#]/)[0] ?? address;
}
