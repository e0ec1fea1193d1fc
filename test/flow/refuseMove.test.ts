import { describe, expect, it } from 'vitest';
import { flowState } from '../../shared/flow/flowState.ts';
import { refuseMove } from '../../shared/flow/refuseMove.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { correction, movesTo } from '../stage/entries.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';

const scheme = shipped('zju-excellent');
const roster = [candidateOf('甲', '甲党支部')];
const all = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9'];
const toNotice = all.slice(0, 8);

/** What is said to a move to the step, over the entries. */
function told(
  to: string,
  entries: readonly Entry[],
  { reason = '', on = '2026-11-20', candidates = roster } = {},
) {
  return refuseMove(flowState(dossierOf(scheme, { candidates, entries })), { to, on, by: '王静', reason });
}

describe('a move through the stages', () => {
  it('begins with the first stage, which needs nothing', () => {
    expect(told('S1', [], { candidates: [] })).toBeNull();
    expect(told('S2', [])).toBeNull();
  });

  it('goes to no stage that the scheme does not have', () => {
    expect(told('S10', [])).toBe('流程中没有编号为 S10 的阶段');
  });

  it('goes over the stages between that lack nothing', () => {
    expect(told('S2', [movesTo('S1')])).toBeNull();
    expect(told('S3', [movesTo('S1')])).toBe(
      '还有事项没有完成：还没有单位申报。确需先进入下一阶段的，请写明理由',
    );
    expect(told('S1', [movesTo('S1')])).toBe('现在就在“动员”阶段');
  });

  it('asks for a reason while something is missing, and takes it', () => {
    const open = [movesTo('S1', 'S2')];
    expect(told('S3', open)).toBe('还有事项没有完成：还没有单位申报。确需先进入下一阶段的，请写明理由');
    expect(told('S3', open, { reason: '申报材料后补' })).toBeNull();
  });

  it('goes back with a reason alone', () => {
    expect(told('S1', [movesTo('S1', 'S2')])).toBe('退回前面的阶段须写明理由');
    expect(told('S1', [movesTo('S1', 'S2')], { reason: '名单有误' })).toBeNull();
  });

  it('is not dated before the move before it', () => {
    expect(told('S2', [movesTo('S1')], { on: '2026-10-31' })).toBe('日期不能早于上一次变动的 2026-11-01');
    expect(told('S2', [movesTo('S1')], { on: '2026-11-01' })).toBeNull();
  });

  it('begins 公示 only with a reason where a stage behind was passed with something missing', () => {
    const passed = [movesTo(...all.slice(0, 7))];
    expect(told('S8', passed)).toMatch(/还没有单位申报；还没有推荐任何单位/);
    expect(told('S8', passed, { reason: '本年度无单位申报，公示结果' })).toBeNull();
  });

  it('does not begin 公示 at all while the stage right before it lacks something', () => {
    const shandong = shipped('shandong-wuhao');
    const state = flowState(dossierOf(shandong, { candidates: roster, entries: [movesTo('S1')] }));
    const move = { to: 'S2', on: '2026-11-20', by: '王静', reason: '先公示' };
    expect(refuseMove(state, move)).toBe(
      '公示前还须完成：考评口径尚未经考评组签字；甲党支部评分表尚未签字确认',
    );
    const done = flowState(
      dossierOf(shandong, {
        candidates: roster,
        entries: [movesTo('S1')],
        assessment: { signedAt: '2026-11-01' },
        sheetOf: () => ({ content: emptyContent, submission: { at: '2026-11-01', signedBy: ['周正明'] } }),
      }),
    );
    expect(refuseMove(done, { ...move, reason: '' })).toBeNull();
  });

  it('waits for an open correction once 公示 has begun, and then for a new notice', () => {
    const open = [movesTo(...toNotice), correction('1', 8)];
    for (const to of ['S8', 'S9']) expect(told(to, open)).toBe('更正还没有结束，请先结束更正');
    const closed = [movesTo(...toNotice), correction('1', 8, true)];
    expect(told('S9', closed)).toBe('公示后作过更正，须重新发布公示，才能进入下一阶段');
    expect(told('S8', closed)).toBeNull();
    const anew = [movesTo(...toNotice, 'S8'), correction('1', 8, true)];
    expect(told('S9', anew)).toMatch(/公示稿尚未签发/);
    expect(told('S9', anew, { reason: '纸质公示已张贴期满' })).toBeNull();
  });

  it('waits for a new notice from every stage after 公示', () => {
    const stages = [
      ...scheme.stages,
      { id: 'S10', name: { caption: '归档' }, text: { caption: '归档' }, needs: [] },
    ];
    const state = flowState(
      dossierOf(
        { ...scheme, stages },
        { candidates: roster, entries: [movesTo(...all), correction('1', 9, true)] },
      ),
    );
    const move = { to: 'S10', on: '2026-11-20', by: '王静', reason: '先归档' };
    expect(refuseMove(state, move)).toBe('公示后作过更正，须重新发布公示，才能进入下一阶段');
    expect(refuseMove({ ...state, isReplacementDue: false }, move)).toBeNull();
  });

  it('may go back during a correction, and not into 公示 again before it is closed', () => {
    const back = [movesTo(...toNotice, 'S7'), correction('1', 8)];
    expect(told('S7', [movesTo(...toNotice), correction('1', 8)], { reason: '重新审批' })).toBeNull();
    expect(told('S8', back, { reason: '改完' })).toBe('更正还没有结束，请先结束更正');
  });
});
