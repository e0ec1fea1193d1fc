import { addMonths } from '../assessment/addMonths.ts';
import { formatDay } from '../assessment/day.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';

/** From when to when one that was put forward is built up. */
export interface BuildingTerm {
  /** The first day on which it may be found whether it passed, YYYY-MM-DD. */
  readonly endsOn: string;
  /** The same as a Chinese clause. */
  readonly words: string;
}

/**
 * The term of building that begins on a day; null where the document has none.
 *
 * @example buildingTerm(shuangchuang, '2024-06-01')?.words // '建设周期1年，从2024年6月1日起到2025年6月1日期满，期满后验收'
 */
export function buildingTerm(scheme: Scheme, since: string): BuildingTerm | null {
  const { building } = scheme;
  if (!building) return null;
  const endsOn = addMonths(since, 12 * building.years);
  const days = `从${formatDay(since)}起到${formatDay(endsOn)}期满`;
  return { endsOn, words: `建设周期${building.years}年，${days}，期满后${namesOf(scheme).acceptance}` };
}
