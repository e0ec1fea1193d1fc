import type { SheetSlot } from '../../../shared/round/sheetSlot.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';

/** The sheet by its round and source. @example slotTitle(tianjin, slot) // '分类定级 · 上级党（工）委评定' */
export function slotTitle({ rounds, sheet }: Scheme, { roundId, sourceId }: SheetSlot): string {
  const round = rounds.find(({ id }) => id === roundId);
  const source = sheet?.sources?.find(({ id }) => id === sourceId);
  const names = [round?.name, source?.name].flatMap((name) => (name ? [wordsOf(name)] : []));
  return names.length > 0 ? names.join(' · ') : sheet ? wordsOf(sheet.name) : '';
}
