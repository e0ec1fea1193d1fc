import { limitFormula } from '../scheme/limits.ts';
import type { Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { ruleSign } from '../scoring/ruleSign.ts';
import type { CapAdditions } from '../scoring/scoreItem.ts';
import { zeroMark } from './ruleFormula.ts';

/**
 * The formula of an item's score over the effect cells of its rules: 0 where a zero rule holds, "" while a required one
 * is blank, otherwise max(floor, min(cap, start + additions) − deductions), or the cap last where the scheme says so.
 *
 * `effects` are the addresses of the effect cells, in the order of the rules.
 * @example itemFormula(item44, ['N20', 'R20', 'V20'], 'beforeDeductions')
 * // 'IF(N20="","",ROUND(MAX(0,MIN(15,0+N(N20))+N(R20)+N(V20)),2))'
 */
export function itemFormula(item: Item, effects: readonly string[], capAdditions: CapAdditions): string {
  const addresses = (isWanted: (rule: Rule) => boolean) =>
    item.rules.flatMap((rule, index) => (isWanted(rule) ? [effects[index] ?? ''] : []));
  const zeros = addresses(isZero);
  const required = addresses((rule) => item.required.has(rule.id));
  const additions = addresses(isAddition);
  const deductions = addresses((rule) => !isZero(rule) && !isAddition(rule));
  const score = guard(
    required.map((address) => `${address}=""`),
    '""',
    `ROUND(${sumFormula(item, additions, deductions, capAdditions)},2)`,
  );
  return guard(
    zeros.map((address) => `${address}="${zeroMark}"`),
    '0',
    score,
  );
}

function sumFormula(
  { start, max, limits }: Item,
  additions: readonly string[],
  deductions: readonly string[],
  capAdditions: CapAdditions,
): string {
  const from = start === 'full' ? max / 100 : 0;
  const plus = (sum: string, addresses: readonly string[]) =>
    [sum, ...addresses.map((address) => `N(${address})`)].join('+');
  if (capAdditions === 'afterDeductions')
    return limitFormula(plus(plus(String(from), additions), deductions), limits);
  // Without additions a cap at the full points never binds; leaving it out keeps the common formula short.
  const isFree = additions.length === 0 && (limits.cap ?? max) >= max;
  const reached = isFree
    ? String(from)
    : limitFormula(plus(String(from), additions), { ...limits, floor: null });
  return limitFormula(plus(reached, deductions), { ...limits, cap: null });
}

/** IF any of the conditions holds, the one, otherwise the other; just the other where there are no conditions. */
function guard(conditions: readonly string[], held: string, otherwise: string): string {
  if (conditions.length === 0) return otherwise;
  const condition = conditions.length === 1 ? conditions[0] : `OR(${conditions.join(',')})`;
  return `IF(${condition},${held},${otherwise})`;
}

function isZero(rule: Rule): boolean {
  return rule.kind === 'zero-if' || rule.kind === 'zero-if-measure';
}

function isAddition(rule: Rule): boolean {
  return ruleSign(rule) === 1;
}
