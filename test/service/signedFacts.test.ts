import { expect, it } from 'vitest';
import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates, getCandidate, updateCandidate } from '../../electron/service/candidates.ts';
import { setEntries } from '../../electron/service/entries.ts';
import { takeIn } from '../../electron/service/schemes.ts';
import { changeSheetOf, getSheet, submitSheet } from '../../electron/service/sheets.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { measureSource } from '../support/arbitraries.ts';
import { details } from '../support/sampleEvents.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';
import { soundBallot } from '../support/soundBallot.ts';
import { testContext } from '../support/testContext.ts';

// 80 to be deducted from, 20 by 得票率, and 10 that only a 党总支 can get in their place.
const source = schemeSource(
  [
    itemSource([{ id: 'd', kind: 'deduct-per', points: 1, unit: '次' }], 80, 'full', 'A'),
    {
      ...itemSource([{ id: 'b', kind: 'award-share', points: 20, measure: 'm' }], 20, 'zero', 'B'),
      for: ['党支部'],
    },
    {
      ...itemSource(
        [{ id: 'c', kind: 'levels', levels: [{ id: 'l', name: { caption: '好' }, points: 20 }] }],
        20,
        'zero',
        'C',
      ),
      for: ['党总支'],
    },
  ],
  { id: 'own', candidateKinds: ['党支部', '党总支'], measures: [measureSource('m')] },
);

async function scored() {
  const context = testContext();
  const form = { ...source.sheet!, total: 100, notApplicable: { points: 'none' as const } };
  const file = new File(
    [
      JSON.stringify({
        ...source,
        sheet: { ...form, dimensions: form.dimensions.map((each) => ({ ...each, max: 100 })) },
      }),
    ],
    'own.json',
  );
  const { schemeId } = await takeIn(context, { file, by: '周正明', confirmed: [] });
  const adjustments = { conventions: {}, agreed: {} };
  const assessmentId = createAssessment(context, { schemeId, details, adjustments, isRehearsal: false });
  const unit = { name: '甲', kind: '党支部', parent: '', secretary: '', memberCount: null, foundedOn: null };
  const [candidateId = ''] = addCandidates(context, assessmentId, [unit]);
  signReadings(context, assessmentId);
  changeSheetOf(context, { candidateId, slot: '' }, { values: { d: 2 }, items: { A: { seen: true } } });
  const content = soundBallot({ yes: 2, no: 1 });
  setEntries(context, assessmentId, [{ kind: 'ballot', candidateId, key: '-/m/0', content }]);
  return { context, candidateId, unit, slot: '' };
}

it('a sheet is signed over what its unit is asked and what it was voted, and stays sound', async () => {
  const { context, candidateId, slot } = await scored();
  expect(getSheet(context, { candidateId, slot }).kind).toBe('党支部');
  // 78 and 20 × 2 ÷ 3.
  submitSheet(context, { candidateId, slot, signedBy: details.panel.map(({ name }) => name), total: 9133 });
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true, problems: [] });
});

it('the kind stays while the sheet is signed, since it decides what is asked', async () => {
  const { context, candidateId, slot, unit } = await scored();
  updateCandidate(context, candidateId, { ...unit, kind: '党总支' });
  updateCandidate(context, candidateId, unit);
  submitSheet(context, { candidateId, slot, signedBy: details.panel.map(({ name }) => name), total: 9133 });
  expect(() => updateCandidate(context, candidateId, { ...unit, kind: '党总支' })).toThrow(
    '适用哪些考评内容由类型决定',
  );
  updateCandidate(context, candidateId, { ...unit, secretary: '李振华' });
  expect(getCandidate(context, candidateId).candidate.kind).toBe('党支部');
});
