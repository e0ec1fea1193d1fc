import { describe, expect, it } from 'vitest';
import { daysLeftWords } from '../../renderer/features/publicity/daysLeftWords.ts';
import { issueFacts } from '../../renderer/features/publicity/issueFacts.ts';
import { issueName } from '../../renderer/features/publicity/issueNames.ts';
import { moveToNotice } from '../../renderer/features/publicity/noticeEntries.ts';
import { newObjection, objectionOf } from '../../renderer/features/publicity/objectionForm.ts';
import { flowState } from '../../shared/flow/flowState.ts';
import { noticeState } from '../../shared/notice/noticeState.ts';
import type { Entry } from '../../shared/register/entry.ts';
import {
  correctionEntry,
  movesEntry,
  notice,
  noticeEntry,
  objection,
  objectionEntry,
  settled,
  shandongDossier,
  zjietDossier,
} from './dossiers.ts';

const signing = { by: '周正明', on: '2026-11-10' };
const issued = noticeEntry('1', notice({ issued: signing }));

describe('what issuing a notice does to the course', () => {
  const moveAfter = (...entries: readonly Entry[]) =>
    moveToNotice(flowState(shandongDossier(entries)), 'S2', signing);
  const stage1 = movesEntry(['S1', '2026-11-02']);
  const stage2 = movesEntry(['S1', '2026-11-02'], ['S2', '2026-11-10']);

  it('is why not, while something is missing', () => {
    const unsigned = { ...shandongDossier([stage1]), sheetOf: () => null };
    expect(moveToNotice(flowState(unsigned), 'S2', signing)).toMatchObject({
      kind: 'refused',
      why: expect.stringMatching(/^公示前还须完成：甲党总支、.*评分表尚未签字确认/),
    });
  });

  it('is the move to 公示 where nothing is missing, over the stages between', () => {
    expect(moveAfter()).toMatchObject({ kind: 'move', entry: { content: { moves: [{ to: 'S2' }] } } });
    expect(moveAfter(stage1)).toMatchObject({
      kind: 'move',
      entry: { key: 'moves', content: { moves: [{ to: 'S1' }, { ...signing, to: 'S2', reason: '' }] } },
    });
  });

  it('is nothing once 公示 has begun, but a further move after a correction', () => {
    expect(moveAfter(stage2)).toEqual({ kind: 'none' });
    const closed = { by: '王静', on: '2026-11-10' };
    expect(moveAfter(stage2, correctionEntry('1', { closed }))).toMatchObject({
      kind: 'move',
      entry: { content: { moves: [{}, {}, { to: 'S2', reason: '' }] } },
    });
    expect(moveAfter(stage2, correctionEntry('1'))).toEqual({
      kind: 'refused',
      why: '更正还没有结束，请先结束更正',
    });
  });

  it('goes back with a reason from the stage behind 公示', () => {
    const stage3 = movesEntry(['S1', '2026-11-02'], ['S2', '2026-11-05'], ['S3', '2026-11-09']);
    const closed = { by: '王静', on: '2026-11-10' };
    expect(moveAfter(stage3, correctionEntry('1', { afterMoves: 3, closed }))).toMatchObject({
      kind: 'move',
      entry: { content: { moves: [{}, {}, {}, { to: 'S2', reason: '更正后重新公示' }] } },
    });
  });

  it('is nothing where the document has no such stage', () => {
    expect(moveToNotice(flowState(zjietDossier()), null, signing)).toEqual({ kind: 'none' });
  });
});

describe('the words for the days left', () => {
  it.each([
    ['2026-11-09', '2026年11月10日开始公示'],
    ['2026-11-12', '公示还剩 5 天，2026年11月16日截止'],
    ['2026-11-16', '今天是公示最后一天'],
    ['2026-11-17', '公示期已满（2026年11月16日截止）'],
  ])('are on %s: %s', (today, words) => {
    expect(daysLeftWords(noticeState(shandongDossier([issued], today)), today)).toBe(words);
  });

  it('are none without a notice that runs', () => {
    expect(daysLeftWords(noticeState(shandongDossier()), '2026-11-12')).toBeNull();
  });
});

describe('an issue in words', () => {
  it('has its number and state, and counts its objections', () => {
    expect(issueName({ key: '1', state: 'superseded' })).toBe('第 1 份（已被代替）');
    const entries = [
      issued,
      objectionEntry('o1', objection()),
      objectionEntry('o2', objection({ ...settled, receivedOn: '2026-11-17' })),
    ];
    const [first] = noticeState(shandongDossier(entries)).issues;
    expect(issueFacts(first!).map(({ text }) => text)).toEqual([
      '第 1 份',
      '周正明，2026年11月10日',
      '2026年11月10日至2026年11月16日，5 个工作日',
      '0 个单位',
      '2 件，1 件没有结论，1 件属实而没有了结，1 件公示期满后收到',
    ]);
  });
});

describe('an objection from its form', () => {
  it('keeps no name of a sealed one, and no day of settling of an open one', () => {
    const fields = { ...newObjection('1', '2026-11-12'), who: ' 赵一 ', contact: '1', text: ' 有误 ' };
    expect(objectionOf(fields, '1')).toEqual(objection({ contact: '1', text: '有误', candidateId: null }));
    expect(objectionOf({ ...fields, isSealed: true, settledOn: '2026-11-13' }, '2')).toMatchObject({
      notice: '2',
      isSealed: true,
      who: '',
      contact: '',
      settledOn: null,
    });
    expect(objectionOf({ ...fields, ...settled }, '1')).toMatchObject(settled);
  });

  it('says what follows for the result of a true one only', () => {
    const fields = { ...newObjection('1', '2026-11-12'), ...settled };
    expect(objectionOf(fields, '1')).not.toHaveProperty('effect');
    const none = { kind: 'none', reason: ' 名次不变 ' } as const;
    expect(objectionOf({ ...fields, effect: none }, '1').effect).toEqual({
      kind: 'none',
      reason: '名次不变',
    });
    expect(objectionOf({ ...fields, effect: { ...none, kind: 'corrected' } }, '1').effect?.reason).toBe('');
    expect(objectionOf({ ...fields, effect: none, outcome: 'unfounded' }, '1')).not.toHaveProperty('effect');
  });
});
