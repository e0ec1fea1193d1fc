import { expect, it } from 'vitest';
import { honourRules } from '../../shared/honour/honourRules.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import type { ReportName } from '../../shared/report/reportNames.ts';
import { dossierOf, sheetWith, tianjinWith } from '../round/tianjinDossier.ts';
import { wordsIn } from './cellsOf.ts';

const october = { 'grading/self': sheetWith({}), 'grading/superior': sheetWith({}) };

function wordsOf(name: ReportName, sheets: Parameters<typeof dossierOf>[1]): string {
  const scheme = tianjinWith();
  const dossier = dossierOf(scheme, sheets);
  const source = {
    ...{ dossier, scheme, assessment: dossier.assessment },
    stamp: { madeAt: '2026年10月20日 10:00', head: 'a'.repeat(64), schemeDigest: 'b'.repeat(64) },
    honourRules: () => honourRules([scheme]),
  };
  return reportModel(name, source).sheets.map(wordsIn).join(' ');
}

const scores = ['sheets', 'summary', 'ranking', 'deductions', 'feedback'] as const;

it('gives the scores of October while only October’s are there, and of December once that has begun', () => {
  for (const name of scores) {
    const words = wordsOf(name, october);
    expect(words, name).toContain('分类定级（10月中旬前）');
    expect(words, name).not.toContain('12月初');
    // Who comes up to the standard is said of the last round alone.
    expect(words, name).not.toContain('达到创建标准的');
    const later = wordsOf(name, { ...october, 'final/superior': sheetWith({}, false) });
    expect(later, name).toContain('考核评定（12月初）');
  }
  expect(wordsOf('summary', october)).toContain('91.5');
});

it('prints the blank forms of every round at any time', () => {
  for (const sheets of [{}, october]) {
    const words = wordsOf('blank', sheets);
    expect(words).toContain('10月中旬前');
    expect(words).toContain('12月初');
  }
});

it('counts in 上报材料目录 the sheets of the round that they are printed of', () => {
  const words = wordsOf('materials', october);
  expect(words).toContain('分类定级的上级党（工）委评定；');
  expect(words).not.toContain('考核评定的上级党（工）委评定');
  const later = wordsOf('materials', { ...october, 'final/superior': sheetWith({}, false) });
  expect(later).toContain('考核评定的上级党（工）委评定；');
});
