import { expect, it } from 'vitest';
import { honourRules } from '../../shared/honour/honourRules.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import { checkEntries, done, filled, problemEntry } from '../rectification/entries.ts';
import { dossierOf, tianjinWith } from '../round/tianjinDossier.ts';
import { wordsIn } from './cellsOf.ts';

function lineOf(name: 'problem-list' | 'task-list' | 'duty-list', entries: readonly Entry[]): string {
  const scheme = tianjinWith();
  const dossier = dossierOf(scheme, {}, entries);
  const source = {
    ...{ dossier, scheme, assessment: dossier.assessment },
    stamp: { madeAt: '2026年10月20日 10:00', head: 'a'.repeat(64), schemeDigest: 'b'.repeat(64) },
    honourRules: () => honourRules([scheme]),
  };
  const lines = reportModel(name, source).sheets.map(wordsIn).join('\n').split('\n');
  return lines.find((line) => line.startsWith('机电专业部党支部'))?.split('：')[1] ?? '';
}

it.each(['problem-list', 'task-list', 'duty-list'] as const)(
  '%s counts what was found and is on no list yet, and says where nothing was found',
  (name) => {
    expect(lineOf(name, [])).toBe('清单没有内容');
    expect(lineOf(name, checkEntries())).toBe('经查没有发现问题');
    expect(lineOf(name, checkEntries('c1', 2))).toBe('问题 2 个，尚未列入清单 2 个，已销号 0 个');
    const origin = { kind: 'check', id: 'K1', text: '一是' } as const;
    const listed = [...checkEntries('c1', 1), problemEntry('p1', { ...filled, ...done, origin })];
    expect(lineOf(name, listed)).toBe('问题 1 个，已销号 1 个');
  },
);
