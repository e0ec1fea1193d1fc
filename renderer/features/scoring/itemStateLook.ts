import type { ItemState } from '../../../shared/sheet/itemState.ts';

/** How an item's state is shown: a sign and words, so that colour alone never tells. */
export const itemStateLook: Readonly<Record<ItemState, { readonly sign: string; readonly words: string }>> = {
  unseen: { sign: '○', words: '未核' },
  incomplete: { sign: '◐', words: '待填' },
  clear: { sign: '✓', words: '无问题' },
  scored: { sign: '●', words: '已评' },
  notApplicable: { sign: '∅', words: '不适用' },
};
