import type { Scheme } from './scheme.ts';

/**
 * What a person knows a veto by: its number in the document's list, never the scheme's own id.
 *
 * @example vetoName(shandong, 'V2') // '直接认定情形（2）'
 */
export function vetoName({ vetoes }: Pick<Scheme, 'vetoes'>, id: string): string {
  const place = vetoes?.list.findIndex((veto) => veto.id === id) ?? -1;
  return place < 0 ? `直接认定情形 ${id}` : `直接认定情形（${place + 1}）`;
}
