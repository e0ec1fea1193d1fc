import { assertNever } from '../assertNever.ts';
import type { Appraisal, Award, Project } from '../organisation/records.ts';
import type { PlainRule } from '../scheme/conditionRule.ts';
import { isLevelFrom } from '../scheme/level.ts';
import { wordsOf } from '../scheme/text.ts';
import { foldName } from '../text/foldName.ts';
import type { BranchAward, CandidateFacts } from './candidateFacts.ts';
import { isAppraisalNamed } from './isAppraisalNamed.ts';

export type CountRule = Exclude<PlainRule, { kind: 'age' }>;
export type CountedEntry = Award | BranchAward | Appraisal | Project;

/** The entries of a register that a rule counts, of any day. */
export interface Counted {
  readonly entries: readonly CountedEntry[];
  /** Whether all that could count has been entered; null where nothing has. */
  readonly isComplete: boolean | null;
  /** Names that several have: what is below them is not counted. */
  readonly unclear?: readonly string[];
}

export function countedEntries(rule: CountRule, facts: CandidateFacts): Counted {
  switch (rule.kind) {
    case 'awards':
      return rule.ofBranches
        ? withBranches(rule, facts)
        : whole(facts.awards?.filter((each) => isCounted(rule, each)));
    case 'appraisals': {
      const result = wordsOf(rule.result);
      const names = [...rule.names, ...rule.aliases].map(wordsOf);
      return whole(
        facts.appraisals?.filter(
          (each) => plainResult(each.result) === result && isAppraisalNamed(each.name, names),
        ),
      );
    }
    case 'projects':
      return whole(facts.projects?.filter((each) => isLevelFrom(each.level, rule.level)));
    default:
      return assertNever(rule);
  }
}

/** @example plainResult('“好”') // '好' */
export function plainResult(result: string): string {
  return result.trim().replace(/^["“”]+|["“”]+$/gu, '');
}

function whole(entries: readonly CountedEntry[] | undefined): Counted {
  return entries ? { entries, isComplete: true } : { entries: [], isComplete: null };
}

/** An organisation's own honours and those of the branches below it. */
function withBranches(rule: AwardsRule, facts: CandidateFacts): Counted {
  const branches = facts.branchAwards?.() ?? { awards: [], isComplete: true, unclear: [] };
  const all: readonly CountedEntry[] = [...(facts.awards ?? []), ...branches.awards].filter((each) =>
    isCounted(rule, each),
  );
  const isComplete = facts.awards !== null && branches.isComplete;
  return {
    entries: all,
    unclear: branches.unclear,
    isComplete: facts.awards === null && branches.awards.length === 0 ? null : isComplete,
  };
}

/** Whether a rule counts people, each once, whatever honours they have. */
export function isByPerson(rule: CountRule): boolean {
  return rule.kind === 'awards' && !rule.to.includes('organisation') && rule.to.includes('member');
}

/**
 * How many entries are; people once each. An honour of a member without a name stands for a person of its own, those of
 * a secretary without one for the secretary.
 */
export function countEntries(rule: CountRule, entries: readonly CountedEntry[]): number {
  if (entries.length < 2 || !isByPerson(rule)) return entries.length;
  return new Set(entries.map(personOf)).size;
}

function personOf(entry: CountedEntry): unknown {
  if (!('to' in entry)) return entry;
  if (entry.person) return foldName(entry.person);
  return entry.to === 'secretary' ? `书记 ${'branch' in entry ? entry.branch : ''}` : entry;
}

/** Whether the document does not name the honour and leaves to the panel whether it counts. */
export function isAsked(rule: CountRule, entry: CountedEntry): boolean {
  if (rule.kind !== 'awards' || rule.others !== 'ask') return false;
  const name = foldName(entry.name);
  return !rule.examples.some((example) => name.includes(foldName(wordsOf(example))));
}

type AwardsRule = Extract<CountRule, { kind: 'awards' }>;

function isCounted(rule: AwardsRule, award: Award): boolean {
  return (
    rule.to.includes(award.to) && isLevelFrom(award.level, rule.level) && (award.isParty || !rule.isParty)
  );
}
