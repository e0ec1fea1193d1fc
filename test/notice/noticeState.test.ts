import { describe, expect, it } from 'vitest';
import { noticeState } from '../../shared/notice/noticeState.ts';
import type { Objection } from '../../shared/register/noticeContent.ts';
import {
  correctionEntry,
  movesEntry,
  notice,
  noticeEntry,
  objection,
  objectionEntry,
  settled,
  shandongDossier,
} from './dossiers.ts';

const issued = { by: '周正明', on: '2026-11-10' };
const running = noticeEntry('1', notice({ issued }));
const toNotice = movesEntry(['S1', '2026-11-02'], ['S2', '2026-11-10']);

describe('where publication stands', () => {
  it('is nowhere before a notice is drafted', () => {
    expect(noticeState(shandongDossier())).toEqual({
      issues: [],
      current: null,
      draft: null,
      daysLeft: null,
      openPoints: [],
      objectionPoints: [],
      isReplacementDue: false,
    });
  });

  it('shows the draft while nothing is issued, and the issued one afterwards', () => {
    const draft = noticeState(shandongDossier([noticeEntry('1', notice())]));
    expect(draft.current).toMatchObject({ key: '1', state: 'draft' });
    expect(draft.daysLeft).toBeNull();
    const next = noticeState(shandongDossier([running, noticeEntry('2', notice())]));
    expect(next.current).toMatchObject({ key: '1', state: 'issued' });
    expect(next.draft).toMatchObject({ key: '2' });
  });

  it.each([
    ['2026-11-10', 7],
    ['2026-11-16', 1],
    ['2026-11-17', 0],
    ['2026-12-01', 0],
  ])('has on %s %i days left until 16 November', (today, left) => {
    expect(noticeState(shandongDossier([running], today)).daysLeft).toBe(left);
  });

  it('keeps the replaced one as 已被代替 and counts the new one', () => {
    const entries = [running, noticeEntry('2', notice({ issued, lastDay: '2026-11-25' }))];
    const { issues, current } = noticeState(shandongDossier(entries));
    expect(issues.map(({ state }) => state)).toEqual(['superseded', 'issued']);
    expect(current?.key).toBe('2');
  });

  it('orders issues by number, not by letter', () => {
    const entries = ['10', '2', '1'].map((key) => noticeEntry(key, notice({ issued })));
    expect(noticeState(shandongDossier(entries)).issues.map(({ key }) => key)).toEqual(['1', '2', '10']);
  });
});

describe('what keeps a notice from being closed', () => {
  it('is its last day, to the end', () => {
    expect(noticeState(shandongDossier([running], '2026-11-16')).openPoints).toEqual([
      '公示期未满，2026年11月16日截止',
    ]);
    expect(noticeState(shandongDossier([running], '2026-11-17')).openPoints).toEqual([]);
  });

  it('is an objection that is not settled, also one to the issue before it', () => {
    const open = objectionEntry('o1', objection());
    expect(noticeState(shandongDossier([running, open])).openPoints).toEqual(['还有 1 件异议没有处理结论']);
    const second = noticeEntry('2', notice({ issued }));
    expect(noticeState(shandongDossier([running, second, open])).openPoints).toHaveLength(1);
    const done = objectionEntry('o1', objection({ ...settled, outcome: 'unfounded' }));
    expect(noticeState(shandongDossier([running, second, done])).openPoints).toEqual([]);
  });

  it.each(['founded', 'partly'] as const)('is an objection that was found %s and still stands', (outcome) => {
    const put = (parts: Partial<Objection>) =>
      noticeState(
        shandongDossier([running, objectionEntry('o1', objection({ ...settled, outcome, ...parts }))]),
      );
    expect(put({}).openPoints).toEqual([
      `2026年11月12日收到的异议（甲党总支：漏记一项加分）${outcome === 'founded' ? '属实' : '部分属实'}，还没有了结：影响结果的，登记更正，改正后在异议中选“已更正”；不影响结果的，在异议中写明理由`,
    ]);
    expect(put({ candidateId: null, text: '字'.repeat(50) }).openPoints).toEqual([
      expect.stringContaining(`的异议（${'字'.repeat(30)}……）`),
    ]);
    expect(put({ effect: { kind: 'none', reason: '加分后名次不变' } }).openPoints).toEqual([]);
    expect(put({ effect: { kind: 'corrected', reason: '' } }).openPoints).toEqual([]);
  });

  it('marks an objection that came after the last day of its notice', () => {
    const entries = ['2026-11-16', '2026-11-17'].map((receivedOn) =>
      objectionEntry(receivedOn, objection({ receivedOn })),
    );
    const [first] = noticeState(shandongDossier([running, ...entries])).issues;
    expect(first?.objections.map(({ key, isLate }) => [key, isLate])).toEqual([
      ['2026-11-16', false],
      ['2026-11-17', true],
    ]);
  });

  it('is a correction since it was issued', () => {
    const state = noticeState(shandongDossier([running, toNotice, correctionEntry('1')]));
    expect(state.isReplacementDue).toBe(true);
    expect(state.openPoints).toEqual(['公示后作过更正，须签发新的公示代替这一份']);
  });
});
