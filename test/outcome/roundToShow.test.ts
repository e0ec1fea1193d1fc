import { describe, expect, it } from 'vitest';
import { roundToShow } from '../../shared/outcome/roundToShow.ts';
import { slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { sheetWith, dossierOf as tianjinDossier, tianjinWith } from '../round/tianjinDossier.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf } from '../support/dossierOf.ts';
import { ballotOf } from '../support/tianjin.ts';

const ballot = (key: string) => ({ kind: 'ballot' as const, candidateId: 'c1', key, content: ballotOf(95) });

describe('the round whose result is shown first', () => {
  it('is the first while nothing was done, October’s while only October was, December’s once it has begun', () => {
    const scheme = tianjinWith();
    expect(roundToShow(tianjinDossier(scheme, {}))).toBe('grading');
    expect(roundToShow(tianjinDossier(scheme, { 'grading/superior': sheetWith({}) }))).toBe('grading');
    const both = { 'grading/superior': sheetWith({}), 'final/self': sheetWith({}, false) };
    expect(roundToShow(tianjinDossier(scheme, both))).toBe('final');
    expect(roundToShow(tianjinDossier(scheme, {}, [ballot('grading/mass.good/0')]))).toBe('grading');
    expect(roundToShow(tianjinDossier(scheme, {}, [ballot('final/debrief.good/0')]))).toBe('final');
  });

  it.each(shippedIds)('is one of the scheme’s own in %s, whichever of its sheets is begun', (id) => {
    const scheme = shipped(id);
    const candidates = [candidateOf('c1', '机电支部')];
    const ids = scheme.rounds.map((round) => round.id);
    expect(roundToShow(dossierOf(scheme, { candidates }))).toBe(ids[0] ?? null);
    for (const slot of slotsOf(scheme, [])) {
      const sheetOf = (_: string, name: string) => (name === slotName(slot) ? sheetWith({}) : null);
      expect(roundToShow(dossierOf(scheme, { candidates, sheetOf }))).toBe(slot.roundId);
    }
  });
});
