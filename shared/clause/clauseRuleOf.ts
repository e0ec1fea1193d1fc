import type { Hundredths } from '../number/points.ts';
import type { Amount } from './clauseAction.ts';
import type { ClauseRule } from './clauseRule.ts';
import type { Clause } from './findClauses.ts';
import { listedThings } from './listedThings.ts';
import type { Compared } from './readComparisons.ts';
import type { PerStep } from './readPerStep.ts';

/** What the reading of one clause needs to know of the text around it. */
export interface ClauseSurroundings {
  readonly plain: string;
  readonly own: string;
  /** Where the clause's numbered part begins. */
  readonly partFrom: number;
  readonly max: Hundredths | null;
}

type Draft = Omit<ClauseRule, 'at' | 'sure' | 'label'> & { readonly why?: string };

const negative =
  /未|不(?!少于|低于|得少于)|无(?!偿)|没有|没|缺|少(?!年|先队)|漏|迟|早退|旷|违|差错|错误|失误|弄虚作假|延误|拖延|逾期|滞后|低于|不足|通报批评|被批评|投诉|举报|问题|敷衍|流于形式/u;

/**
 * The rule that one clause says by itself.
 *
 * Units: hundredths.
 */
export function clauseRuleOf(clause: Clause, around: ClauseSurroundings): ClauseRule {
  const { label } = clause.condition;
  const { why, ...draft } = draftOf(clause, around);
  const doubt = why ?? doubtIn(clause, draft, around.max);
  return {
    ...draft,
    label,
    at: clause.at,
    sure: doubt === undefined,
    ...(doubt !== undefined && { why: doubt }),
  };
}

function draftOf(clause: Clause, around: ClauseSurroundings): Draft {
  const { action, condition } = clause;
  const { compared } = condition;
  switch (action.kind) {
    case 'zero':
      return {
        kind: 'zero-if',
        points: null,
        ...(compared && compared.unit !== '' && compareShape(compared)),
      };
    case 'veto':
      return { kind: 'veto', points: null, ...(action.effect && { effect: action.effect }) };
    case 'share':
      return {
        kind: 'award-share',
        points: around.max,
        ...(around.max === null && { why: '没有写明满分，按比例得分无从计算' }),
      };
    case 'discretion':
      return {
        kind: action.verb === 'deduct' ? 'deduct-range' : 'award-range',
        points: null,
        ...(condition.per && { each: true as const, unit: condition.per.unit }),
        ...(action.isPlain && { why: '写了扣分或加分，没有写多少' }),
      };
    case 'respectively':
      return {
        kind: action.verb === 'deduct' ? 'deduct-if' : 'add-if',
        points: action.amounts[0] ?? null,
        why: '“分别”前后的个数对不上',
      };
    case 'deduct':
      return movedOf('deduct', action.amount, stepOf(clause), clause, around);
    case 'add':
    case 'award':
      return movedOf('add', action.amount, stepOf(clause), clause, around);
    case 'bare': {
      const step = stepOf(clause);
      const isBad =
        negative.test(condition.label) ||
        step?.isShort === true ||
        /缺|少|漏/u.test(perWords(clause, around));
      const moved = movedOf(isBad ? 'deduct' : 'add', action.amount, step, clause, around);
      return isBad ? { why: '没有写“扣”字，按扣分读', ...moved } : moved;
    }
  }
}

function compareShape({ when, unit }: Compared) {
  return {
    when,
    ...(unit !== '' && { unit: shownUnit(unit) }),
    ...(isPercent(unit) && { rate: true as const }),
  };
}

function perWords({ condition, conditionAt }: Clause, { plain }: ClauseSurroundings): string {
  return condition.per ? plain.slice(...conditionAt) : '';
}

/** The step that the clause counts by: from its condition, or from the unit after a slash. */
function stepOf({ action, condition }: Clause): PerStep | null {
  if (condition.per) return condition.per;
  const unit = 'unit' in action ? action.unit : undefined;
  return unit === undefined ? null : { n: 1, unit, isShort: false, isEvery: true, verb: '', from: 0, to: 0 };
}

function movedOf(
  sign: 'deduct' | 'add',
  amount: Amount,
  step: PerStep | null,
  clause: Clause,
  around: ClauseSurroundings,
): Draft {
  const { compared, isEach } = clause.condition;
  if (typeof amount !== 'number') {
    return {
      kind: sign === 'deduct' ? 'deduct-range' : 'award-range',
      points: amount,
      ...(step && { each: true as const, unit: step.unit }),
    };
  }
  if (step) return steppedOf(sign, amount, step, clause, around);
  if (compared?.isExact && !isPercent(compared.unit) && compared.bound > 1)
    return {
      kind: sign === 'deduct' ? 'deduct-if-count' : 'add-if-count',
      points: amount,
      ...compareShape(compared),
      why: '是满这个数才算，还是每到这个数算一次',
    };
  if (compared && compared.unit !== '' && !compared.isExact)
    return {
      kind: sign === 'deduct' ? 'deduct-if-count' : 'add-if-count',
      points: amount,
      ...compareShape(compared),
    };
  if (isEach) {
    const things = listedThings(clause.condition.label);
    return {
      kind: sign === 'deduct' ? 'deduct-per' : 'add-per',
      points: amount,
      unit: '项',
      ...(things && { checklist: things.names, ...(things.isOpen && { isOpen: true as const }) }),
    };
  }
  return { kind: sign === 'deduct' ? 'deduct-if' : 'add-if', points: amount };
}

const people = /成员|党员|干部|教师|学生|人员|师生|职工|书记|委员/u;
const absence = /不参加|未参加|缺席|缺勤|迟到|早退|旷|请假|无故|未到/u;

function steppedOf(
  sign: 'deduct' | 'add',
  points: Hundredths,
  step: PerStep,
  clause: Clause,
  around: ClauseSurroundings,
): Draft {
  const { label, compared } = clause.condition;
  const per = step.n === 1 ? {} : { per: step.n };
  const percent = isPercent(step.unit);
  if (sign === 'deduct' && step.isShort) {
    const target = targetOf(step, clause, around);
    if (target !== null)
      return {
        kind: 'deduct-short',
        points,
        unit: percent ? '%' : step.unit,
        ...(percent && { rate: true as const }),
        target,
        ...per,
      };
  }
  const isWho = step.unit === '次' && people.test(label) && absence.test(label);
  const above = compared && compared.unit === step.unit ? aboveOf(compared, sign) : null;
  const listed = step.n === 1 && sign === 'deduct' ? listBefore(clause, around, step) : null;
  return {
    kind: sign === 'deduct' ? 'deduct-per' : 'add-per',
    points,
    unit: percent ? '个百分点' : isWho ? '人次' : step.unit,
    ...per,
    ...(above !== null && { above }),
    ...(listed && { checklist: listed.names, ...(listed.isOpen && { isOpen: true as const }) }),
  };
}

function listBefore(clause: Clause, { own }: ClauseSurroundings, { from, unit }: PerStep) {
  if (!/^[项份个种类]$/u.test(unit)) return null;
  const condition = own.slice(...clause.conditionAt);
  const start = condition.length - condition.trimStart().length;
  const before = condition.slice(start).replace(/^[，,、；;：:。.\s)）]+/u, '');
  return listedThings(before.slice(0, from).replace(/[，,：:\s]+$/u, ''));
}

/** What must be reached, in the step's unit: 不少于4次 before 每少1次; none where it is for a month or a season. */
function targetOf(step: PerStep, clause: Clause, { plain, partFrom }: ClauseSurroundings): number | null {
  const text = plain.slice(partFrom, clause.conditionAt[0] + step.from);
  const found = isPercent(step.unit)
    ? [...text.matchAll(/(?<n>\d+)\s*(?:%|个?百分点)/gu)].at(-1)
    : [...text.matchAll(new RegExp(`${demand}[^,。;\\d]{0,10}?(?<n>\\d+)\\s*${step.unit}`, 'gu'))].at(-1);
  if (!found?.groups || isForPeriod(text, found.index + found[0].length)) return null;
  const target = Number(found.groups.n);
  return Number.isSafeInteger(target) && target > 0 ? target : null;
}

const demand =
  '(?:不得少于|不得低于|不少于|不低于|至少|应达到|须达到|达到|达|应有|应|满|完成|开展|召开|组织|举办|不足|少于|低于|未达到|未达|不到|有|为|要求|≥)';

/** Whether what is demanded is for a part of the year: 每季度至少1次. */
function isForPeriod(text: string, to: number): boolean {
  const before = text.slice(0, to);
  const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf(';')) + 1);
  return /每(?:个)?(?:季度|季|月|学期|半年|周|两)/u.test(sentence);
}

/** Beyond how many the steps count. @example aboveOf(comparedIn('超过3次'), 'deduct') // 3 */
function aboveOf({ when, bound, isExact }: Compared, sign: 'deduct' | 'add'): number | null {
  if (!Number.isInteger(bound) || isExact) return null;
  if ('moreThan' in when || ('atMost' in when && sign === 'deduct')) return bound;
  return 'atLeast' in when && sign === 'add' ? bound : null;
}

/** Whether the unit is percent. */
export function isPercent(unit: string): boolean {
  return unit === '%' || unit === '百分点' || unit === '个百分点';
}

function shownUnit(unit: string): string {
  return isPercent(unit) ? '%' : unit;
}

/** Why a rule must be looked at; undefined where nothing about it is doubtful. */
function doubtIn(
  { condition, action }: Clause,
  { kind, points }: Draft,
  max: Hundredths | null,
): string | undefined {
  const most = typeof points === 'number' ? points : points?.[1];
  if (kind === 'veto') return undefined;
  if (most !== undefined && max !== null && most > max && max > 0) return '分值大于本项满分';
  if (most === 0) return '分值为0';
  if (/^(?:第[一二三四五\d]次|首次|再次)/u.test(condition.label)) return '是逐次累计，还是只按最后一次';
  if (condition.label === '' && !condition.per && !('unit' in action && action.unit) && !isPanelsNumber(kind))
    return '没有写明在什么情况下';
  return undefined;
}

function isPanelsNumber(kind: string): boolean {
  return kind === 'award-range' || kind === 'award-share' || kind === 'deduct-range';
}
