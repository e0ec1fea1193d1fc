import type { PanelRule } from './panelRule.ts';
import { type PartSource, partsIn } from './part.ts';
import type { SchemeSource } from './scheme.ts';

/** The part that a scheme of one joint sheet gets where each panelist fills one. */
const ownPart = {
  id: 'panel',
  name: { caption: '考评组评分' },
  takes: 'sheet',
  signedByPanel: true,
} as const;

/** Whether the panel fills one sheet together, so that each of its members might fill one instead. */
export function mayScoreEach({ sheet, parts = [] }: Pick<SchemeSource, 'sheet' | 'parts'>): boolean {
  return sheet !== undefined && (parts.length === 0 || parts.some((part) => partsIn(part).some(isPanels)));
}

/** The rule by which the members' sheets make one score; null where the panel fills one together. */
export function panelRuleOf({ parts = [] }: Pick<SchemeSource, 'parts'>): PanelRule | null {
  const [own] = parts.flatMap((part) => partsIn(part)).filter(isPanels);
  return (own?.takes === 'sheet' && own.panel) || null;
}

/**
 * The parts with a sheet of each panelist in place of the panel's joint one. Where the rule goes by totals, a sheet may be
 * given as its total alone, as keyed in from paper.
 */
export function adjustPanel(parts: readonly PartSource[], rule: PanelRule): PartSource[] {
  const each = <P extends PartSource>(part: P): P =>
    isPanels(part) ? { ...part, panel: rule, ...(rule.mean === 'total' && { totals: true as const }) } : part;
  if (parts.length === 0) return [each({ ...ownPart, name: { ...ownPart.name } })];
  return parts.map((part) =>
    part.takes === 'parts' ? { ...part, parts: part.parts.map((leaf) => each(leaf)) } : each(part),
  );
}

function isPanels(part: PartSource): boolean {
  return part.takes === 'sheet' && part.signedByPanel === true;
}
