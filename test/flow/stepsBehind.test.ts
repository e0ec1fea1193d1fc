import { describe, expect, it } from 'vitest';
import { historyRows } from '../../renderer/features/flow/historyRows.ts';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { flowState } from '../../shared/flow/flowState.ts';
import { movesThrough } from '../../shared/flow/movesThrough.ts';
import type { Moves } from '../../shared/register/content.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import { flowSteps } from '../../shared/stage/flowSteps.ts';
import { decision, decisionEntry, notice, noticeEntry } from '../notice/dossiers.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';

const on = '2026-11-02';
const moves = (list: Moves['moves']): Entry => ({
  kind: 'moves',
  candidateId: null,
  key: 'moves',
  content: { moves: list },
});
const word = (isHeld: boolean, reason = ''): Entry => ({
  kind: 'stage-word',
  candidateId: null,
  key: 'S1',
  content: { by: '周正明', on, isHeld, reason },
});
const shuangchuang = shipped('zju-shuangchuang');
const candidates = [candidateOf('甲', '甲支部', { kind: '教师党支部' })];
const byWork = moves(['S1', 'S2'].map((to) => ({ by: '周正明', on, to, reason: '', byWork: true as const })));
const stateOf = (...entries: Entry[]) => flowState(dossierOf(shuangchuang, { candidates, entries })).steps[0];

describe('a stage that is behind', () => {
  it('is not 已完成 by having been gone over: who did it says so, or that it was not held', () => {
    expect(stateOf(byWork)?.state).toBe('passed');
    expect(stateOf(byWork, word(true))?.state).toBe('done');
    expect(stateOf(byWork, word(false, '本年没有组织'))?.state).toBe('skipped');
  });

  it('is done where a person moved on from it and nothing of it is missing', () => {
    const byPerson = moves(['S1', 'S2'].map((to) => ({ by: '周正明', on, to, reason: '' })));
    expect(stateOf(byPerson)?.state).toBe('done');
  });

  // Of every scheme: straight to the last step, as from the first day, with nothing put down.
  it.each(shippedIds)('of %s is never done where one went straight to the end', (id) => {
    const scheme = shipped(id);
    const last = flowSteps(scheme).at(-1)?.id ?? '';
    const straight = movesThrough({ scheme }, [{ by: '周正明', on, to: last, reason: '先走完' }]);
    const { steps } = flowState(dossierOf(scheme, { candidates, entries: [moves(straight)] }));
    expect(steps.slice(0, -1).map(({ state }) => state)).toEqual(steps.slice(0, -1).map(() => 'passed'));
  });

  it('is said of once it is over, and why where it was not held', () => {
    const dossier = dossierOf(shuangchuang, { candidates, entries: [byWork] });
    // Safe: an entry is one that was put in.
    const problems = (entry: Entry) => problemsOfEntry(dossier, entry as EntryInput);
    expect(problems(word(true))).toEqual([]);
    expect(problems({ ...word(true), key: 'S2' } as Entry)).toEqual([
      '这一阶段还没有结束，结束后再登记办理情况',
    ]);
  });
});

describe('变动记录', () => {
  const issued = (day: string) => ({ by: '周正明', on: day });
  const whatOf = (scheme: string, entries: readonly Entry[]) =>
    historyRows(flowState(dossierOf(shipped(scheme), { candidates, entries })))
      .map(({ what }) => what)
      .reverse();

  it('has every notice that was issued, how it ended, and the decision, whether the course has a step for it or not', () => {
    const entries = [
      byWork,
      noticeEntry('1', notice({ issued: issued('2026-11-02') })),
      noticeEntry('2', notice({ issued: issued('2026-11-05') })),
      noticeEntry('3', notice({ issued: issued('2026-11-09'), closed: issued('2026-11-16') })),
      noticeEntry('4', notice()),
      decisionEntry(decision({ issued: issued('2026-11-18') })),
    ];
    expect(whatOf('zju-shuangchuang', entries)).toEqual([
      '进入“支部考核”',
      '进入“申报认定”',
      '签发第 1 份公示',
      '签发第 2 份公示',
      '签发第 3 份公示',
      '第 3 份公示结束',
      '签发表彰决定',
    ]);
  });

  it('puts a notice behind the move that it made, and before what the program made of its end', () => {
    const course = moves([
      { by: '周正明', on, to: 'S1', reason: '' },
      { by: '周正明', on: '2026-11-05', to: 'S2', reason: '' },
      { by: '周正明', on: '2026-11-16', to: 'S3', reason: '', byWork: true },
    ]);
    const first = notice({ issued: issued('2026-11-05'), closed: issued('2026-11-16') });
    expect(whatOf('shandong-wuhao', [course, noticeEntry('1', first)])).toEqual([
      '进入“评比”',
      '进入“公示”',
      '签发第 1 份公示',
      '第 1 份公示结束',
      '进入“表彰”',
    ]);
  });
});
