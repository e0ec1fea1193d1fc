import { expect, it } from 'vitest';
import { panelistMark, paperCode, unitMark } from '../../shared/round/paperCode.ts';
import { slotsOf } from '../../shared/round/sheetSlot.ts';
import { type PartSource, sheetPartsOf } from '../../shared/scheme/part.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';
import { eachRule } from '../support/eachScores.ts';
import { shandong } from '../support/shandong.ts';
import { tianjinWith } from './tianjinDossier.ts';

const panel = Array.from({ length: 12 }, (_, index) => ({
  name: `考评员${index + 1}`,
  isChair: index === 0,
}));

/** The scheme with a sheet of each panelist for the part named. */
function eachFills(scheme: Scheme, partId: string): Scheme {
  return {
    ...scheme,
    parts: scheme.parts.map((part) =>
      part.id === partId ? { ...part, panel: eachRule } : part,
    ) as Scheme['parts'],
  };
}

it('a panelist has a stem, further ones a number, and a unit its number in the roster', () => {
  const own: PartSource = { id: 'panel', name: { caption: '评分' }, takes: 'sheet', panel: eachRule };
  const scheme = { ...shandong, parts: [own] } as Scheme;
  const marks = slotsOf(scheme, panel).map((slot) => panelistMark(scheme, panel, slot));
  expect(marks.join('')).toBe('甲乙丙丁戊己庚辛壬癸1112');
  expect(paperCode('甲', unitMark(2))).toBe('甲-03');
  expect(unitMark(119)).toBe('120');
});

it('who does not score takes no stem', () => {
  const own: PartSource = { id: 'panel', name: { caption: '评分' }, takes: 'sheet', panel: eachRule };
  const scheme = { ...shandong, parts: [own] } as Scheme;
  const mixed = [{ name: '秘', isChair: false, role: 'secretary' as const }, ...panel];
  expect(panelistMark(scheme, mixed, { roundId: null, partId: 'panel', panelist: '考评员1' })).toBe('甲');
  expect(panelistMark(scheme, mixed, { roundId: null, partId: 'panel', panelist: '秘' })).toBe('');
});

it('no two papers of an assessment have one code, where panelists fill sheets in several rounds', () => {
  const scheme = eachFills(tianjinWith(), 'superior');
  expect(sheetPartsOf(scheme).some(({ panel: rule }) => rule)).toBe(true);
  const slots = slotsOf(scheme, panel).filter(({ panelist }) => panelist !== undefined);
  const marks = slots.map((slot) => panelistMark(scheme, panel, slot));
  expect(marks[0]).toBe('1甲');
  expect(marks).toContain('2甲');
  const codes = marks.flatMap((mark) => [0, 1, 98, 110].map((place) => paperCode(mark, unitMark(place))));
  expect(new Set(codes).size).toBe(slots.length * 4);
});
