import { isDecided } from '../scheme/rule.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { type EffectOf, effectOf } from './ruleEffect.ts';

/** A rule as a function of its value, in one shape for every kind. */
export interface CompiledRule {
  readonly id: string;
  /** Whether its value must be known before the item has a score. */
  readonly isRequired: boolean;
  /** Whether a measure or another rule's count decides it, not a value of its own. */
  readonly isDecided: boolean;
  readonly effectOf: EffectOf;
}

const known = new WeakMap<Item, readonly CompiledRule[]>();

/** The item's rules as functions of their value, made once an item. */
export function compiledRules(item: Item): readonly CompiledRule[] {
  const found = known.get(item);
  if (found) return found;
  const { rules, start, required } = item;
  const made = rules.map((rule) => ({
    id: rule.id,
    isRequired: required.has(rule.id),
    isDecided: isDecided(rule),
    effectOf: effectOf(rule, start, required),
  }));
  known.set(item, made);
  return made;
}

/** Such a rule with the place of its item in the form. */
export interface PlacedRule extends CompiledRule {
  readonly item: number;
}

/** The rules of a whole form. */
export interface CompiledForm {
  /** Whether the points may be scaled for items that do not apply. */
  readonly mayScale: boolean;
  /** How many values of each item must be known. */
  readonly missing: Int32Array;
  /** The rules that other data decide. */
  readonly decided: readonly PlacedRule[];
  /** The rules that a value is entered for, by rule id. */
  readonly entered: ReadonlyMap<string, PlacedRule>;
}

/** The rules of the form's items, in its order, as functions of their value, made once a form. */
export function compiledForm(form: SheetForm): CompiledForm {
  const found = forms.get(form);
  if (found) return found;
  const made = compile(form);
  forms.set(form, made);
  return made;
}

const forms = new WeakMap<SheetForm, CompiledForm>();

function compile({ items }: SheetForm): CompiledForm {
  const rules = items.flatMap((each, item) =>
    compiledRules(each).map((rule): PlacedRule => ({ ...rule, item })),
  );
  return {
    mayScale: items.some(({ treatment }) => treatment === 'scaled'),
    missing: Int32Array.from(items.map(({ required }) => required.size)),
    decided: rules.filter(({ isDecided }) => isDecided),
    entered: new Map(rules.filter((rule) => !rule.isDecided).map((rule) => [rule.id, rule])),
  };
}
