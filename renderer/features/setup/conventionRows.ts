import { describePoints } from '../../../shared/report/describePoints.ts';
import { entryOf, type Rule } from '../../../shared/scheme/rule.ts';
import type { SheetForm } from '../../../shared/scheme/sheet.ts';
import type { Text } from '../../../shared/scheme/text.ts';

/** A rule with its item and dimension. Spans say over how many rows a cell reaches; 0 where one above covers it. */
export interface ConventionRow {
  readonly ruleId: string;
  readonly dimension: Text;
  readonly dimensionSpan: number;
  readonly itemId: string;
  readonly content: Text;
  readonly standard: Text;
  readonly itemSpan: number;
  readonly label: Text;
  /** How it moves the points, in words. */
  readonly how: string;
  /** 次, 项, 份 …; null where nothing is counted. */
  readonly unit: string | null;
}

/** The sheet's rules as rows of the page. */
export function conventionRows(sheet: SheetForm): readonly ConventionRow[] {
  return sheet.dimensions.flatMap(({ name, items }) => {
    const height = items.reduce((sum, item) => sum + item.rules.length, 0);
    return items.flatMap((item, itemIndex) =>
      item.rules.map((rule, ruleIndex) => ({
        ruleId: rule.id,
        dimension: name,
        dimensionSpan: itemIndex === 0 && ruleIndex === 0 ? height : 0,
        itemId: item.id,
        content: item.content,
        standard: item.standard,
        itemSpan: ruleIndex === 0 ? item.rules.length : 0,
        label: rule.label,
        how: describePoints(rule),
        unit: unitOf(rule),
      })),
    );
  });
}

function unitOf(rule: Rule): string | null {
  const isCounted = ['count', 'checklist'].includes(entryOf(rule));
  return isCounted && 'unit' in rule ? rule.unit : null;
}
