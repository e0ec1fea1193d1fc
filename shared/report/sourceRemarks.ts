import type { ScoredScheme } from '../scheme/scheme.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { isNotYet, treatmentWords } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import { whyNotApplicable } from '../scoring/scoreItem.ts';
import { notYet } from '../scoring/value.ts';
import { type HeldMeasures, notYetDoubt } from '../sheet/notYetDoubt.ts';

interface RemarkedForm {
  readonly form: SheetForm;
  readonly scheme: ScoredScheme;
  /** The measures of which the round has ballots. */
  readonly held: HeldMeasures;
}

/** What a reader must know of a source's points beside the points themselves, a sentence each. */
export function sourceRemarks(
  { form, scheme, held }: RemarkedForm,
  facts: Facts,
  isTotals: boolean,
): string[] {
  if (isTotals) return ['只填得分，没有逐条填写扣分'];
  return [
    ...form.items.flatMap((item) => {
      const why = whyNotApplicable(item, facts);
      const treated = item.treatment === 'full' ? '按满分计' : treatmentWords(item);
      return why === null ? [] : [`${item.id} 不适用，${treated}：${why}`];
    }),
    ...form.items.flatMap(({ rules }) =>
      rules.flatMap((rule) => {
        const doubt = notYetDoubt(scheme, rule, facts, held);
        if (doubt === null && !isNotYet(rule, facts)) return [];
        return `${rule.id} ${wordsOf(rule.label)}：${doubt ?? `${notYet}，不扣分`}`;
      }),
    ),
  ];
}
