import type { Text } from './text.ts';

/**
 * Whether the document itself names what counts towards a measure, so that a panel may not count something else.
 *
 * @example isCountedByDocument(debrief) // true: 民主测评结果等次为“好”的
 */
export function isCountedByDocument({
  options,
}: {
  readonly options: readonly { readonly name: Text; readonly isCounted: boolean }[];
}): boolean {
  return options.some(({ name, isCounted }) => isCounted && 'document' in name);
}
