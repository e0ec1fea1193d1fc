import type { ClauseAction } from './clauseAction.ts';
import type { Span } from './clauseRule.ts';
import { unitPattern } from './clauseWords.ts';
import { type Condition, readCondition } from './readCondition.ts';
import type { StandardSentence } from './splitStandard.ts';

/** What moves points, with the condition that it belongs to. */
export interface Clause {
  readonly action: Exclude<ClauseAction, { kind: 'cap' | 'neutral' | 'uncapped' | 'fullOf' | 'fullMark' }>;
  readonly condition: Condition;
  /** From the condition's first character to the last of the points. */
  readonly at: Span;
  /** The condition's own characters. */
  readonly conditionAt: Span;
  readonly sentence: number;
  readonly part: number;
  /** 3分 in brackets, or before a colon: the points of what is named before it. */
  readonly isHeading: boolean;
}

/** A limit, with the place among the clauses at which it stands: after so many of them. */
export interface LimitClause {
  readonly action: Extract<ClauseAction, { kind: 'cap' | 'neutral' | 'uncapped' | 'fullOf' | 'fullMark' }>;
  readonly after: number;
  readonly at: Span;
  readonly sentence: number;
  readonly part: number;
}

/** The clauses and limits of a text in its order. */
export interface Clauses {
  readonly clauses: readonly Clause[];
  readonly limits: readonly LimitClause[];
}

/** Puts each condition with its points: it stands before them, or after them (扣1分：未按时上报的). */
export function findClauses(
  plain: string,
  own: string,
  sentences: readonly StandardSentence[],
  actions: readonly ClauseAction[],
): Clauses {
  const clauses: Clause[] = [];
  const limits: LimitClause[] = [];
  for (const [sentence, { at, part }] of sentences.entries()) {
    const inside = actions.filter((action) => action.at[0] >= at[0] && action.at[0] < at[1]);
    const isAfter = conditionsAfter(plain, at, inside);
    let from = at[0];
    for (const [index, action] of inside.entries()) {
      const unless = unlessBand(plain, own, action, from);
      if (unless) {
        clauses.push({ ...unless, sentence, part, isHeading: false });
        from = action.at[1];
        continue;
      }
      if (isLimit(action)) {
        const isExcept =
          action.kind === 'fullMark' || (action.kind === 'neutral' && /^不/u.test(plain.slice(action.at[0])));
        const start = isExcept ? from : action.at[0];
        limits.push({
          action,
          after: clauses.length,
          at: trimmedSpan(plain, [start, action.at[1]]),
          sentence,
          part,
        });
        from = action.at[1];
        continue;
      }
      const next = inside[index + 1]?.at[0] ?? at[1];
      const conditionAt: Span = isAfter ? [action.at[1], next] : [from, action.at[0]];
      const tail = isAfter ? '' : tailUnit(plain.slice(action.at[1], next));
      const condition = readCondition(plain.slice(...conditionAt), own.slice(...conditionAt));
      const end = isAfter ? next : action.at[1] + tail.length;
      clauses.push({
        action: tail === '' ? action : withUnit(action, tail),
        condition,
        at: trimmedSpan(plain, isAfter ? [action.at[0], end] : [conditionAt[0], end]),
        conditionAt,
        sentence,
        part,
        isHeading: isHeading(plain, action),
      });
      from = end;
    }
  }
  return { clauses, limits };
}

/** 90%以上不扣分: the band of a deduction that costs nothing; null where no number is compared. */
function unlessBand(plain: string, own: string, action: ClauseAction, from: number) {
  if (action.kind !== 'neutral' || !/^不(?:再|予)?(?:扣|减)分$/u.test(plain.slice(...action.at))) return null;
  const conditionAt: Span = [from, action.at[0]];
  const condition = readCondition(plain.slice(...conditionAt), own.slice(...conditionAt));
  if (!condition.compared || condition.per) return null;
  const at = trimmedSpan(plain, [from, action.at[1]]);
  return { action: { kind: 'deduct' as const, amount: 0, at: action.at }, condition, at, conditionAt };
}

function isLimit(action: ClauseAction): action is LimitClause['action'] {
  return (
    action.kind === 'cap' ||
    action.kind === 'neutral' ||
    action.kind === 'uncapped' ||
    action.kind === 'fullOf' ||
    action.kind === 'fullMark'
  );
}

/** Whether the conditions of a sentence follow their points. */
function conditionsAfter(plain: string, at: Span, inside: readonly ClauseAction[]): boolean {
  const [first] = inside;
  if (!first || isLimit(first)) return false;
  if (/[^\s,、:(\-*·.]/u.test(plain.slice(at[0], first.at[0]))) return false;
  const next = inside[1]?.at[0] ?? at[1];
  const after = plain.slice(first.at[1], next);
  if (!/[^\s,、:;。()]/u.test(after)) return false;
  if (tailUnit(after) !== '' && inside.length === 1)
    return /[^\s,、:;。()]/u.test(after.slice(tailUnit(after).length));
  return inside.length === 1 || /^\s*[:(]/u.test(after);
}

/** (每次), 每次 right after the points. */
function tailUnit(after: string): string {
  return (
    new RegExp(`^\\s*\\(?\\s*每\\s*${unitPattern}\\s*\\)?(?=$|[,。;)\\s、])`, 'u').exec(after)?.[0] ?? ''
  );
}

function withUnit(action: Clause['action'], tail: string): Clause['action'] {
  const unit = new RegExp(unitPattern, 'u').exec(tail)?.[0];
  if (unit === undefined || !('amount' in action)) return action;
  return { ...action, unit };
}

function isHeading(plain: string, action: ClauseAction): boolean {
  if (action.kind !== 'bare') return false;
  const isBracketed =
    /\(\s*$/u.test(plain.slice(0, action.at[0])) && /^\s*\)/u.test(plain.slice(action.at[1]));
  return isBracketed || /^\s*:/u.test(plain.slice(action.at[1]));
}

function trimmedSpan(plain: string, [from, to]: Span): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s,、;:。)]/u.test(plain[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(plain[end - 1] ?? '')) end -= 1;
  return [start, end];
}
