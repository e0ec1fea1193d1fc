import type { HonourRules } from './honourRules.ts';
import { honourKey } from './isHonour.ts';

/** What the name of somebody who gives an honour, or its level, ends with. */
const giver = /(?:[校院系省市区]|大学|党委|委员会|总支|支部|级|国)$/u;

/**
 * The honour that a title may be meant for, since it has only somebody's name or a level before it; null where it is one
 * that is known, or none. The longest where several are.
 *
 * @example nearHonour('机械学院优秀“五好”党支部', rules) // '优秀“五好”党支部'
 */
export function nearHonour(recorded: string, rules: HonourRules): string | null {
  if (rules.get(recorded)) return null;
  const key = honourKey(recorded);
  const near = rules.names.filter((name) => {
    const own = honourKey(name);
    return key.endsWith(own) && giver.test(key.slice(0, -own.length));
  });
  return near.sort((a, b) => honourKey(b).length - honourKey(a).length)[0] ?? null;
}
