import { describe, expect, it } from 'vitest';
import { reportModel } from '../../shared/report/reportModel.ts';
import type { OutcomeSource } from '../../shared/report/reportSource.ts';
import type { WorkbookModel } from '../../shared/report/workbookModel.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet, type SchemeSource } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { sourceOf as schemeFile } from '../scheme/shippedSchemes.ts';
import { gradedScheme, gradeSource, vetoesSource } from '../support/gradedScheme.ts';
import { recomputedModel } from '../support/modelFormulas.ts';
import { wordsIn } from './cellsOf.ts';
import { tianjinSource } from './gradingSource.ts';
import { seenIn, sourceOf } from './shandongSource.ts';

const allWords = ({ sheets }: WorkbookModel) => sheets.map(wordsIn).join('\n');
const sound = (model: WorkbookModel) => {
  const { differences, unknown } = recomputedModel(model);
  expect({ differences, unknown }).toEqual({ differences: [], unknown: [] });
};

/** The Tianjin rounds under a scheme one of whose grades needs more than points. */
function tianjinNeeding(
  needs: NonNullable<NonNullable<SchemeSource['grades']>[number]['needs']>,
  name = '好',
): OutcomeSource {
  const source = tianjinSource();
  const file = schemeFile('tianjin-wuhao');
  for (const item of file.sheet!.dimensions.flatMap(({ items }) => items))
    for (const rule of item.rules)
      if (rule.id === '1-2.a' && rule.kind === 'deduct-if') rule.effect = { points: 2 };
  const grades = file.grades!.map((grade) => (wordsOf(grade.name) === name ? { ...grade, needs } : grade));
  const scheme = parseScheme({ ...file, grades });
  return { ...source, scheme, dossier: { ...source.dossier, scheme } };
}

describe('the reports of several sources', () => {
  it('keep the grade live over the total where a need is no cell of theirs, and say why', () => {
    const source = tianjinNeeding([{ measure: 'debrief.good', is: { atLeast: 99 } }]);
    const form = reportModel('grading-form', source);
    sound(form);
    const words = allWords(form);
    expect(words).toContain('“民主测评结果等次为‘好’的达到95%以上”应达到99%以上，现为 37／38，约 97.37%');
    const formulas = form.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell && 'formula' in cell ? [cell] : []))),
    );
    expect(formulas).toContainEqual(
      expect.objectContaining({ formula: expect.stringMatching(/>=90,"较好",IF/), value: '较好' }),
    );
    const summary = reportModel('grading-summary', source);
    sound(summary);
    expect(allWords(summary)).toContain('第一党支部：');
    expect(allWords(summary)).toContain('分数在“好”一档，等次为“较好”');
  });

  it('keep the grade live over an item that it needs where that stands on the form', () => {
    const source = tianjinNeeding([{ item: '2-4', atLeast: 1 }], '一般');
    const form = reportModel('grading-form', source);
    sound(form);
    sound(reportModel('grading-summary', source));
    expect(allWords(form)).not.toContain('等次为制表时的结果，不随表中数字变动');
    const lowered = withPoints(form, '2-4 ', 0.99);
    const { differences } = recomputedModel(lowered);
    expect(differences).toContainEqual(expect.objectContaining({ inFile: '一般', computed: '较差' }));
  });
});

/** The form with other points of an item in the last part's column. */
function withPoints(form: WorkbookModel, item: string, number: number): WorkbookModel {
  const change = (row: WorkbookModel['sheets'][number]['rows'][number]) => {
    const content = row.cells[1];
    if (!content || !('text' in content) || !content.text.startsWith(item)) return row;
    return {
      ...row,
      cells: row.cells.map((cell, at) => (at === 6 ? { style: 'number' as const, number } : cell)),
    };
  };
  return { ...form, sheets: form.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(change) })) };
}

describe('the reports of a scheme with a share', () => {
  const scheme = parseScheme(
    gradedScheme({ grades: [gradeSource('优秀', 90, { share: { percent: 50 } }), gradeSource('合格', 0)] }),
  );
  if (!hasSheet(scheme)) throw new Error('a sheet');
  const given = (name: string, b: number) => ({
    name,
    values: { 'A.p': 2000, 'B.p': b },
    items: seenIn(scheme),
  });

  it.each(['summary', 'ranking'] as const)('%s: state the grade and say what it hangs on', (name) => {
    const source = sourceOf([given('甲', 7500), given('乙', 7500), given('丙', 7400)], scheme);
    const model = reportModel(name, source);
    sound(model);
    const words = allWords(model);
    expect(words).toContain(
      '“优秀”的名额还余 1 个，甲、乙总分并列，待组长裁定，裁定以前这些单位的等次待定。',
    );
    expect(words).toContain('丙：“优秀”不超过参评单位的 50%（1 个），按总分排在名额以外，等次为“合格”。');
    expect(words).toContain('表中的等次是制表时的结果，不随表中数字变动');
    expect(words).toContain('待定');
  });

  it('of several sources count all candidates also on the form of one', () => {
    const source = tianjinSource();
    const [first, ...others] = schemeFile('tianjin-wuhao').grades!;
    const file = schemeFile('tianjin-wuhao');
    const shared = parseScheme({ ...file, grades: [{ ...first!, share: { percent: 50 } }, ...others] });
    const whole = { ...source, scheme: shared, dossier: { ...source.dossier, scheme: shared } };
    const form = reportModel('grading-form', whole, ['c1']);
    sound(form);
    expect(allWords(form)).toContain('90分以上为“好”（不超过参评单位的 50%）');
    expect(allWords(form)).not.toContain('按总分排在名额以外');
    sound(reportModel('grading-summary', whole));
  });
});

describe('the reports of one joint sheet', () => {
  const scheme = parseScheme(
    gradedScheme({ vetoes: vetoesSource([undefined, { atMost: '一般' }, { points: 3 }]) }),
  );
  if (!hasSheet(scheme)) throw new Error('a sheet');
  const fact = { date: '2026-05-01', text: '决定' };
  const given = (name: string, a: number, ...vetoes: string[]) => ({
    name,
    values: { 'A.p': a, 'B.p': 7500 },
    items: seenIn(scheme),
    vetoes: Object.fromEntries(vetoes.map((id) => [id, fact])),
  });
  const source = sourceOf(
    [given('甲', 2000), given('乙', 2000, 'V2'), given('丙', 2000, 'V3'), given('丁', 2000, 'V1')],
    scheme,
  );

  it.each(['summary', 'ranking'] as const)('%s: says what facts did to grade and total, live', (name) => {
    const model = reportModel(name, source);
    sound(model);
    const words = allWords(model);
    expect(words).toContain('乙：有直接认定情形（2），等次最高为“一般”；分数在“优秀”一档，等次为“一般”。');
    expect(words).toContain('丙：有直接认定情形（3），总分扣 3 分。');
  });

  it('rank who keeps the score, and leave out whom a fact decides', () => {
    expect(
      source.result.candidates.map(({ candidate, rank, grade }) => [candidate.name, rank, grade]),
    ).toEqual([
      ['甲', 1, '优秀'],
      ['乙', 1, '一般'],
      ['丙', 3, '优秀'],
      ['丁', null, '不合格'],
    ]);
    const [, , third] = source.result.candidates;
    expect([third!.score.total, third!.total!.numerator]).toEqual([9500, 9200]);
    expect(allWords(reportModel('summary', source))).toContain('符合直接认定情形（2），等次最高为“一般”');
    expect(allWords(reportModel('sheets', source))).toContain('总分另扣 3 分，见汇总表');
  });
});
