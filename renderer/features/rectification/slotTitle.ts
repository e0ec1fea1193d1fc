import type { SheetSlot } from '../../../shared/round/sheetSlot.ts';
import { leafOf } from '../../../shared/scheme/part.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** The sheet by its round and part. @example slotTitle(tianjin, slot) // '分类定级 · 上级党（工）委评定' */
export function slotTitle(scheme: Scheme, { roundId, partId, panelist }: SheetSlot): string {
  const { sheet } = scheme;
  const round = scheme.rounds.find(({ id }) => id === roundId);
  const named = [round?.name, leafOf(scheme, partId)?.name].flatMap((name) => (name ? [wordsOf(name)] : []));
  const names = [...named, ...(panelist === undefined ? [] : [panelist])];
  return names.length > 0 ? names.join(' · ') : sheet ? wordsOf(sheet.name) : '';
}
