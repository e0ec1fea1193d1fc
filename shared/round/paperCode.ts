import { scorersOf } from '../assessment/panelRole.ts';
import type { Outline } from '../scheme/readOutline.ts';
import { type Panel, type SheetSlot, slotName, slotsOf } from './sheetSlot.ts';

const stems = [...'甲乙丙丁戊己庚辛壬癸'];

/**
 * What marks a panelist's paper sheets: a stem for each of the first ten by their place in the panel, a number for further
 * ones; before it which part and round it is, where panelists fill more than one. '' for no panelist's sheet.
 *
 * @example panelistMark(scheme, panel, { roundId: null, partId: 'panel', panelist: '王五' }) // '乙'
 */
export function panelistMark(
  scheme: Pick<Outline, 'sheet' | 'parts' | 'rounds'>,
  panel: Panel,
  { roundId, partId, panelist }: SheetSlot,
): string {
  const place = scorersOf(panel).findIndex(({ name }) => name === panelist);
  if (place < 0) return '';
  const forms = slotsOf(scheme, scorersOf(panel).slice(0, 1)).filter((slot) => slot.panelist !== undefined);
  const form = forms.findIndex(
    (slot) => slotName(slot) === slotName({ roundId, partId, panelist: slot.panelist }),
  );
  return `${forms.length > 1 ? form + 1 : ''}${stems[place] ?? place + 1}`;
}

/** The number of a unit on its paper sheets, by its place in the roster from 0. @example unitMark(2) // '03' */
export function unitMark(place: number): string {
  return String(place + 1).padStart(2, '0');
}

/** The code of a paper sheet, by which it is found again. @example paperCode('甲', '03') // '甲-03' */
export function paperCode(panelist: string, unit: string): string {
  return `${panelist}-${unit}`;
}
