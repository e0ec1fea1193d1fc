import { describe, expect, it } from 'vitest';
import { flowState } from '../../shared/flow/flowState.ts';
import { nextLack } from '../../shared/flow/nextLack.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { checkEntries } from '../rectification/entries.ts';
import { dossierOf, sheetWith, tianjinWith } from '../round/tianjinDossier.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf as emptyDossier } from '../support/dossierOf.ts';
import { ballotOf } from '../support/tianjin.ts';

const signedReadings = { signedAt: '2026-09-28T01:00:00.000Z', signedBy: ['周正明'] };
const votes = (roundId: string): Entry[] =>
  ['mass.good/0', 'mass.good/1'].map((key) => ({
    kind: 'ballot',
    candidateId: 'c1',
    key: `${roundId}/${key}`,
    content: ballotOf(90),
  }));
const at = (to: string): Entry => ({
  kind: 'moves',
  candidateId: null,
  key: 'moves',
  content: { moves: [{ by: '周正明', on: '2026-10-12', to, reason: '' }] },
});

function nextOf(sheets: Parameters<typeof dossierOf>[1], entries: readonly Entry[]) {
  const dossier = dossierOf(tianjinWith(), sheets, entries);
  const found = nextLack(flowState({ ...dossier, assessment: { ...dossier.assessment, ...signedReadings } }));
  return found && [found.lack.screen, found.lack.slot, found.lack.step, found.isHere];
}

describe('what is to be done next', () => {
  const self = { 'grading/self': sheetWith({}) };
  const october = { ...self, 'grading/superior': sheetWith({}) };
  const begun = [...checkEntries(), at('S2')];

  it('goes from 查摆 over each step of a round, by its sheet or ballot, to the next round and on to 公示', () => {
    expect(nextOf({}, [])).toEqual(['rectification', undefined, undefined, true]);
    expect(nextOf({}, [...checkEntries(), at('S1')])).toEqual([
      'score',
      'grading/self',
      '支部自查自评',
      false,
    ]);
    expect(nextOf({}, begun)).toEqual(['score', 'grading/self', '支部自查自评', true]);
    expect(nextOf(self, begun)).toEqual(['ballots', 'grading/mass', '党员群众测评', true]);
    const counted = [...begun, ...votes('grading')];
    expect(nextOf(self, counted)).toEqual(['score', 'grading/superior', '上级党（工）委评定', true]);
    // No problem was found, so that 整改 asks for nothing.
    expect(nextOf(october, counted)).toEqual(['score', 'final/self', '支部自评', false]);
    const december = { ...october, 'final/self': sheetWith({}), 'final/superior': sheetWith({}) };
    expect(nextOf(december, [...counted, ...votes('final')])).toEqual([
      'notice',
      undefined,
      undefined,
      false,
    ]);
  });

  it.each(shippedIds)('is named in %s from its very beginning, where there is a unit', (id) => {
    const dossier = emptyDossier(shipped(id), { candidates: [candidateOf('c1', '机电支部')] });
    expect(nextLack(flowState(dossier))).not.toBeNull();
  });
});
