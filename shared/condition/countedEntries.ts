import { assertNever } from '../assertNever.ts';
import type { Appraisal, Award, Project } from '../organisation/records.ts';
import type { PlainRule } from '../scheme/conditionRule.ts';
import { isLevelFrom } from '../scheme/level.ts';
import { wordsOf } from '../scheme/text.ts';
import { foldName } from '../text/foldName.ts';
import type { BranchAward, CandidateFacts } from './candidateFacts.ts';
import { isAppraisalNamed, withoutYear } from './isAppraisalNamed.ts';

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
        : whole(
            namedEntries(
              rule,
              facts,
              facts.awards?.filter((each) => isCounted(rule, each)),
            ),
          );
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

/** @example plainResult('2023年度“好”') // '好' */
export function plainResult(result: string): string {
  const plain = /\d/u.test(result) ? withoutYear(result) : result.trim();
  return plain.replace(/^["“”]+|["“”]+$/gu, '');
}

function whole(entries: readonly CountedEntry[] | undefined): Counted {
  return entries ? { entries, isComplete: true } : { entries: [], isComplete: null };
}

/** An organisation's own honours and those of the branches below it. */
function withBranches(rule: AwardsRule, facts: CandidateFacts): Counted {
  const branches = facts.branchAwards?.() ?? { awards: [], isComplete: true, unclear: [] };
  const all: readonly (Award | BranchAward)[] = [...(facts.awards ?? []), ...branches.awards].filter((each) =>
    isCounted(rule, each),
  );
  const isComplete = facts.awards !== null && branches.isComplete;
  return {
    entries: namedEntries(rule, facts, all),
    unclear: branches.unclear,
    isComplete: facts.awards === null && branches.awards.length === 0 ? null : isComplete,
  };
}

/** Whether a rule counts people, each once, whatever honours they have. */
export function isByPerson(rule: CountRule): boolean {
  return rule.kind === 'awards' && !rule.to.includes('organisation') && rule.to.includes('member');
}

/** Honours of a secretary without a name get the one that the register has, where people are counted. */
function namedEntries<T extends readonly (Award | BranchAward)[] | undefined>(
  rule: AwardsRule,
  { secretary }: CandidateFacts,
  awards: T,
): T | readonly (Award | BranchAward)[] {
  if (!awards?.some(({ to, person }) => to === 'secretary' && !person) || !isByPerson(rule)) return awards;
  return awards.map((award) => {
    if (award.to !== 'secretary' || award.person) return award;
    const person = ('branchSecretary' in award ? award.branchSecretary : secretary).trim();
    return person === '' ? award : { ...award, person, isNamedByRegister: true };
  });
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
