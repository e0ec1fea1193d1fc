import type { Scheme } from './scheme.ts';
import { itemsOf } from './sheet.ts';

/** What the hints of a scheme refer to and is not there. */
export function lintHints(scheme: Scheme): string[] {
  const ruleIds = new Set(
    scheme.sheet ? itemsOf(scheme.sheet).flatMap((item) => item.rules.map((rule) => rule.id)) : [],
  );
  const vetoIds = new Set(scheme.vetoes?.list.map((veto) => veto.id));
  return scheme.hints.flatMap((hint) =>
    hint.when.flat().flatMap((fact) => {
      if ('foundedInYear' in fact) return [];
      if ('veto' in fact)
        return vetoIds.has(fact.veto) ? [] : [`提示 ${hint.id} 引用的否决情形 ${fact.veto} 不存在`];
      const named = 'found' in fact ? [fact.found] : 'notFound' in fact ? [fact.notFound] : countsNamed(fact);
      return named.filter((id) => !ruleIds.has(id)).map((id) => `提示 ${hint.id} 引用的标准 ${id} 不存在`);
    }),
  );
}

function countsNamed(fact: { countOf: string } & ({ moreThan: unknown } | { equals: unknown })): string[] {
  const bound = 'moreThan' in fact ? fact.moreThan : fact.equals;
  return typeof bound === 'object' &&
    bound !== null &&
    'countOf' in bound &&
    typeof bound.countOf === 'string'
    ? [fact.countOf, bound.countOf]
    : [fact.countOf];
}
