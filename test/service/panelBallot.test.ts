import { expect, it } from 'vitest';
import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import { setEntries } from '../../electron/service/entries.ts';
import { getResult } from '../../electron/service/outcomes.ts';
import { takeIn } from '../../electron/service/schemes.ts';
import { changeSheetOf } from '../../electron/service/sheets.ts';
import { measureSource } from '../support/arbitraries.ts';
import { details } from '../support/sampleEvents.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';
import { soundBallot } from '../support/soundBallot.ts';
import { testContext } from '../support/testContext.ts';

const source = schemeSource(
  [
    itemSource([
      { id: 'z', kind: 'zero-if-measure', measure: 'm', when: { lessThan: 80 }, unit: '%' },
      { id: 'd', kind: 'deduct-per', points: 1, unit: '次' },
    ]),
  ],
  { id: 'own', measures: [measureSource('m')] },
);

it.each([
  [9, 800],
  [7, 0],
])('a sheet that the panel fills together goes by its ballots: %i of 10 give %i', async (yes, total) => {
  const context = testContext();
  const file = new File([JSON.stringify(source)], 'own.json');
  const { schemeId } = await takeIn(context, { file, by: '周正明', confirmed: [] });
  const adjustments = { conventions: {}, agreed: {} };
  const assessmentId = createAssessment(context, { schemeId, details, adjustments, isRehearsal: false });
  const unit = { name: '甲', kind: '党支部', parent: '', secretary: '', memberCount: null, foundedOn: null };
  const [candidateId = ''] = addCandidates(context, assessmentId, [unit]);
  signReadings(context, assessmentId);
  changeSheetOf(context, { candidateId, slot: '' }, { values: { d: 2 } });
  const totalNow = () => getResult(context, assessmentId).candidates[0]?.score.total;
  expect(totalNow()).toBeNull();
  const content = soundBallot({ yes, no: 10 - yes });
  setEntries(context, assessmentId, [{ kind: 'ballot', candidateId, key: '-/m/0', content }]);
  expect(totalNow()).toBe(total);
});
