import { describe, expect, it } from 'vitest';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import { openBefore, stepsOf } from '../../shared/round/stepsOf.ts';
import type { ScoredScheme } from '../../shared/scheme/scheme.ts';
import { ballotOf } from '../support/tianjin.ts';
import { debrief, dossierOf, sheetWith, tianjinWith } from './tianjinDossier.ts';

const waiver = (key: string): Entry => ({
  kind: 'step-waiver',
  candidateId: 'c1',
  key,
  content: { by: '周正明', on: '2026-10-12', reason: '与述职测评同场进行' },
});
const massBallot = (voter: number): Entry => ({
  kind: 'ballot',
  candidateId: 'c1',
  key: `grading/mass.good/${voter}`,
  content: ballotOf(90),
});

function statesOf(
  sheets: Parameters<typeof dossierOf>[1],
  entries: readonly Entry[] = [],
  scheme: ScoredScheme = tianjinWith(),
) {
  const { register, sheetOf } = dossierOf(scheme, sheets, entries);
  const isSubmitted = (slot: string) => Boolean(sheetOf('c1', slot)?.submission);
  return stepsOf(scheme, 'grading', { candidateId: 'c1', register, panel: [], isSubmitted });
}
const words = (steps: ReturnType<typeof statesOf>) => steps.map((step) => step.state);

const problems = (
  entry: Entry | { kind: 'ballot' | 'step-waiver'; key: string },
  sheets: Parameters<typeof dossierOf>[1] = {},
  entries: readonly Entry[] = [],
  scheme = tianjinWith(),
) => {
  const input = { candidateId: 'c1', content: null, ...entry } as EntryInput;
  return problemsOfEntry(dossierOf(scheme, sheets, entries), input);
};

describe('the three steps of a round', () => {
  const self = { 'grading/self': sheetWith({}) };

  it('are open at first, and done when the sheet is signed and both kinds of voters are counted', () => {
    expect(words(statesOf({}))).toEqual(['open', 'open', 'open']);
    expect(words(statesOf({ 'grading/self': sheetWith({}, false) }))).toEqual(['open', 'open', 'open']);
    expect(words(statesOf(self))).toEqual(['done', 'open', 'open']);
    expect(words(statesOf(self, [massBallot(0)]))).toEqual(['done', 'open', 'open']);
    expect(words(statesOf(self, [massBallot(0), massBallot(1)]))).toEqual(['done', 'done', 'open']);
  });

  it('are waived by an entry of their own round only; what is done stays done', () => {
    expect(words(statesOf(self, [waiver('grading/grading-2')]))).toEqual(['done', 'waived', 'open']);
    expect(words(statesOf(self, [waiver('final/final-2')]))).toEqual(['done', 'open', 'open']);
    expect(words(statesOf(self, [waiver('grading/grading-1')]))).toEqual(['done', 'open', 'open']);
  });

  it('wait for those before them', () => {
    const waitsFor = (partId: string, ...of: Parameters<typeof statesOf>) =>
      openBefore(statesOf(...of), tianjinWith(), partId).map((step) => step.name);
    expect(waitsFor('superior', {})).toEqual(['支部自查自评', '党员群众测评']);
    expect(waitsFor('superior', self, [waiver('grading/grading-2')])).toEqual([]);
    expect(waitsFor('self', {})).toEqual([]);
  });
});

describe('what may be put down about a step', () => {
  it('a waiver, but of a part that carries weight: that one is refused', () => {
    expect(problems(waiver('grading/grading-1'))).toEqual([]);
    expect(problems(waiver('grading/grading-3'))).toEqual(['“上级党（工）委评定”计入总分，不能略过']);
    expect(problems(waiver('grading/grading-1'), {}, [], tianjinWith(20, 80))).toEqual([
      '“支部自查自评”计入总分，不能略过',
    ]);
  });

  it('no waiver of what is done, or of a step that is not there', () => {
    expect(problems(waiver('grading/grading-1'), { 'grading/self': sheetWith({}) })).toEqual([
      '“支部自查自评”已经完成，不需略过',
    ]);
    expect(problems(waiver('grading/final-1'))).toHaveLength(1);
  });

  it('the ballot of the second step waits for the first; the report’s ballot waits for nothing', () => {
    expect(problems(massBallot(0))).toEqual([expect.stringContaining('须先完成“支部自查自评”')]);
    expect(problems(massBallot(0), {}, [waiver('grading/grading-1')])).toEqual([]);
    expect(problems(debrief(95))).toEqual([]);
  });

  it('nothing is changed or taken back from under a signature', () => {
    const signed = { 'grading/superior': sheetWith({}) };
    const entries = [debrief(95), waiver('grading/grading-1'), waiver('grading/grading-2')];
    expect(problems(debrief(94), signed, entries)).toEqual([expect.stringContaining('请先退回评分表')]);
    expect(problems(debrief(94, 'final'), signed, entries)).toEqual([]);
    expect(problems({ kind: 'ballot', key: 'grading/debrief.good/0' }, signed, entries)).toEqual([
      expect.stringContaining('请先退回评分表'),
    ]);
    expect(problems({ kind: 'step-waiver', key: 'grading/grading-2' }, signed, entries)).toEqual([
      '后面的“上级党（工）委评定”已经完成。需要改的，请先退回并写明原因',
    ]);
    expect(problems({ kind: 'step-waiver', key: 'grading/grading-2' }, {}, entries)).toEqual([]);
    expect(problems({ kind: 'ballot', key: 'grading/mass.good/0' }, signed, entries)).toHaveLength(1);
    expect(problems({ kind: 'ballot', key: 'final/mass.good/0' }, signed, entries)).toEqual([]);
  });
});
