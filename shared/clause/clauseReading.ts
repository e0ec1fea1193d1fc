import type { Hundredths } from '../number/points.ts';
import type { ClauseRule, Span } from './clauseRule.ts';
import type { ClauseSurroundings } from './clauseRuleOf.ts';
import type { Clause, LimitClause } from './findClauses.ts';
import type { StandardSentence } from './splitStandard.ts';

/** A rule while the text is read, with the clause that it comes from and the rule whose count it compares. */
export interface TakenRule {
  rule: ClauseRule;
  readonly clause: Clause;
  readonly countOf: TakenRule | null;
}

/** Points that stand without a verb, or with 得: what a part of the item is worth. */
export interface PartPoints {
  readonly clause: Clause;
  readonly points: Hundredths;
}

/** A text while it is read. */
export interface ClauseReading {
  readonly own: string;
  readonly plain: string;
  readonly max: Hundredths | null;
  readonly sentences: readonly StandardSentence[];
  readonly clauses: readonly Clause[];
  readonly limits: readonly LimitClause[];
  readonly taken: TakenRule[];
  /** （2分）, 2分：. */
  readonly parts: PartPoints[];
  /** 得2分. */
  readonly earned: PartPoints[];
  readonly full: Span[];
  readonly spent: Span[];
  readonly warnings: string[];
  cap?: Hundredths | null;
}

/** What a clause stands in. */
export function aroundOf(
  { plain, own, max, sentences }: ClauseReading,
  { part }: Clause,
): ClauseSurroundings {
  const partFrom = sentences.find((sentence) => sentence.part === part)?.at[0] ?? 0;
  return { plain, own, partFrom, max };
}

/** Whether a rule gives points, rather than taking them. */
export function isEarning({ kind }: ClauseRule): boolean {
  return /^(?:add|award|levels)/u.test(kind);
}

/** Whether a rule counts in steps, so that it may have a limit of its own. */
export function isCounted({ kind }: ClauseRule): boolean {
  return kind === 'deduct-per' || kind === 'add-per' || kind === 'deduct-short';
}

/** Why an amount cannot be right; undefined where it can. */
export function doubtOfAmount(most: Hundredths, max: Hundredths | null): string | undefined {
  return max !== null && max > 0 && most > max ? '分值大于本项满分' : undefined;
}

/** The rule with its doubt, or sure. */
export function withDoubt(rule: Omit<ClauseRule, 'sure' | 'why'>, why: string | undefined): ClauseRule {
  return { ...rule, sure: why === undefined, ...(why !== undefined && { why }) };
}
