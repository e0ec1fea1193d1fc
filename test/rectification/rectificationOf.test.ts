import { expect, it } from 'vitest';
import { rectificationOf } from '../../shared/rectification/rectificationOf.ts';
import { standOf } from '../../shared/rectification/standOf.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';
import { checkEntries, done, filled, fullPlan, gradeEntry, problemEntry } from './entries.ts';

const tianjin = shipped('tianjin-wuhao');
const zjiet = shipped('zjiet-grading');
const candidate = candidateOf('c1', '机电支部');
const missingIn = (scheme: typeof tianjin, entries: readonly Entry[]) =>
  rectificationOf(dossierOf(scheme, { candidates: [candidate], entries }), candidate).missing;

const two = [
  problemEntry('p1', { ...done, isOutstanding: true }),
  problemEntry('p2', { ...done, isOutstanding: true }),
];
const rule = problemEntry('r1', { kind: 'rule', ...done });
const carrier = problemEntry('s1', { kind: 'carrier', ...done });

it('closes a branch with two outstanding problems done, one 制度, one 服务载体 and the plan', () => {
  expect(missingIn(zjiet, [...two, rule, carrier, fullPlan])).toEqual([]);
});

it('counts problems only where they are outstanding and signed off', () => {
  const [sentence] = missingIn(zjiet, [two[0]!, problemEntry('p2', done), rule, carrier, fullPlan]);
  expect(sentence).toBe('突出问题整改完成 1 个，应不少于 2 个（“每个党支部至少整改2～3个突出问题”）');
  expect(
    missingIn(zjiet, [two[0]!, problemEntry('p2', { isOutstanding: true }), rule, carrier, fullPlan]),
  ).toEqual([sentence, '还有 1 个问题没有销号']);
});

it('names the document’s sentence for each of 制度 and 服务载体 that is not set up', () => {
  expect(missingIn(zjiet, [...two, problemEntry('r1', { kind: 'rule' }), fullPlan])).toEqual([
    '制度建成 0 项，应不少于 1 项（“每个基层党组织至少建立1项务实管用的制度”）',
    '服务载体建成 0 项，应不少于 1 项（“每个支部至少建立1项务实的组织制度和服务载体”）',
  ]);
});

it('asks a 党总支 for the 制度 that every organisation needs, not for what the document asks of branches', () => {
  const general = { ...candidate, kind: '党总支' };
  const { missing } = rectificationOf(
    dossierOf(zjiet, { candidates: [general], entries: [fullPlan] }),
    general,
  );
  expect(missing).toEqual(['制度建成 0 项，应不少于 1 项（“每个基层党组织至少建立1项务实管用的制度”）']);
});

it('asks for the plan with all that the document names, and the day of 党员大会', () => {
  expect(missingIn(zjiet, [...two, rule, carrier])).toEqual(['还没有整改提高方案']);
  const plan: Entry = {
    ...fullPlan,
    kind: 'plan',
    content: { goal: '目标', tasks: '', measures: '措施', deadline: null, discussedOn: null },
  };
  expect(missingIn(zjiet, [...two, rule, carrier, plan])).toEqual([
    '整改提高方案缺：任务、完成时限、党员大会讨论日期',
  ]);
});

it('asks in Tianjin for all three lists of every branch, and for no least number', () => {
  expect(missingIn(tianjin, [])).toEqual(['问题清单没有内容', '任务清单没有内容', '责任清单没有内容']);
  expect(missingIn(tianjin, [problemEntry('p1', { ...filled, ...done })])).toEqual([]);
  expect(missingIn(tianjin, [problemEntry('p1', { ...filled, person: '', ...done })])).toEqual([
    '责任清单有 1 个问题没有填写',
  ]);
  expect(missingIn(tianjin, [problemEntry('p1', { ...filled, measure: '' })])).toEqual([
    '任务清单有 1 个问题没有填写',
    '还有 1 个问题没有销号',
  ]);
});

it('lists nothing of a branch with whom the whole check list found nothing, as long as nothing is listed', () => {
  expect(missingIn(tianjin, checkEntries())).toEqual([]);
  // One row that nobody looked at, or a problem among them, and the lists are asked for.
  expect(missingIn(tianjin, checkEntries('c1', 0, 5))).toHaveLength(3);
  expect(missingIn(tianjin, checkEntries('c1', 1))).toEqual([
    '问题清单没有内容（查出的 1 个问题还没有列入）',
    '任务清单没有内容',
    '责任清单没有内容',
  ]);
  // What is listed all the same is carried through.
  expect(missingIn(tianjin, [...checkEntries(), problemEntry('p1', filled)])).toEqual([
    '还有 1 个问题没有销号',
  ]);
  // Where the document names a least number, a clear check list does not answer it.
  expect(missingIn(zjiet, [...checkEntries(), rule, carrier, fullPlan])).toEqual([
    '突出问题整改完成 0 个，应不少于 2 个（“每个党支部至少整改2～3个突出问题”）',
  ]);
});

it('counts a problem that was found as long as it is on no list', () => {
  const origin = { kind: 'check', id: 'K1', text: '一是' } as const;
  const entries = [...checkEntries('c1', 2), problemEntry('p1', { origin }), problemEntry('p2', done)];
  const result = rectificationOf(dossierOf(tianjin, { candidates: [candidate], entries }), candidate);
  expect(result).toMatchObject({ unlisted: ['K2'], isClear: false });
  expect(standOf(tianjin, createRegister(entries), result)).toMatchObject({
    found: 2,
    unlisted: 1,
    problems: 2,
    open: 1,
  });
});

it('is overdue from the day after the deadline, and not once signed off', () => {
  const rowsOf = (deadline: string, more = {}) =>
    rectificationOf(
      dossierOf(tianjin, { candidates: [candidate], entries: [problemEntry('p1', { deadline, ...more })] }),
      candidate,
    ).rows.map((row) => row.isOverdue);
  expect(rowsOf('2026-11-20')).toEqual([false]);
  expect(rowsOf('2026-11-19')).toEqual([true]);
  expect(rowsOf('2026-11-19', done)).toEqual([false]);
});

it('stands where its check list, its rows and its grade put it', () => {
  const entries = [
    ...checkEntries('c1', 2, 4),
    problemEntry('p1', { deadline: '2026-11-19' }),
    problemEntry('p2', done),
    problemEntry('r1', { kind: 'rule' }),
    gradeEntry('后进'),
  ];
  const result = rectificationOf(dossierOf(zjiet, { candidates: [candidate], entries }), candidate);
  expect(standOf(zjiet, createRegister(entries), result)).toEqual({
    checked: 4,
    checks: 6,
    found: 2,
    unlisted: 2,
    problems: 2,
    open: 1,
    overdue: 1,
    isFollowed: true,
  });
  const better = createRegister([gradeEntry('较好')]);
  expect(standOf(zjiet, better, result)).toMatchObject({ checked: 0, isFollowed: false });
});
