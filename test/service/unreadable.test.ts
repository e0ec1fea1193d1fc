import { expect, it } from 'vitest';
import { createAssessment, listAssessments, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import { historyOfOrganisation, saveOrganisations } from '../../electron/service/organisations.ts';
import { getResult } from '../../electron/service/outcomes.ts';
import { exportRegister } from '../../electron/service/reports.ts';
import { changeSheetOf, getSheet } from '../../electron/service/sheets.ts';
import { checkFile } from '../../electron/store/checkFile.ts';
import type { WorkspaceEvent } from '../../electron/store/event.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import type { EntryInput } from '../../shared/register/entry.ts';
import { currentLanguage } from '../../shared/scheme/upgrades/upgradeScheme.ts';
import { details } from '../support/sampleEvents.ts';
import { testContext } from '../support/testContext.ts';
import { sentenceOf } from '../support/testWorkspace.ts';

const noAdjustments = { conventions: {}, agreed: {} };
const unit = (name: string) => ({
  name,
  kind: '党总支',
  parent: '',
  secretary: '',
  memberCount: null,
  foundedOn: null,
});

/** A workspace with a sound assessment of one unit, and a second one that `spoil` writes into as a later program would. */
function spoilt(
  spoil: (second: { id: string; candidateId: string; schemeDigest: string }) => WorkspaceEvent[],
) {
  const context = testContext();
  const { path } = context.workspace;
  const make = (name: string) => {
    const id = createAssessment(context, {
      schemeId: 'shandong-wuhao',
      details: { ...details, name },
      adjustments: noAdjustments,
      isRehearsal: false,
    });
    const [candidateId = ''] = addCandidates(context, id, [unit(`${name}党总支`)]);
    signReadings(context, id);
    return { id, candidateId };
  };
  const [sound, second] = [make('甲'), make('乙')];
  const { schemeDigest } = context.workspace.assessments.find(second.id)!;
  context.workspace.record(atThisComputer, spoil({ ...second, schemeDigest }));
  context.workspace.close();
  return { context: testContext(path), sound, second };
}

/** The one assessment is marked and refused with the sentence; nothing else is touched. */
function expectOnlyItsOwn(
  {
    context,
    sound,
    second,
  }: { context: Context; sound: { id: string; candidateId: string }; second: { id: string } },
  sentence: RegExp,
) {
  const listed = new Map(listAssessments(context).map(({ id, problem }) => [id, problem]));
  expect(listed.get(second.id)).toMatch(sentence);
  expect(listed.get(sound.id)).toBeNull();
  changeSheetOf(context, { candidateId: sound.candidateId, slot: '' }, { values: { '2-2.b': 3 } });
  expect(getResult(context, sound.id)).toBeDefined();
  expect(checkFile(context.workspace.path).problems).toEqual([expect.stringMatching(sentence)]);
}

it('a scheme of a later language marks its own assessment, and the register stays open', async () => {
  const given = spoilt(({ id, schemeDigest }) => {
    const source = { ...{ id: 'later', version: '9' }, language: currentLanguage + 1 };
    return [
      { kind: 'scheme-added', digest: 'd'.repeat(64), source: source as never },
      {
        kind: 'assessment-updated',
        assessmentId: id,
        schemeDigest: schemeDigest.replace(/.*/, 'd'.repeat(64)),
        details: { ...details, name: '乙' },
        adjustments: noAdjustments,
      },
    ];
  });
  expectOnlyItsOwn(given, /“乙”的方案 later 9 读不出来：.*请更新程序/);
  const { context, second } = given;
  expect(sentenceOf(() => getResult(context, second.id))).toMatch(/later 9 读不出来/);
  const organisation = context.workspace.organisations.list().find(({ name }) => name === '甲党总支');
  const { id, ...input } = organisation!;
  saveOrganisations(context, [{ ...input, id, secretary: '新书记' }]);
  expect(historyOfOrganisation(context, id)).toHaveLength(1);
  expect((await exportRegister(context)).size).toBeGreaterThan(1000);
});

it('a scheme of which not even the title and stages can be read marks its own assessment', () => {
  const given = spoilt(({ id }) => {
    const source = { id: 'bare', version: '1', language: currentLanguage };
    return [
      { kind: 'scheme-added', digest: 'd'.repeat(64), source: source as never },
      {
        kind: 'assessment-updated',
        assessmentId: id,
        schemeDigest: 'd'.repeat(64),
        details: { ...details, name: '乙' },
        adjustments: noAdjustments,
      },
    ];
  });
  expectOnlyItsOwn(given, /“乙”的方案 bare 1 读不出来/);
});

it.each([
  [
    'that is of a later language now',
    `json_set(source_json, '$.language', ${currentLanguage + 1})`,
    /请更新程序/,
  ],
  ['that breaks off', 'substr(source_json, 1, 2000)', /内容不完整/],
])('a scheme %s is named, though its text was read before and its digest stands', (_what, sql, why) => {
  const { context } = spoilt(() => []);
  const { path, db } = context.workspace;
  expect(listAssessments(context).map(({ problem }) => problem)).toEqual([null, null]);
  db.pragma('ignore_check_constraints = ON');
  db.exec(`UPDATE scheme_version SET source_json = ${sql}`);
  context.workspace.close();
  const listed = listAssessments(testContext(path));
  expect(listed.map(({ problem }) => problem)).toEqual([
    expect.stringMatching(why),
    expect.stringMatching(why),
  ]);
  expect(checkFile(path).problems).toContainEqual(expect.stringMatching(/的内容与操作记录不一致/));
});

it('an entry that is nothing of its kind marks its own assessment and keeps it from being signed', () => {
  const given = spoilt(({ id, candidateId }) => [
    {
      kind: 'entries-set',
      assessmentId: id,
      entries: [
        { kind: 'finding', candidateId, key: 'C1', content: { later: true } } as unknown as EntryInput,
      ],
    },
  ]);
  expectOnlyItsOwn(given, /“乙党总支”的登记事项（finding C1）读不出来/);
});

it('a sheet that is none marks its own assessment, reads as empty and takes no change', () => {
  const given = spoilt(({ candidateId }) => [
    { kind: 'sheet-changed', candidateId, change: { values: { '2-2.b': { of: 3 } as never } } },
  ]);
  expectOnlyItsOwn(given, /“乙党总支”的评分表内容读不出来/);
  const { context, second } = given;
  expect(getSheet(context, { candidateId: second.candidateId, slot: '' }).content.values).toEqual({});
  const change = () =>
    changeSheetOf(context, { candidateId: second.candidateId, slot: '' }, { values: { '2-2.b': 1 } });
  expect(sentenceOf(change)).toMatch(/读不出来，不能修改/);
});
