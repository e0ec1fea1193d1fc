import { describe, expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { correction, movesTo } from '../stage/entries.ts';
import { dossierOf, today } from '../support/dossierOf.ts';

const scheme = shipped('zju-excellent');
const toNotice = movesTo('S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8');
const problems = (entry: EntryInput, ...entries: Entry[]) =>
  problemsOfEntry(dossierOf(scheme, { entries }), entry);
const own = <K extends string>(kind: K, key: string) => ({ kind, candidateId: null, key });
const move = (to: string, on = today) => ({ by: '王静', on, to, reason: '' });

describe('moves', () => {
  const set = (moves: ReturnType<typeof move>[], ...entries: Entry[]) =>
    problems({ ...own('moves', 'moves'), content: { moves } }, ...entries);

  it('are added to those there are, and change none of them', () => {
    const changed = ['流程已在别处变动，请刷新后再试'];
    expect(set([move('S1')])).toEqual([]);
    expect(set([])).toEqual(changed);
    expect(set([move('S1')], movesTo('S1'))).toEqual(changed);
    expect(set([move('S1', '2026-11-02'), move('S2')], movesTo('S1'))).toEqual(changed);
    expect(set([move('S1'), move('S2')])).toEqual(changed);
  });

  it('are not dated ahead of today', () => {
    expect(set([move('S1', '2026-11-21')])).toEqual(['日期 2026-11-21 晚于今天（2026-11-20），请核对']);
  });

  it('say why a step cannot be taken', () => {
    expect(set([move('S2')])).toEqual([
      '还有事项没有完成：名单中还没有参评单位。确需先进入下一阶段的，请写明理由',
    ]);
  });

  it('are one list, and are never taken back', () => {
    expect(problems({ ...own('moves', 'other'), content: { moves: [move('S1')] } })).toEqual([
      '流程只有一份',
    ]);
    expect(problems({ ...own('moves', 'moves'), content: null }, movesTo('S1'))).toEqual([
      '流程的变动记录不能删除；需要的请退回前面的阶段并写明理由',
    ]);
  });
});

describe('a correction', () => {
  const opening = { by: '王静', on: today, reason: '计票有误', afterMoves: 8, closed: null };
  const set = (key: string, change: Partial<typeof opening> | object, ...entries: Entry[]) =>
    problems({ ...own('correction', key), content: { ...opening, ...change } }, ...entries);

  it('opens only after 公示 has begun', () => {
    expect(set('1', { afterMoves: 0 })).toEqual(['公示尚未开始，可以直接修改，不需更正']);
    expect(set('1', {}, toNotice)).toEqual([]);
  });

  it('opens one at a time, under the next number, after the moves there are', () => {
    const stale = ['流程已在别处变动，请刷新后再试'];
    expect(set('2', {}, toNotice, correction('1', 8))).toEqual(['还有一次更正没有结束']);
    expect(set('2', {}, toNotice)).toEqual(stale);
    expect(set('2', {}, toNotice, correction('1', 8, true))).toEqual([]);
    expect(set('1', { afterMoves: 7 }, toNotice)).toEqual(stale);
    expect(set('1', { closed: { by: '王静', on: today } }, toNotice)).toEqual(stale);
  });

  it('is dated neither before the last move nor ahead of today', () => {
    expect(set('1', { on: '2026-11-07' }, toNotice)).toEqual(['更正的日期不能早于上一次变动的 2026-11-08']);
    expect(set('1', { on: '2026-11-21' }, toNotice)).toEqual([
      '日期 2026-11-21 晚于今天（2026-11-20），请核对',
    ]);
  });

  it('is closed once, and nothing else of it changes', () => {
    const open = { ...opening, on: '2026-11-15' };
    const entries = [toNotice, correction('1', 8)] as const;
    const closed = { by: '李强', on: today };
    expect(set('1', { ...open, closed }, ...entries)).toEqual([]);
    const rewritten = ['更正的理由、经办人和日期不能改写；需要的请结束后另开一次'];
    expect(set('1', { ...open, reason: '别的', closed }, ...entries)).toEqual(rewritten);
    expect(set('1', { ...open, by: '李强', closed }, ...entries)).toEqual(rewritten);
    expect(set('1', { ...open, afterMoves: 9 }, ...entries)).toEqual(rewritten);
    expect(set('1', { ...open, closed: { by: '李强', on: '2026-11-14' } }, ...entries)).toEqual([
      '结束日期不能早于更正开始的 2026-11-15',
    ]);
    expect(set('1', { ...open, closed: { by: '李强', on: '2026-11-21' } }, ...entries)).toEqual([
      '日期 2026-11-21 晚于今天（2026-11-20），请核对',
    ]);
    expect(set('1', { ...open, closed: null }, toNotice, correction('1', 8, true))).toEqual([
      '这次更正已经结束，不能再改',
    ]);
  });

  it('is never taken back', () => {
    expect(problems({ ...own('correction', '1'), content: null }, toNotice, correction('1', 8))).toEqual([
      '更正的记录不能删除；改完后请结束更正',
    ]);
  });
});

describe('plans and attachments', () => {
  it('are for what the scheme has', () => {
    const plan = { from: '2026-12-01', to: '2027-01-31' };
    expect(problems({ ...own('stage-plan', 'S2'), content: plan })).toEqual([]);
    expect(problems({ ...own('stage-plan', 'S99'), content: plan })).toEqual(['流程中没有编号为 S99 的阶段']);
    const content = { by: '王静', on: today, name: '标准.pdf', size: 1, digest: 'a'.repeat(64) };
    expect(problems({ ...own('attachment', 'A1'), content })).toEqual(['本方案没有编号为 A1 的附件']);
    const grading = dossierOf(shipped('zjiet-grading'));
    expect(problemsOfEntry(grading, { ...own('attachment', 'A1'), content })).toEqual([]);
  });
});
