import { useState } from 'react';
import { isTotalsOnly } from '../../../shared/sheet/scoreContent.ts';
import type { SheetContent } from '../../../shared/sheet/sheet.ts';

/** The sheet that is filled, and the part of the total that it gives. */
interface Sheet {
  readonly assessmentId: string;
  readonly partId: string;
  readonly content: SheetContent;
  readonly isLocked: boolean;
}

const keyOf = ({ assessmentId, partId }: Sheet) => `kaoping.totals.${assessmentId}.${partId}`;

/**
 * Whether the sheet is filled by points alone: where it is so already, was chosen for it, or where nothing is in it, as
 * the last one of this part was; and to choose.
 */
export function useTotalsChoice(): readonly [(sheet: Sheet) => boolean, (sheet: Sheet, is: boolean) => void] {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isBlank = ({ content, isLocked }: Sheet) => !isLocked && Object.keys(content.values).length === 0;
  const isTotals = (sheet: Sheet) =>
    isTotalsOnly(sheet.content) ||
    (chosen ?? (isBlank(sheet) && localStorage.getItem(keyOf(sheet)) === 'totals'));
  const choose = (sheet: Sheet, is: boolean) => {
    localStorage.setItem(keyOf(sheet), is ? 'totals' : 'items');
    setChosen(is);
  };
  return [isTotals, choose];
}
