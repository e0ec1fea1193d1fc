import type { Hundredths } from '../number/points.ts';
import { levelPattern } from './clauseWords.ts';
import type { Clause } from './findClauses.ts';

/**
 * Clauses that make one rule together: `levels` of which one holds, `bands` of a count or a share, `tiers` of how often
 * something happened; or one by itself.
 */
export interface JoinedClause {
  readonly as: 'one' | 'levels' | 'bands' | 'tiers';
  readonly clauses: readonly [Clause, ...Clause[]];
}

const levelEnd = new RegExp(
  `(?:^|.*?)(?<level>${levelPattern})(?:等次|等级|档次|档|党支部|支部|者|的|以上|及以上|及以下|以下)?$`,
  'u',
);
const fillers =
  /全年度?|年度|每年|一年|本年|年内|当年|全校|共|累计|总计|仅|只|每学期|每季度|每月|学期|以上|以下|及|者|在|为|的|数量|次数|总数|[\s,、:()至到~-]/gu;

/**
 * The clauses, those of one rule together.
 *
 * Units: `max` in hundredths; null where the item's points are not known.
 * @example joinClauses(clausesOf('优秀得5分，良好得3分'), 500)[0].as // 'levels'
 */
export function joinClauses(clauses: readonly Clause[], max: Hundredths | null): JoinedClause[] {
  const joined: JoinedClause[] = [];
  for (let at = 0; at < clauses.length; ) {
    const rest = clauses.slice(at);
    const [first] = rest;
    if (!first) break;
    const found =
      levelsFrom(rest, clauses[at - 1]) ?? bandsFrom(rest) ?? tiersFrom(rest) ?? alternativesFrom(rest, max);
    const one: JoinedClause = found ?? { as: 'one', clauses: [first] };
    joined.push(one);
    at += one.clauses.length;
  }
  return joined;
}

/** The level that a condition names at its end; null where it names none. @example levelOf('评议为良好') // '良好' */
export function levelOf(label: string): string | null {
  if (label.length > 24) return null;
  return levelEnd.exec(label.replace(/[“”"']|[(（][^()（）]*[)）]?/gu, ''))?.groups?.level ?? null;
}

/** What a comparison is about, without the comparison. @example subjectOf('全年学习少于4次') // '学习' */
export function subjectOf({ condition: { label, words, comparisons, per } }: Clause): string {
  if (comparisons.length === 0 || per) return label;
  const rest = [...comparisons]
    .reverse()
    .reduce((text, { from, to }) => text.slice(0, from) + text.slice(to), words);
  return rest
    .replace(fillers, '')
    .replace(/^(?:缺少?|少|有|发生|出现|达到?|连续|发现|超过)+|(?:达到?|但|且|未|不|(?<!迟)到)+$/gu, '');
}

/** None right after 每项计2分, of which the others are further cases: 省级计4分. */
function levelsFrom(rest: readonly Clause[], before: Clause | undefined): JoinedClause | null {
  if (before?.condition.per && before.sentence === rest[0]?.sentence && before.action.kind === 'award')
    return null;
  const run = runOf(rest, (clause) => {
    const { kind } = clause.action;
    if (clause.condition.per || 'unit' in clause.action) return false;
    return (
      (kind === 'award' || kind === 'bare' || kind === 'zero') && levelOf(clause.condition.label) !== null
    );
  });
  return run.length >= 2 && run[0]?.action.kind !== 'zero' ? joinedOf('levels', run) : null;
}

function bandsFrom(rest: readonly Clause[]): JoinedClause | null {
  const [first] = rest;
  if (!first?.condition.compared || first.condition.per) return null;
  const { unit } = first.condition.compared;
  const subject = subjectOf(first);
  const isAward = isEarned(first);
  const run = runOf(rest, (clause) => {
    const { compared, per } = clause.condition;
    if (!compared || per) return false;
    if (clause !== first && compared.unit !== '' && unit !== '' && compared.unit !== unit) return false;
    const { kind } = clause.action;
    if (kind !== 'zero' && (isAward ? !isEarned(clause) : kind !== 'deduct')) return false;
    const about = subjectOf(clause);
    return clause === first || about === '' || about === subject || subject.endsWith(about);
  });
  return run.length >= 2 && first.action.kind !== 'zero' ? joinedOf('bands', run) : null;
}

function isEarned({ action }: Clause): boolean {
  return action.kind === 'award' || action.kind === 'bare';
}

/** 一次扣1分，两次扣2分，三次以上不得分; 开展1次得1分，2次得2分. */
function tiersFrom(rest: readonly Clause[]): JoinedClause | null {
  const [first] = rest;
  const per = first?.condition.per;
  if (!first || !per || per.n !== 1 || per.isEvery) return null;
  const isAward = isEarned(first);
  if (!isAward && first.action.kind !== 'deduct') return null;
  const run = runOf(rest, (clause) => {
    if (clause === first) return true;
    const { compared } = clause.condition;
    const { kind } = clause.action;
    if (
      clause.sentence !== first.sentence ||
      (isAward ? !isEarned(clause) : kind !== 'deduct' && kind !== 'zero')
    )
      return false;
    if (!compared || compared.unit !== per.unit || compared.bound < 2 || !('atLeast' in compared.when))
      return false;
    const about = subjectOf(clause);
    return about === '' || first.condition.words.includes(about);
  });
  return run.length >= 2 ? joinedOf('tiers', run) : null;
}

/** 全部完成得5分，完成一半得3分: what together is more than the item has cannot all be earned. */
function alternativesFrom(rest: readonly Clause[], max: Hundredths | null): JoinedClause | null {
  if (max === null) return null;
  const run = runOf(rest, ({ action, condition, isHeading }) => {
    if (condition.per || condition.compared || condition.label === '' || isHeading) return false;
    if ('unit' in action) return false;
    return action.kind === 'award' || action.kind === 'bare';
  });
  const sum = run.reduce((total, { action }) => total + highOf(action), 0);
  const most = Math.max(...run.map(({ action }) => highOf(action)));
  if (run.length < 2 || sum <= max || most > max) return null;
  const next = rest[run.length];
  return joinedOf('levels', next && next.action.kind === 'zero' && isComplement(next) ? [...run, next] : run);
}

/** The most that an amount says; 0 where there is none. Units: hundredths. */
function highOf(action: Clause['action']): Hundredths {
  if (!('amount' in action)) return 0;
  return typeof action.amount === 'number' ? action.amount : action.amount[1];
}

/** Whether 不得分 says only what is left: 未完成的不得分, 否则不得分. */
export function isComplement({ condition }: Clause): boolean {
  return /^(?:否则|没有|未|无|不|其他|其余|没)/u.test(condition.label);
}

function runOf(rest: readonly Clause[], isIn: (clause: Clause) => boolean): Clause[] {
  const end = rest.findIndex((clause) => clause.part !== rest[0]?.part || !isIn(clause));
  return rest.slice(0, end < 0 ? rest.length : end);
}

function joinedOf(as: JoinedClause['as'], run: readonly Clause[]): JoinedClause | null {
  const [first, ...others] = run;
  return first ? { as, clauses: [first, ...others] } : null;
}
