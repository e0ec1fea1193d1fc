import type { Hundredths } from '../number/points.ts';
import { type ClauseReading, isEarning } from './clauseReading.ts';
import type { ClauseRule, StandardReading } from './clauseRule.ts';
import { findActions } from './findActions.ts';
import { findClauses } from './findClauses.ts';
import { joinClauses } from './joinClauses.ts';
import { plainText } from './plainText.ts';
import { settleLimits } from './settleLimits.ts';
import { settleEarned, settleParts } from './settleParts.ts';
import { splitStandard } from './splitStandard.ts';
import { dropComplements, takeClause } from './takeClause.ts';
import { unreadIn } from './unreadIn.ts';

/**
 * What a standard says, clause by clause, as rules that point at their characters.
 *
 * Units: hundredths; `max` is the item's full points, null where they are not known.
 * Source: the forms in which scoring standards of schools and universities are written; none of them guesses a figure.
 * @example readStandard('未召开为0分，材料每缺一项扣0.5分', 300).rules.map(({ kind }) => kind) // ['zero-if', 'deduct-per']
 */
export function readStandard(text: string, max: Hundredths | null): StandardReading {
  const plain = plainText(text);
  const sentences = splitStandard(plain);
  const { clauses, limits } = findClauses(plain, text, sentences, findActions(plain));
  const reading: ClauseReading = {
    own: text,
    plain,
    max,
    sentences,
    clauses,
    limits,
    taken: [],
    parts: [],
    earned: [],
    full: [],
    spent: [],
    warnings: [],
  };
  for (const joined of joinClauses(clauses, max)) takeClause(reading, joined);
  settleEarned(reading);
  dropComplements(reading);
  settleParts(reading);
  settleLimits(reading);
  return finished(reading);
}

function finished(reading: ClauseReading): StandardReading {
  const { plain, sentences, full, spent, warnings, cap } = reading;
  const taken = [...reading.taken].sort((a, b) => a.rule.at[0] - b.rule.at[0]);
  const rules = taken.map(({ rule, countOf }) => {
    const index = countOf ? taken.indexOf(countOf) : -1;
    return index < 0 ? rule : { ...rule, countOf: index };
  });
  const start = startOf(rules, full.length > 0);
  if (start === 'full' && rules.some(isEarning)) warnings.push('同一项中既有扣分又有加分，按从满分起扣读');
  const used = [...rules.map(({ at }) => at), ...full, ...spent];
  return {
    rules,
    full,
    limits: spent,
    start,
    ...(cap !== undefined && { cap }),
    unread: unreadIn(plain, sentences, used),
    warnings,
  };
}

/** From nothing where points are earned: by what the panel gives, or where the first rule adds. */
function startOf(rules: readonly ClauseRule[], saysFull: boolean): 'full' | 'zero' {
  if (saysFull) return 'full';
  const scoring = rules.filter(({ kind }) => kind !== 'veto');
  const isGiven = scoring.some(({ kind }) => /^(?:award|levels)/u.test(kind));
  return isGiven || (scoring[0] && isEarning(scoring[0])) ? 'zero' : 'full';
}
