import { assertNever } from '../assertNever.ts';
import type { Appraisal, Award, Project } from '../organisation/records.ts';
import type { PlainRule } from '../scheme/conditionRule.ts';
import { isLevelFrom } from '../scheme/level.ts';
import { wordsOf } from '../scheme/text.ts';
import type { CandidateFacts } from './candidateFacts.ts';

export type CountRule = Exclude<PlainRule, { kind: 'age' }>;
export type CountedEntry = Award | Appraisal | Project;

/** The entries of a register that a rule counts, of any day; null while the register has not been entered. */
export function countedEntries(rule: CountRule, facts: CandidateFacts): readonly CountedEntry[] | null {
  switch (rule.kind) {
    case 'awards':
      return facts.awards?.filter((award) => isCounted(rule, award)) ?? null;
    case 'appraisals': {
      const result = wordsOf(rule.result);
      const isNamed = (name: string) => rule.names.some((each) => wordsOf(each) === name);
      return facts.appraisals?.filter((each) => each.result === result && isNamed(each.name)) ?? null;
    }
    case 'projects':
      return facts.projects?.filter((each) => isLevelFrom(each.level, rule.level)) ?? null;
    default:
      return assertNever(rule);
  }
}

/** Whether a rule counts people, each once, whatever honours they have. */
export function isByPerson(rule: CountRule): boolean {
  return rule.kind === 'awards' && rule.to.every((to) => to === 'member');
}

/** How many entries are; people once each. An honour without a name stands for a person of its own. */
export function countEntries(rule: CountRule, entries: readonly CountedEntry[]): number {
  if (entries.length < 2 || !isByPerson(rule)) return entries.length;
  const people = new Set<unknown>();
  for (const entry of entries) people.add(('person' in entry && entry.person) || entry);
  return people.size;
}

function isCounted(rule: Extract<CountRule, { kind: 'awards' }>, award: Award): boolean {
  return (
    rule.to.includes(award.to) && isLevelFrom(award.level, rule.level) && (award.isParty || !rule.isParty)
  );
}
