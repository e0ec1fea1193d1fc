import { aroundOf, type ClauseReading, doubtOfAmount, type TakenRule, withDoubt } from './clauseReading.ts';
import type { ClauseRule } from './clauseRule.ts';
import { clauseRuleOf } from './clauseRuleOf.ts';
import type { Clause } from './findClauses.ts';
import { isComplement, type JoinedClause, levelOf, subjectOf } from './joinClauses.ts';
import { bandsRule, levelsRule, tiersRule } from './levelRules.ts';

/** Puts into the reading what a clause, or several that are one, say. */
export function takeClause(reading: ClauseReading, { as, clauses }: JoinedClause): void {
  const [first] = clauses;
  const { max } = reading;
  switch (as) {
    case 'levels':
      push(reading, levelsRule(clauses, max), first);
      return;
    case 'bands':
      push(reading, bandsRule(clauses, max), first);
      return;
    case 'tiers':
      takeTiers(reading, clauses);
      return;
    case 'one':
      takeOne(reading, first);
  }
}

function push(
  reading: ClauseReading,
  rule: ClauseRule,
  clause: Clause,
  countOf: TakenRule | null = null,
): TakenRule {
  const taken = { rule, clause, countOf };
  reading.taken.push(taken);
  return taken;
}

function takeTiers(reading: ClauseReading, clauses: JoinedClause['clauses']): void {
  const [first, ...later] = clauses;
  const base = clauseRuleOf(first, aroundOf(reading, first));
  if (later.some(({ action }) => action.kind !== 'zero')) {
    push(reading, tiersRule(clauses, base, reading.max), first);
    return;
  }
  const counted = push(reading, base, first);
  for (const clause of later) {
    const zero = { ...clauseRuleOf(clause, aroundOf(reading, clause)), unit: base.unit ?? '次' };
    push(reading, zero, clause, counted);
  }
}

function takeOne(reading: ClauseReading, clause: Clause): void {
  const { action, condition } = clause;
  if (action.kind === 'respectively') {
    takeListed(reading, clause);
    return;
  }
  const points = 'amount' in action && typeof action.amount === 'number' ? action.amount : null;
  if (action.kind === 'deduct' && points === 0) {
    reading.spent.push(clause.at);
    return;
  }
  if (action.kind === 'bare' && points !== null && isPartPoints(clause, points === reading.max)) {
    reading.parts.push({ clause, points });
    return;
  }
  if (action.kind === 'award' && points !== null && !isCountedHere(reading, clause)) {
    reading.earned.push({ clause, points });
    return;
  }
  if (action.kind === 'zero' && /^(?:否则|其他|其余)$/u.test(condition.label)) {
    reading.spent.push(clause.at);
    return;
  }
  const read = clauseRuleOf(clause, aroundOf(reading, clause));
  const isTwice = action.kind === 'bare' && costsToo(reading, clause);
  const rule = isTwice ? withDoubt(read, '前面说每项几分，后面又说缺一项扣几分，是得分还是扣分') : read;
  push(reading, likeBefore(reading, clause, rule) ?? rule, clause, countedBefore(reading, clause, rule));
}

/** 每项1分，缺一项扣1分: the same points said both ways. */
function costsToo({ clauses }: ClauseReading, { sentence }: Clause): boolean {
  return clauses.some(
    (other) =>
      other.sentence === sentence && (other.action.kind === 'deduct' || other.action.kind === 'zero'),
  );
}

/** Whether a number without a verb is what a part, or the item, is worth. */
function isPartPoints({ action, condition, isHeading }: Clause, isAll: boolean): boolean {
  if ('unit' in action && action.unit !== undefined) return false;
  if (condition.per) return isHeading;
  return condition.compared === null || condition.compared.isExact || isHeading || isAll;
}

/** Whether an award counts: by its own words, or as the one before it does. */
function isCountedHere(reading: ClauseReading, clause: Clause): boolean {
  const { action, condition, sentence } = clause;
  if (condition.per || ('unit' in action && action.unit !== undefined)) return true;
  const before = reading.taken.at(-1);
  return (
    before?.rule.kind === 'add-per' &&
    before.clause.sentence === sentence &&
    levelOf(condition.label) !== null
  );
}

/** 每有1项获校级奖励加1分，获省级奖励加2分: the second counts as the first does, but it does not say so. */
function likeBefore(reading: ClauseReading, clause: Clause, rule: ClauseRule): ClauseRule | null {
  const before = reading.taken.at(-1);
  if (!before || rule.kind !== 'add-if' || before.rule.kind !== 'add-per' || before.rule.unit === undefined)
    return null;
  if (before.clause.sentence !== clause.sentence || !/[级奖]/u.test(rule.label)) return null;
  const { unit } = before.rule;
  return withDoubt({ ...rule, kind: 'add-per', unit }, `按前一句以“${unit}”计`);
}

/** The rule whose count is compared again: 每次加1分。全年少于4次扣2分; 一项未完成扣1分，三项以上未完成不得分. */
function countedBefore(reading: ClauseReading, clause: Clause, rule: ClauseRule): TakenRule | null {
  if (rule.when === undefined || clause.condition.compared === null) return null;
  const about = subjectOf(clause);
  const before = reading.taken.filter(({ rule: { kind, unit }, clause: counted }) => {
    if ((kind !== 'deduct-per' && kind !== 'add-per') || unit !== rule.unit) return false;
    return about === '' || (counted.sentence === clause.sentence && counted.condition.words.includes(about));
  });
  return before.at(-1) ?? null;
}

/** 国家级、省级、校级分别加5、3、1分: a rule for each, or levels where only one can be. */
function takeListed(reading: ClauseReading, clause: Clause): void {
  const { action, condition, at } = clause;
  if (action.kind !== 'respectively') return;
  const names = namesListed(condition.label);
  if (names === null || names.length !== action.amounts.length) {
    push(reading, clauseRuleOf(clause, aroundOf(reading, clause)), clause);
    return;
  }
  const listed = action.amounts.map((points, index) => ({ name: names[index] ?? '', points }));
  const doubt = doubtOfAmount(Math.max(...action.amounts), reading.max);
  if (action.verb === 'award' && (condition.per === null || names.every((name) => levelOf(name) !== null))) {
    push(
      reading,
      withDoubt({ kind: 'levels', points: null, levels: listed, label: condition.label, at }, doubt),
      clause,
    );
    return;
  }
  const verb = action.verb === 'deduct' ? 'deduct' : 'add';
  for (const { name, points } of listed) {
    const rule = condition.per
      ? { kind: `${verb}-per` as const, points, unit: condition.per.unit, label: name, at }
      : { kind: `${verb}-if` as const, points, label: name, at };
    push(reading, withDoubt(rule, doubtOfAmount(points, reading.max)), clause);
  }
}

/** The names of a list, a common ending given to each: 一、二、三等奖. */
function namesListed(label: string): string[] | null {
  const at = Math.max(...['，', ',', '：', ':', '；'].map((mark) => label.lastIndexOf(mark)));
  const whole = /[、和及/]/u.test(label.slice(at + 1)) ? label.slice(at + 1) : label;
  const names = whole
    .replace(/^(?:获得?|受到?|被|得到|荣获|取得|在|对)/u, '')
    .replace(/(?:的|者)$/u, '')
    .split(/[、/]|(?<=\S)[和及与](?=\S)/u)
    .map((name) => name.trim());
  if (names.length < 2 || names.some((name) => name === '')) return null;
  const last = names.at(-1) ?? '';
  const ending = /^[一二三四特优\d](?<ending>等奖|级|档|类)/u.exec(last)?.groups?.ending;
  return names.map((name) =>
    ending !== undefined && /^[一二三四特优\d]$/u.test(name) ? `${name}${ending}` : name,
  );
}

/** Takes out 未完成不得分 where the levels, bands or parts beside it give nothing for it anyway. */
export function dropComplements(reading: ClauseReading): void {
  const { taken, earned, max } = reading;
  const isSaid = ({ clause }: TakenRule) =>
    earned.some(
      (part) =>
        part.clause.sentence === clause.sentence && part.points !== max && part.clause.at[0] < clause.at[0],
    ) ||
    taken.some(
      ({ rule, clause: other }) =>
        other.sentence === clause.sentence && (rule.kind === 'award-bands' || rule.kind === 'levels'),
    );
  for (const each of taken.filter(
    ({ rule, clause }) => rule.kind === 'zero-if' && rule.when === undefined && isComplement(clause),
  )) {
    if (!isSaid(each)) continue;
    taken.splice(taken.indexOf(each), 1);
    reading.spent.push(each.rule.at);
  }
}
