import type { Candidate } from '../assessment/candidate.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Plan, Problem } from '../register/content.ts';
import { wordsOf } from '../scheme/text.ts';

/** A row of the register with its key; `isOverdue` on the day the dossier was made. */
export interface ProblemRow extends Problem {
  readonly key: string;
  readonly isOverdue: boolean;
}

/** 整改 of one candidate. */
export interface CandidateRectification {
  readonly candidate: Candidate;
  readonly rows: readonly ProblemRow[];
  readonly plan: Plan | null;
  /** What is missing before the candidate is closed, Chinese sentences; empty where it may be. */
  readonly missing: readonly string[];
}

/**
 * How far a candidate's 整改 is. A row is overdue from the day after its deadline while it is not signed off.
 *
 * Source: 003 “建立问题清单、任务清单、责任清单” for every branch; 001 “至少整改2～3个突出问题”, “至少建立1项务实管用的制度”,
 * “至少建立1项务实的组织制度和服务载体”.
 */
export function rectificationOf(
  { register, scheme, today }: Pick<Dossier, 'register' | 'scheme' | 'today'>,
  candidate: Candidate,
): CandidateRectification {
  const rows = [...register.list('problem', candidate.id)].map(([key, problem]) => ({
    ...problem,
    key,
    isOverdue: problem.done === null && problem.deadline !== null && problem.deadline < today,
  }));
  const plan = register.find('plan', candidate.id, 'plan');
  const { rectification } = scheme;
  if (!rectification) return { candidate, rows, plan, missing: [] };
  return {
    candidate,
    rows,
    plan,
    missing: [
      ...missingLists(rectification.lists.map(wordsOf), rows),
      ...rectification.atLeast.flatMap(({ count, of, sentence, except }) =>
        except.includes(candidate.kind) ? [] : missingCount(count, wordsOf(of), wordsOf(sentence), rows),
      ),
      ...(rectification.fields.length > 0 ? missingPlan(plan) : []),
      ...missingSignOff(rows),
    ],
  };
}

/** Each list that the scheme names must have rows with its own column filled. */
function missingLists(lists: readonly string[], rows: readonly ProblemRow[]): string[] {
  const problems = rows.filter((row) => row.kind === 'problem');
  return lists.flatMap((list) => {
    if (problems.length === 0) return [`${list}没有内容`];
    const unfilled = problems.filter((row) => !isOnList(list, row)).length;
    return unfilled === 0 ? [] : [`${list}有 ${unfilled} 个问题没有填写`];
  });
}

function isOnList(list: string, row: ProblemRow): boolean {
  if (list.startsWith('任务')) return row.task !== '' && row.measure !== '';
  if (list.startsWith('责任')) return row.person !== '' && row.deadline !== null;
  return row.problem !== '';
}

function missingCount(count: number, of: string, sentence: string, rows: readonly ProblemRow[]): string[] {
  const done = doneCount(of, rows);
  if (done >= count) return [];
  return of in ofKind
    ? [`${of}建成 ${done} 项，应不少于 ${count} 项（“${sentence}”）`]
    : [`${of}整改完成 ${done} 个，应不少于 ${count} 个（“${sentence}”）`];
}

/** The kinds of rows that a scheme's own words count; any other words mean outstanding problems. */
const ofKind: Readonly<Record<string, Problem['kind']>> = { 制度: 'rule', 服务载体: 'carrier' };

/** How many rows of what the scheme names are signed off. @example doneCount('突出问题', rows) // 2 */
export function doneCount(of: string, rows: readonly Problem[]): number {
  const kind = ofKind[of] ?? 'problem';
  const isCounted = (row: Problem) => row.kind === kind && (kind !== 'problem' || row.isOutstanding);
  return rows.filter((row) => row.done !== null && isCounted(row)).length;
}

function missingPlan(plan: Plan | null): string[] {
  if (!plan) return ['还没有整改提高方案'];
  const empty = [
    ...(plan.goal === '' ? ['目标'] : []),
    ...(plan.tasks === '' ? ['任务'] : []),
    ...(plan.measures === '' ? ['措施'] : []),
    ...(plan.deadline === null ? ['完成时限'] : []),
    ...(plan.discussedOn === null ? ['党员大会讨论日期'] : []),
  ];
  return empty.length === 0 ? [] : [`整改提高方案缺：${empty.join('、')}`];
}

function missingSignOff(rows: readonly ProblemRow[]): string[] {
  const open = rows.filter((row) => row.kind === 'problem' && row.done === null).length;
  return open === 0 ? [] : [`还有 ${open} 个问题没有销号`];
}
