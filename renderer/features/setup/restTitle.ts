import type { Scheme } from '../../../shared/scheme/scheme.ts';

/**
 * What is said of the readings that are folded away: they hold as they stand. Nothing is the rest where nothing stands
 * above; of points nothing is said, for what 一次 or 一项 is moves them too.
 */
export function restTitle({ sheet, adjustable }: Pick<Scheme, 'sheet' | 'adjustable'>): string {
  return sheet !== undefined || adjustable.length > 0 ? '其余采用默认' : '采用默认';
}
