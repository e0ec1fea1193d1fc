import type { SchemeSource, VetoWindow } from '../scheme/scheme.ts';
import type { DraftItem, OwnTableDraft } from './ownTableDraft.ts';
import { wordsFrom } from './schemeRule.ts';

type VetoesSource = NonNullable<SchemeSource['vetoes']>;
type VetoSource = VetoesSource['list'][number];

/** 一票否决 as a scheme has it: what stands around the table, then what standards of items say; undefined where nothing does. */
export function schemeVetoes({ vetoes, dimensions, grades }: OwnTableDraft): VetoesSource | undefined {
  const names = new Set(grades.map(({ name }) => name.text));
  const around = (vetoes?.list ?? []).map(
    ({ id, text, effect }): VetoSource => ({
      id,
      text: { document: text.text },
      window: windowOf(text.text),
      ...effectIn(names, effect),
    }),
  );
  const inItems = dimensions
    .flatMap(({ items }) => items)
    .flatMap((item) => vetoesOfItem(item, names))
    .map((veto, index): VetoSource => ({ ...veto, id: `V${around.length + index + 1}` }));
  const list = [...around, ...inItems];
  if (list.length === 0) return undefined;
  return {
    lead: vetoes ? { document: vetoes.lead.text } : { caption: '有下列情形之一的，一票否决：' },
    note: { caption: '每种情形须填日期和依据，由考评组确认。' },
    result: vetoes?.result ? { document: vetoes.result.text } : { caption: '一票否决' },
    list,
  };
}

function vetoesOfItem(item: DraftItem, names: ReadonlySet<string>): Omit<VetoSource, 'id'>[] {
  return item.rules.flatMap(({ rule }) =>
    rule.kind === 'veto'
      ? [{ text: wordsFrom(item, rule.label), window: windowOf(rule.label), ...effectIn(names, rule.effect) }]
      : [],
  );
}

/** An effect on a grade that there is; without grades the fact decides the result. */
function effectIn(names: ReadonlySet<string>, effect: VetoSource['effect']): Pick<VetoSource, 'effect'> {
  if (!effect) return {};
  const isKnown =
    ('grade' in effect && names.has(effect.grade)) ||
    ('atMost' in effect && names.has(effect.atMost)) ||
    ('down' in effect && names.size > 0);
  return isKnown ? { effect } : {};
}

function windowOf(text: string): VetoWindow {
  if (/近一年|一年(?:以)?内|近12个月|12个月内/u.test(text)) return 'last12Months';
  return /本年度|当年|年度内|考核年度|本年/u.test(text) ? 'thisYear' : 'none';
}
