import type { Candidate } from '../assessment/candidate.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Plan, Problem } from '../register/content.ts';
import type { PlanField, RectificationPlan } from '../scheme/rectification.ts';
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
  /** Ids of the rows of the check list whose problem is on no list yet. */
  readonly unlisted: readonly string[];
  /** Whether every row of the check list was looked at and none found a problem: there is nothing to be listed. */
  readonly isClear: boolean;
}

/**
 * How far a candidate's 整改 is. A row is overdue from the day after its deadline while it is not signed off. A candidate
 * with whom the whole check list found nothing has nothing to list.
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
  const checks = (scheme.checks?.rows ?? []).map(({ id }) => ({
    id,
    isFound: register.find('check', candidate.id, id)?.isFound ?? null,
  }));
  const isListed = (id: string) => rows.some(({ origin }) => origin.kind === 'check' && origin.id === id);
  const unlisted = checks.filter(({ id, isFound }) => isFound === true && !isListed(id)).map(({ id }) => id);
  const isClear = checks.length > 0 && checks.every(({ isFound }) => isFound === false);
  const { rectification } = scheme;
  const stand = { candidate, rows, plan, unlisted, isClear };
  if (!rectification) return { ...stand, missing: [] };
  return {
    ...stand,
    missing: [
      ...missingLists(rectification.lists, stand),
      ...rectification.atLeast.flatMap((least) =>
        least.except.includes(candidate.kind) ? [] : missingCount(least, rows),
      ),
      ...missingPlan(rectification.fields, plan),
      ...missingSignOff(rows),
    ],
  };
}

/** Each list that the scheme names must have rows with its own column filled, where there was a problem to be listed. */
function missingLists(
  lists: RectificationPlan['lists'],
  { rows, isClear, unlisted }: Pick<CandidateRectification, 'rows' | 'isClear' | 'unlisted'>,
): string[] {
  const problems = rows.filter((row) => row.kind === 'problem');
  if (problems.length === 0 && isClear) return [];
  return lists.flatMap(({ name, holds }) => {
    if (problems.length === 0) {
      const found = holds === 'problems' && unlisted.length > 0;
      return [`${wordsOf(name)}没有内容${found ? `（查出的 ${unlisted.length} 个问题还没有列入）` : ''}`];
    }
    const unfilled = problems.filter((row) => !isOnList[holds](row)).length;
    return unfilled === 0 ? [] : [`${wordsOf(name)}有 ${unfilled} 个问题没有填写`];
  });
}

const isOnList: Readonly<Record<RectificationPlan['lists'][number]['holds'], (row: ProblemRow) => boolean>> =
  {
    problems: ({ problem }) => problem !== '',
    tasks: ({ task, measure }) => task !== '' && measure !== '',
    duties: ({ person, deadline }) => person !== '' && deadline !== null,
  };

function missingCount(
  { count, of, sentence, rows: kind }: RectificationPlan['atLeast'][number],
  rows: readonly ProblemRow[],
): string[] {
  const done = doneCount(kind, rows);
  if (done >= count) return [];
  const quoted = `（“${wordsOf(sentence)}”）`;
  return kind === 'problem'
    ? [`${wordsOf(of)}整改完成 ${done} 个，应不少于 ${count} 个${quoted}`]
    : [`${wordsOf(of)}建成 ${done} 项，应不少于 ${count} 项${quoted}`];
}

/** How many rows of the kind are signed off, of problems the outstanding ones. @example doneCount('problem', rows) // 2 */
export function doneCount(kind: Problem['kind'], rows: readonly Problem[]): number {
  const isCounted = (row: Problem) => row.kind === kind && (kind !== 'problem' || row.isOutstanding);
  return rows.filter((row) => row.done !== null && isCounted(row)).length;
}

function missingPlan(fields: readonly PlanField[], plan: Plan | null): string[] {
  if (fields.length === 0) return [];
  if (!plan) return ['还没有整改提高方案'];
  const empty = fields.filter(({ asks }) => (plan[asks] ?? '') === '').map(({ name }) => wordsOf(name));
  return empty.length === 0 ? [] : [`整改提高方案缺：${empty.join('、')}`];
}

function missingSignOff(rows: readonly ProblemRow[]): string[] {
  const open = rows.filter((row) => row.kind === 'problem' && row.done === null).length;
  return open === 0 ? [] : [`还有 ${open} 个问题没有销号`];
}
