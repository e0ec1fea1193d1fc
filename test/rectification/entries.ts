import { newProblem } from '../../shared/rectification/newProblem.ts';
import type { Problem } from '../../shared/register/content.ts';
import type { Entry } from '../../shared/register/entry.ts';

const signed = { by: '周正明', on: '2026-10-09' };

/** A row of the register; `done` stands for a sign-off. */
export function problemEntry(key: string, given: Partial<Problem> = {}, candidateId = 'c1'): Entry {
  return { kind: 'problem', candidateId, key, content: newProblem({ problem: `问题 ${key}`, ...given }) };
}
export const done = { done: { by: '周正明', on: '2026-11-10' }, result: '已整改' };
export const filled = { task: '健全制度', measure: '专人负责', person: '李华', deadline: '2026-11-30' };

/** 查摆 of all six rows, the first `found` of them with a problem. */
export function checkEntries(candidateId = 'c1', found = 0, rows = 6): Entry[] {
  return Array.from({ length: rows }, (_, index) => ({
    kind: 'check',
    candidateId,
    key: `K${index + 1}`,
    content: { ...signed, isFound: index < found, problem: index < found ? `查出 ${index + 1}` : '' },
  }));
}

export function gradeEntry(grade: string, candidateId = 'c1', key = 'first'): Entry {
  return { kind: 'grade', candidateId, key, content: { ...signed, grade, reason: '' } };
}

export const standard: Entry = {
  kind: 'attachment',
  candidateId: null,
  key: 'A1',
  content: { ...signed, name: '参考标准.pdf', size: 2048, digest: 'a'.repeat(64) },
};

export const fullPlan: Entry = {
  kind: 'plan',
  candidateId: 'c1',
  key: 'plan',
  content: {
    goal: '目标',
    tasks: '任务',
    measures: '措施',
    deadline: '2026-11-30',
    discussedOn: '2026-10-15',
  },
};
