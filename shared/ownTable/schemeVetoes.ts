import type { ClauseRule } from '../clause/clauseRule.ts';
import type { SchemeSource, VetoWindow } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { DraftItem, OwnTableDraft } from './ownTableDraft.ts';
import { isLowering, schemeEffect } from './schemeEffect.ts';
import { wordsFrom } from './schemeWords.ts';

type VetoesSource = NonNullable<SchemeSource['vetoes']>;
type VetoSource = VetoesSource['list'][number];

/** 一票否决 as a scheme has it: what stands around the table, then what standards of items say; undefined where nothing does. */
export function schemeVetoes(draft: OwnTableDraft): VetoesSource | undefined {
  const { vetoes } = draft;
  const grades = draft.grades.map(({ name }) => name.text);
  const around = (vetoes?.list ?? []).map(({ text, effect }) => ({ text: { document: text.text }, effect }));
  const inItems = vetoRulesOf(draft)
    .filter(({ rule }) => !isWithoutGrades(rule, grades))
    .map(({ item, rule }) => ({ text: wordsFrom(item, rule.label || '一票否决'), effect: rule.effect }));
  const all = [...around, ...inItems];
  if (all.length === 0) return undefined;
  return {
    lead: vetoes ? { document: vetoes.lead.text } : { caption: '有下列情形之一的，一票否决：' },
    note: { caption: '每种情形须填日期和依据，由考评组确认。' },
    result: resultOf(draft),
    list: all.map(({ text, effect }, index): VetoSource => {
      const found = effect && schemeEffect(effect, grades);
      return {
        id: `V${index + 1}`,
        text,
        window: windowOf(wordsOf(text)),
        ...(found && { effect: found }),
      };
    }),
  };
}

/** What standards of items say decides the outcome, with their items. */
function vetoRulesOf({
  dimensions,
}: OwnTableDraft): { readonly item: DraftItem; readonly rule: ClauseRule }[] {
  return dimensions.flatMap(({ items }) =>
    items.flatMap((item) => item.rules.flatMap(({ rule }) => (rule.kind === 'veto' ? [{ item, rule }] : []))),
  );
}

/** What the facts make of the candidate, as the text says it; a grade that there is not is a result as well. */
function resultOf(draft: OwnTableDraft): VetoesSource['result'] {
  if (draft.vetoes?.result) return { document: draft.vetoes.result.text };
  const fixed = vetoRulesOf(draft).flatMap(({ rule: { effect } }) =>
    effect && 'grade' in effect && effect.grade !== '' ? [effect.grade] : [],
  );
  return fixed[0] === undefined ? { caption: '一票否决' } : { document: fixed[0] };
}

function isWithoutGrades({ effect }: ClauseRule, grades: readonly string[]): boolean {
  return effect !== undefined && isLowering(effect) && schemeEffect(effect, grades) === null;
}

/** Facts that lower a grade where the table has no grades: nothing can be done about them but to say so. */
export function unusableVetoes(draft: OwnTableDraft): string[] {
  const grades = draft.grades.map(({ name }) => name.text);
  return vetoRulesOf(draft)
    .filter(({ rule }) => isWithoutGrades(rule, grades))
    .map(({ item, rule }) => `${item.id}“${rule.label}”`);
}

function windowOf(text: string): VetoWindow {
  if (/近一年|一年(?:以)?内|近12个月|12个月内/u.test(text)) return 'last12Months';
  return /本年度|当年|年度内|考核年度|本年/u.test(text) ? 'thisYear' : 'none';
}
