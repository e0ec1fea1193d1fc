import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import type { DossierSheet } from '../../shared/dossier/dossier.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { reportModel } from '../../shared/report/reportModel.ts';
import type { ReportName } from '../../shared/report/reportNames.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import type { WorksheetModel } from '../../shared/report/workbookModel.ts';
import { shown, spoilt, wordsIn } from './cellsOf.ts';
import { tianjinSource } from './gradingSource.ts';
import { hasLibreOffice, recalculated } from './libreOffice.ts';

const signed = { by: '岳振东', on: '2026-12-05' };
const waiver = (key: string, reason: string): Entry => ({
  kind: 'step-waiver',
  candidateId: 'c1',
  key,
  content: { ...signed, reason },
});
const masses = '未组织群众测评：支部没有服务对象（岳振东，2026年12月5日）';
const self = '未组织支部自评：支部书记因病住院（岳振东，2026年12月5日）';

/** Tianjin's first branch in December without its own sheet and without a vote, both waived. */
function source(): OutcomeSource {
  const given = tianjinSource();
  const { register, sheetOf: find } = given.dossier;
  const ballots = ['final/debrief.good/0', 'grading/mass.good/0', 'grading/mass.good/1'].map(
    (key): Entry => ({
      kind: 'ballot',
      candidateId: 'c1',
      key,
      content: register.find('ballot', 'c1', key)!,
    }),
  );
  const entries = [
    ...ballots,
    waiver('final/final-1', '支部书记因病住院。'),
    waiver('final/final-2', '支部没有服务对象'),
  ];
  const sheetOf = (id: string, slot: string): DossierSheet | null =>
    slot === 'final/self' ? null : find(id, slot);
  return { ...given, dossier: { ...given.dossier, sheetOf, register: createRegister(entries) } };
}

const sheetsOf = (name: ReportName) => reportModel(name, source()).sheets;
const rowsOf = ({ rows }: WorksheetModel) => rows.map(({ cells }) => cells.map(shown));

describe('a step that was waived', () => {
  it('has in the summary of ballots one row with who, when and why, and no 未录', () => {
    const [, sheet] = sheetsOf('ballot-summary');
    const rows = rowsOf(sheet!).filter((row) => row[1] === '第一党支部');
    expect(rows.map((row) => row[3])).toEqual(['党员', '群众', '合计', '—']);
    expect(rows[3]!.filter((cell) => cell !== '')).toEqual([
      1,
      '第一党支部',
      '考核评定',
      '—',
      masses,
      '未组织',
    ]);
    expect(rowsOf(sheet!).filter((row) => row[1] === '第二党支部' && row.includes('未录'))).toHaveLength(6);
  });

  it('is on the grading form: in the place of the counts, of the sums and of the record of signing', () => {
    const sheets = sheetsOf('grading-form');
    const december = sheets.find(({ name }) => name === '第一党支部-考核评定')!;
    const october = sheets.find(({ name }) => name === '第一党支部-分类定级')!;
    const votes = rowsOf(december).filter((row) => String(row[1]).startsWith('党员群众测评“好”票率：'));
    expect(votes.map((row) => row[3])).toEqual([masses, masses]);
    const sums = rowsOf(december).find((row) => row[0] === '合计')!;
    expect(sums.slice(4, 7)).toEqual(['未组织', '未组织', 93]);
    expect(wordsIn(december)).toContain(`支部自评：${self}。`);
    expect(wordsIn(december)).not.toContain('没有录入');
    expect(wordsIn(october)).not.toContain('未组织');
  });

  it('is marked on both summaries, with a note of its own', () => {
    const [grading] = sheetsOf('grading-summary');
    const [summary] = sheetsOf('summary');
    for (const sheet of [grading!, summary!]) {
      const row = rowsOf(sheet).find((cells) => cells[1] === '第一党支部')!;
      expect(row.filter((cell) => cell === '未组织')).toHaveLength(2);
      expect(wordsIn(sheet)).toMatch(/\d\. 第一党支部在考核评定中未组织支部自评：支部书记因病住院（/);
      expect(wordsIn(sheet)).toContain(`第一党支部在考核评定中${masses}。`);
    }
    expect(wordsIn(grading!)).not.toContain('第二党支部在');
  });

  it('is on the sheet of the superior and among the scorers', () => {
    const [sheet] = sheetsOf('sheets');
    const rowOf = (name: string) => rowsOf(sheet!).find((row) => row[0] === name && row.length > 3)!;
    expect(rowOf('支部自评').slice(2, 5)).toEqual(['权重 0%', self, '未组织']);
    expect(rowOf('党员群众测评').slice(2, 5)).toEqual(['不计分', masses, '—']);
    expect(wordsIn(sheetsOf('scorers')[0]!)).toContain(self);
  });

  it('is no longer said where the step was done after all', () => {
    const given = tianjinSource();
    const { register } = given.dossier;
    const all = ['grading/mass.good/0', 'grading/mass.good/1'].map(
      (key): Entry => ({
        kind: 'ballot',
        candidateId: 'c1',
        key,
        content: register.find('ballot', 'c1', key)!,
      }),
    );
    const dossier = {
      ...given.dossier,
      register: createRegister([...all, waiver('grading/grading-2', '人数不足')]),
    };
    for (const name of ['ballot-summary', 'grading-form', 'grading-summary'] as const)
      for (const sheet of reportModel(name, { ...given, dossier }).sheets)
        expect(wordsIn(sheet)).not.toContain('未组织');
  });

  it.skipIf(!hasLibreOffice)('leaves every formula and check right in LibreOffice', async () => {
    for (const name of ['ballot-summary', 'grading-form', 'grading-summary', 'summary', 'sheets'] as const) {
      const model = reportModel(name, source());
      const { Sheets } = recalculated(await writeWorkbook(spoilt(model)));
      for (const sheet of model.sheets) {
        const values = Object.values(Sheets[sheet.name] ?? {}).map((cell) => cell?.v);
        expect(values, name).not.toContain('不一致');
        expect(values, name).not.toContain(-999);
      }
    }
  });
});
