import type { Scheme } from './scheme.ts';

/** Marks that turn the direction of what follows: with them a text shows in another order than it is stored in. */
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Where a text of the scheme holds invisible direction marks; a text in a script from right to left needs none. */
export function lintTexts(scheme: Scheme): string[] {
  return texts(scheme, '')
    .filter(({ text }) => direction.test(text))
    .map(
      ({ place, text }) => `${place} 的“${text.replace(direction, '□')}”含有不可见的文字方向控制符，请删去`,
    );
}

function texts(value: unknown, place: string): { place: string; text: string }[] {
  if (typeof value === 'string') return [{ place, text: value }];
  if (typeof value !== 'object' || value === null || value instanceof Map || value instanceof Set) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    texts(part, place === '' ? name : `${place}.${name}`),
  );
}
