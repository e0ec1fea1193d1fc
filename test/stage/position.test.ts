import { describe, expect, it } from 'vitest';
import { flowState } from '../../shared/flow/flowState.ts';
import { createRegister } from '../../shared/register/register.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { flowSteps } from '../../shared/stage/flowSteps.ts';
import {
  isNoticeBegun,
  isOutcomeFixed,
  isReplacementDue,
  openCorrection,
  positionOf,
} from '../../shared/stage/position.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';
import { correction, movesTo } from './entries.ts';

const shandong = shipped('shandong-wuhao');
const tianjin = shipped('tianjin-wuhao');
const atNotice = movesTo('S1', 'S2');

describe('the steps of a scheme', () => {
  it('are its stages and then what follows from the outcome, with 公示 marked', () => {
    expect(flowSteps(tianjin).map(({ id }) => id)).toEqual(['S1', 'S2', 'S3', 'S4', 'O1', 'O2', 'O3']);
    const notices = (id: string) =>
      flowSteps(shipped(id)).flatMap((step) => (step.isNotice ? [wordsOf(step.name)] : []));
    expect(notices('tianjin-wuhao')).toEqual(['公示']);
    expect(notices('shandong-wuhao')).toEqual(['公示']);
    expect(notices('zju-excellent')).toEqual(['公示']);
    expect(notices('zju-shuangchuang')).toEqual([]);
    expect(notices('zjiet-grading')).toEqual([]);
  });
});

describe('where an assessment stands', () => {
  it('is before the first step until it is begun', () => {
    expect(positionOf(shandong, createRegister([]))).toBe(-1);
    expect(positionOf(shandong, createRegister([movesTo('S1', 'S2', 'S1')]))).toBe(0);
  });

  it('fixes the outcome from 公示 on, and moving back opens nothing', () => {
    const fixed = (...entries: Parameters<typeof createRegister>[0]) =>
      isOutcomeFixed(shandong, createRegister(entries));
    expect(fixed()).toBe(false);
    expect(fixed(movesTo('S1'))).toBe(false);
    expect(fixed(atNotice)).toBe(true);
    expect(fixed(movesTo('S1', 'S2', 'S3'))).toBe(true);
    expect(fixed(movesTo('S1', 'S2', 'S1'))).toBe(true);
    expect(fixed(atNotice, correction('1', 2))).toBe(false);
    expect(fixed(atNotice, correction('1', 2, true))).toBe(true);
  });

  it('never fixes the outcome of a scheme without 公示', () => {
    const register = createRegister([movesTo('S1', 'S2', 'S3', 'S4')]);
    expect(isNoticeBegun(shipped('zjiet-grading'), register)).toBe(false);
  });

  it('asks for a new notice after a correction until 公示 is issued again', () => {
    const due = (...entries: Parameters<typeof createRegister>[0]) =>
      isReplacementDue(shandong, createRegister(entries));
    expect(due(atNotice)).toBe(false);
    expect(due(atNotice, correction('1', 2))).toBe(true);
    expect(due(atNotice, correction('1', 2, true))).toBe(true);
    expect(due(movesTo('S1', 'S2', 'S3'), correction('1', 3, true))).toBe(true);
    expect(due(movesTo('S1', 'S2', 'S2'), correction('1', 2, true))).toBe(false);
    expect(due(movesTo('S1', 'S2', 'S1', 'S2'), correction('1', 2, true))).toBe(false);
    expect(due(movesTo('S1', 'S2', 'S2'), correction('1', 2, true), correction('2', 3, true))).toBe(true);
  });

  it('has one correction open at most', () => {
    const register = createRegister([correction('1', 2, true), correction('2', 2)]);
    expect(openCorrection(register)?.key).toBe('2');
    expect(openCorrection(createRegister([correction('1', 2, true)]))).toBeNull();
  });
});

describe('the course of an assessment', () => {
  it('has planned and actual days, what is done, and what the current step lacks', () => {
    const plan = { from: '2026-11-01', to: null };
    const { steps, moves } = flowState(
      dossierOf(shandong, {
        entries: [movesTo('S1'), { kind: 'stage-plan', candidateId: null, key: 'S1', content: plan }],
      }),
    );
    expect(steps.map(({ state }) => state)).toEqual(['current', 'ahead', 'ahead']);
    expect(steps[0]).toMatchObject({ planned: plan, begunOn: '2026-11-01', endedOn: null });
    expect(steps[0]!.missing).toEqual([
      { need: 'roster', text: '名单中还没有参评单位', screen: 'roster' },
      { need: 'readings', text: '考评口径尚未经考评组签字', screen: 'readings' },
    ]);
    expect(moves).toHaveLength(1);
  });

  it('lacks a kind of the scheme for units of files of before that have another', () => {
    const kinds = ['党总支', '教职工党支部'];
    const candidates = kinds.map((kind) => candidateOf(kind, kind, { kind }));
    const { steps } = flowState(dossierOf(shandong, { candidates, entries: [movesTo('S1')] }));
    expect(steps[0]!.missing[0]).toEqual({
      need: 'roster',
      screen: 'roster',
      candidateId: '教职工党支部',
      text: expect.stringMatching(/^教职工党支部的类型不在本方案之内（党总支、.*），请在参评单位名单中改正$/),
    });
  });

  it('dates a step from when it was last begun to the move after, and clears what lies ahead again', () => {
    const { steps } = flowState(dossierOf(shandong, { entries: [movesTo('S1', 'S2', 'S1', 'S2')] }));
    expect(steps.map(({ begunOn, endedOn }) => [begunOn, endedOn])).toEqual([
      ['2026-11-03', '2026-11-04'],
      ['2026-11-04', null],
      [null, null],
    ]);
    const back = flowState(dossierOf(shandong, { entries: [movesTo('S1', 'S2', 'S1')] }));
    expect(back.steps.map(({ begunOn, endedOn }) => [begunOn, endedOn])).toEqual([
      ['2026-11-03', null],
      [null, null],
      [null, null],
    ]);
  });
});
