import type { z } from 'zod';
import type { Rule, ruleSchema } from '../../shared/scheme/rule.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { type Item, itemSchema } from '../../shared/scheme/sheet.ts';
import type { Text } from '../../shared/scheme/text.ts';

export type RuleSource = z.input<typeof ruleSchema>;
export type ItemSource = z.input<typeof itemSchema>;

/** A rule as a test writes it: without a label. */
export type ShortRule = WithoutLabel<RuleSource>;
type WithoutLabel<R> = R extends unknown ? Omit<R, 'label'> : never;

export const caption = (words: string): Text => ({ caption: words });

/** An item as a scheme file has it, from rules without labels. Units: points in 分. */
export function itemSource(
  rules: readonly ShortRule[],
  max = 10,
  start: 'full' | 'zero' = 'full',
  id = 'I',
): ItemSource {
  return {
    id,
    max,
    start,
    content: caption('内容'),
    standard: caption('标准'),
    // Safe: ShortRule is a rule of the same kind without its label.
    rules: rules.map((rule) => ({ label: caption(`规则 ${rule.id}`), ...rule }) as RuleSource),
  };
}

/** The item, read as the program reads it. Units: hundredths. */
export function itemOf(rules: readonly ShortRule[], max = 10, start: 'full' | 'zero' = 'full'): Item {
  return itemSchema.parse(itemSource(rules, max, start));
}

/** One rule, read as the program reads it. */
export function ruleOf(rule: ShortRule): Rule {
  return itemOf([rule]).rules[0]!;
}

/** A sound scheme with one dimension of the given items; `more` replaces parts of it. */
export function schemeSource(items: readonly ItemSource[], more: Partial<SchemeSource> = {}): SchemeSource {
  const total = items.reduce((sum, item) => sum + Math.round(item.max * 100), 0) / 100;
  return {
    id: 'small',
    version: '1.0',
    title: caption('小方案'),
    issuer: caption('测试'),
    documentTitle: caption('文件'),
    seed: 'none.txt',
    candidateKinds: ['党支部'],
    sheet: {
      name: caption('评分表'),
      total,
      dimensions: [{ id: 'D', name: caption('项目'), max: total, items: [...items] }],
    },
    stages: [{ id: 'S', name: caption('评比'), text: caption('评比') }],
    honour: caption('荣誉'),
    outcomeNote: caption('说明'),
    ...more,
  };
}
