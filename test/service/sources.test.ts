import { describe, expect, it } from 'vitest';
import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import { setEntries } from '../../electron/service/entries.ts';
import { getResult, getSteps } from '../../electron/service/outcomes.ts';
import { changeSheetOf, getSheet, reopenSheet, submitSheet } from '../../electron/service/sheets.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import type { EntryInput } from '../../shared/register/entry.ts';
import type { Values } from '../../shared/scoring/value.ts';
import { candidateNamed, details, signers } from '../support/sampleEvents.ts';
import { testContext } from '../support/testContext.ts';
import { sentenceOf } from '../support/testWorkspace.ts';
import { ballotOf, fullValues, tianjinSeen } from '../support/tianjin.ts';

interface Begun {
  readonly context: Context;
  readonly assessmentId: string;
  readonly candidateId: string;
  enter(...entries: Omit<EntryInput, 'candidateId'>[]): void;
  fill(slot: string, values?: Values): void;
  sign(slot: string, total: number, signedBy?: readonly string[]): void;
}

function begin(): Begun {
  const context = testContext();
  const assessmentId = createAssessment(context, {
    schemeId: 'tianjin-wuhao',
    details,
    adjustments: {},
    isRehearsal: false,
  });
  signReadings(context, assessmentId);
  const [candidateId = ''] = addCandidates(context, assessmentId, [
    { ...candidateNamed('第一党支部'), kind: '党支部' },
  ]);
  return {
    context,
    assessmentId,
    candidateId,
    enter: (...entries) => {
      setEntries(
        context,
        assessmentId,
        entries.map((entry) => ({ ...entry, candidateId }) as EntryInput),
      );
    },
    fill(slot, values = fullValues) {
      changeSheetOf(context, { candidateId, slot }, { values: { ...values }, items: { ...tianjinSeen } });
    },
    sign(slot, total, signedBy = signers) {
      submitSheet(context, { candidateId, slot, signedBy, total });
    },
  };
}

const debrief = (good: number, of: number) =>
  ({ kind: 'ballot', key: 'grading/debrief.good/0', content: ballotOf(good, of) }) as const;
const mass = (roundId: string, voter: number, good: number, of: number) =>
  ({ kind: 'ballot', key: `${roundId}/mass.good/${voter}`, content: ballotOf(good, of) }) as const;

describe('the sheets of several sources', () => {
  it('give the superior’s total and its grade, the branch’s own beside it', () => {
    const { context, assessmentId, candidateId, enter, fill, sign } = begin();
    enter(debrief(95, 100));
    fill('grading/self');
    sign('grading/self', 10000, ['李振华']);
    enter(mass('grading', 0, 18, 20), mass('grading', 1, 25, 30));
    // 5-4 loses 2, 5-5 all 4, 1-1 4.5 of 5: 100 − 10.5.
    fill('grading/superior', { ...fullValues, '5-4.a': 200, '5-5.a': 0, '1-1.a': 50 });
    sign('grading/superior', 8950);
    const [first] = getResult(context, assessmentId, 'grading').candidates;
    expect(first).toMatchObject({
      total: { numerator: 8950, denominator: 1 },
      grade: '较好',
      rank: 1,
      parts: [
        { partId: 'self', total: 10000 },
        { partId: 'superior', total: 8950 },
      ],
    });
    expect(getSteps(context, assessmentId, 'grading')[candidateId]?.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(getResult(context, assessmentId, 'final').candidates[0]).toMatchObject({
      total: null,
      grade: null,
    });
    expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true, problems: [] });
  });

  it('wait for the measure that 1-3 goes by, and take 1-3 away below 95 %', () => {
    const { context, candidateId, enter, fill, sign } = begin();
    fill('grading/self');
    expect(sentenceOf(() => sign('grading/self', 10000))).toMatch(/不能签字确认/);
    enter(debrief(94, 99));
    expect(getSheet(context, { candidateId, slot: 'grading/self' }).measures).toEqual({
      'debrief.good': { count: 94, of: 99 },
    });
    // 94 of 99 is 94.95 %, below the line: the five points of 1-3 go.
    sign('grading/self', 9500, ['李振华']);
  });

  it('are signed in the order of the steps, unless one is waived with a reason', () => {
    const { enter, fill, sign } = begin();
    enter({ ...debrief(95, 100), key: 'final/debrief.good/0' });
    fill('final/superior');
    expect(sentenceOf(() => sign('final/superior', 10000))).toMatch(/须先完成“支部自评”、“群众测评”/);
    expect(sentenceOf(() => enter(mass('final', 0, 9, 10)))).toMatch(/须先完成“支部自评”/);
    const reason = { by: '周正明', on: '2025-10-10', reason: '支部书记空缺，由上级直接评定' };
    enter({ kind: 'step-waiver', key: 'final/final-1', content: reason });
    enter(mass('final', 0, 9, 10));
    expect(sentenceOf(() => sign('final/superior', 10000))).toMatch(/须先完成“群众测评”/);
    enter(mass('final', 1, 9, 10));
    sign('final/superior', 10000);
    expect(sentenceOf(() => enter({ kind: 'step-waiver', key: 'final/final-3', content: reason }))).toMatch(
      /已经完成/,
    );
  });

  it('keep the step that carries weight from being waived', () => {
    const { enter } = begin();
    const content = { by: '周正明', on: '2025-10-10', reason: '没有时间' };
    expect(sentenceOf(() => enter({ kind: 'step-waiver', key: 'final/final-3', content }))).toMatch(
      /计入总分，不能略过/,
    );
  });

  it('keep the ballot that they go by, until they are reopened', () => {
    const { context, candidateId, enter, fill, sign } = begin();
    enter(debrief(95, 100));
    fill('grading/self');
    sign('grading/self', 10000, ['李振华']);
    expect(sentenceOf(() => enter(debrief(94, 100)))).toMatch(/已经签字确认.*退回/);
    reopenSheet(context, { candidateId, slot: 'grading/self' }, '测评票重新清点');
    enter(debrief(94, 100));
  });

  it('are not there under another name', () => {
    const { context, candidateId } = begin();
    expect(sentenceOf(() => getSheet(context, { candidateId, slot: 'third/self' }))).toMatch(
      /没有评分表 third\/self/,
    );
    expect(sentenceOf(() => getSheet(context, { candidateId, slot: '' }))).toMatch(/没有评分表/);
  });
});
