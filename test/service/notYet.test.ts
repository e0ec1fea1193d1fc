import { expect, it } from 'vitest';
import { Refusal } from '../../electron/refusal.ts';
import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import { setEntries } from '../../electron/service/entries.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { changeSheetOf, getSheet, submitSheet } from '../../electron/service/sheets.ts';
import { notYet, type Values } from '../../shared/scoring/value.ts';
import { candidateNamed, details } from '../support/sampleEvents.ts';
import { testContext } from '../support/testContext.ts';
import { ballotOf, fullValues, tianjinSeen } from '../support/tianjin.ts';

/** A branch of which the debrief is marked 本轮尚未进行 in both its rules. */
function begin(values: Values = { '1-2.c': notYet, '1-3.a': notYet, '3-4.a': notYet }) {
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
  const place = { candidateId, slot: 'grading/self' };
  const fill = (change: Values) =>
    changeSheetOf(context, place, { values: { ...fullValues, ...change }, items: { ...tianjinSeen } });
  fill(values);
  return {
    fill,
    held: () => getSheet(context, place).held,
    vote: (roundId: string, content: ReturnType<typeof ballotOf> | null) =>
      setEntries(context, assessmentId, [
        { kind: 'ballot', candidateId, key: `${roundId}/debrief.good/0`, content },
      ]),
    sign: () => submitSheet(context, { ...place, signedBy: ['李振华'], total: 10000 }),
    printed: () => JSON.stringify(makeReport(context, { assessmentId, report: 'grading-form' })),
  };
}

const words = '标为“本轮尚未进行”，本轮却已录入“民主测评结果等次为‘好’的达到95%以上”的测评票，两者矛盾';

it('本轮尚未进行 beside a ballot of that round keeps the sheet from being signed, and is said', () => {
  const { vote, sign, held, printed, fill } = begin();
  expect(held()).toEqual([]);
  vote('final', ballotOf(96));
  expect(held()).toEqual([]);
  expect(printed()).not.toContain('两者矛盾');
  vote('grading', ballotOf(96));
  expect(held()).toEqual(['debrief.good']);
  expect(printed()).toContain(words);
  const { message, problems } = refusalOf(sign);
  expect(message).toBe('还有 2 处没有完成，不能签字确认');
  expect(problems).toEqual([
    expect.stringContaining(`1-2 “未述职接受评议”${words}`),
    expect.stringContaining(`1-3 “述职评议民主测评‘好’票率低于95%”${words}`),
  ]);
  // One that cannot be used yet says as well that it was held.
  vote('grading', { ...ballotOf(96), returned: 1 });
  expect(refusalOf(sign).problems).toHaveLength(2);
  vote('grading', ballotOf(96));
  fill({ '1-2.c': false });
  expect(refusalOf(sign).problems).toHaveLength(1);
});

it('本轮尚未进行 without a ballot of the round is signed as it is', () => {
  const { sign, vote } = begin();
  vote('grading', ballotOf(96));
  vote('grading', null);
  expect(sign()).toMatchObject({ signedBy: ['李振华'] });
});

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
