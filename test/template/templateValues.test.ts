import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { fillTemplate, readTemplate } from '../../electron/files/fillTemplate.ts';
import { getAssessmentDetail } from '../../electron/service/assessments.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { getResult } from '../../electron/service/outcomes.ts';
import { recordNumber } from '../../shared/assessment/recordNumber.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { makeTemplateValues, placeholderHelp } from '../../shared/template/makeTemplateValues.ts';
import { copyFormula, moveFormula, UnmovableFormula } from '../../shared/template/moveFormula.ts';
import { nearestName } from '../../shared/template/nearestName.ts';
import { placeholdersIn } from '../../shared/template/placeholdersIn.ts';
import { blocksOf, rowPlan } from '../../shared/template/rowPlan.ts';
import { applied, dossierOf } from '../nomination/dossierOf.ts';
import { excellentDossier, shuangchuangDossier } from '../notice/dossiers.ts';
import { testContext } from '../support/testContext.ts';
import { cell, row, templateOf } from './templateOf.ts';

describe('what a template is filled with', () => {
  it('is, for every rehearsal, a value for each placeholder that the screen lists, totals and ranks as the result has them', () => {
    const context = testContext();
    const demos = loadDemo(context);
    expect(demos.length).toBeGreaterThan(4);
    for (const { id, scheme } of demos) {
      const dossier = getDossier(context, id);
      const values = makeTemplateValues(dossier, { madeAt: '2026年5月1日 09:05', head: 'a'.repeat(64) });
      const help = placeholderHelp(getAssessmentDetail(context, id).scheme);
      // What forms of before call the record number is known, and not listed.
      expect(values.help.slice(0, -1), scheme).toEqual(help);
      expect(new Set(help.map(({ name }) => name)).size, scheme).toBe(help.length);
      const { candidates } = getResult(context, id);
      expect(values.ofCandidates).toHaveLength(candidates.length);
      const recommends = dossier.scheme.tracks.length > 0;
      candidates.forEach(({ candidate, total, rank, score }, place) => {
        const index = recommends
          ? values.ofCandidates.findIndex(({ 单位名称: name }) => name === candidate.name)
          : place;
        const row = values.ofCandidates[index]!;
        expect(Object.keys(row).sort()).toEqual(
          help
            .filter(({ isPerCandidate }) => isPerCandidate)
            .map(({ name }) => name)
            .sort(),
        );
        expect(row).toMatchObject({ 序号: index + 1, 单位名称: candidate.name });
        if ('总分' in row)
          expect([row.总分, row.名次]).toEqual([total && total.numerator / total.denominator / 100, rank]);
        const ofDimensions = Object.entries(row).filter(([name]) => name.startsWith('项目.'));
        expect(ofDimensions.map(([, value]) => value)).toEqual(
          score.dimensions.map((each) => (typeof each === 'number' ? each / 100 : each)),
        );
      });
    }
  });

  it('gives the grade of a scheme that grades without points', () => {
    const context = testContext();
    const demo = loadDemo(context).find(({ scheme }) => scheme === 'zjiet-grading')!;
    const { ofCandidates } = makeTemplateValues(getDossier(context, demo.id), { madeAt: '', head: '' });
    expect(ofCandidates.map(({ 等次 }) => 等次)).toContain('先进');
  });
});

describe('a scheme that recommends', () => {
  it('gives place, status and whether it is put forward, those put forward first', () => {
    const filled = (dossier: Dossier) => {
      const { ofCandidates } = makeTemplateValues(dossier, { madeAt: '', head: '' });
      return ofCandidates.map((row) => [row.单位名称, row.是否推荐, row.推荐次序, row.推荐类别, row.状态]);
    };
    expect(filled(excellentDossier())).toEqual([
      ['模具支部', '列入推荐', 1, '优秀“五好”党支部', undefined],
      ['数控支部', '列入推荐', 2, '优秀“五好”党支部', undefined],
      ['焊接支部', '未列入', null, '优秀“五好”党支部', undefined],
    ]);
    expect(filled(shuangchuangDossier())).toEqual([
      ['机械学院党委', '列入推荐', 1, '全校党建工作标杆院级党组织', '培育创建'],
      ['数控支部', '列入推荐', 1, '全校党建工作样板支部', '验收通过'],
      ['模具支部', '列入推荐', 2, '全校党建工作样板支部', '验收未通过'],
      ['焊接支部', null, null, null, null],
    ]);
  });

  it('says of an application that it came late, renews a title, and what its conditions came to', () => {
    const [late] = makeTemplateValues(
      dossierOf('zju-shuangchuang', {
        roster: [{ name: '数控支部' }],
        entries: [applied('数控支部', 'model', { appliedOn: '2024-03-16' })],
      }),
      { madeAt: '', head: '' },
    ).ofCandidates;
    expect(late?.申报日期).toBe('2024年3月16日（迟于2024年3月15日的报送期限）');
    const title = {
      honour: '优秀“五好”党支部',
      on: '2023-05-01',
      isRenewal: false,
      withdrawnOn: null,
      basis: '',
    };
    const { ofCandidates } = makeTemplateValues(excellentDossier({ titles: [title] }), {
      madeAt: '',
      head: '',
    });
    expect(ofCandidates.map((row) => [row.申报日期, row.重新认定, row.条件和测评])).toEqual([
      ['2024年3月10日', null, '全部通过'],
      ['2024年3月10日', '称号仍有效（2023年5月1日认定，有效至2027年4月30日），属重新认定', '全部通过'],
      ['2024年3月10日', null, '待判定'],
    ]);
  });

  it('fills them into a form of its own', async () => {
    // The last is what the record number was called in forms of before.
    const cells = (['单位名称', '是否推荐', '推荐次序', '状态', '日志校验码'] as const).map((name, column) =>
      cell(`${'ABCDE'[column]}1`, `{{${name}}}`),
    );
    const form = templateOf({ sheets: { 上报: `<sheetData>${row(1, cells)}</sheetData>` } });
    const values = makeTemplateValues(shuangchuangDossier(), { madeAt: '', head: '0123456789abcdef' });
    const sheet = read(fillTemplate('表样.xlsx', readTemplate('表样.xlsx', form), values)).Sheets.上报!;
    expect(utils.sheet_to_json(sheet, { header: 1 })[0]).toEqual([
      '机械学院党委',
      '列入推荐',
      1,
      '培育创建',
      recordNumber('0123456789abcdef'),
    ]);
  });
});

it('placeholders are read in both kinds of braces; open ones are told apart from none', () => {
  expect(placeholdersIn('第｛｛ 名次 ｝｝名')).toEqual([
    { kind: 'words', words: '第' },
    { kind: 'placeholder', name: '名次' },
    { kind: 'words', words: '名' },
  ]);
  expect(placeholdersIn('{{总分')).toBeNull();
  expect(placeholdersIn('{总分}')).toEqual([{ kind: 'words', words: '{总分}' }]);
});

it('the nearest name is one that shares something', () => {
  const known = ['总分', '名次', '单位名称', '项目.领导班子好'];
  expect(['总成绩', '排名', '单位', '领导班子好', 'xyz'].map((name) => nearestName(name, known))).toEqual([
    '总分',
    '名次',
    '单位名称',
    '项目.领导班子好',
    null,
  ]);
});

describe('formulas', () => {
  const plan = rowPlan(blocksOf([3, 4]), 5);
  const move = (formula: string, copy: number | null = null) => {
    const block = copy === null ? null : plan.blocks[0]!;
    return moveFormula(formula, { sheet: '表', block, copy: copy ?? 0 }, (sheet) =>
      sheet === '表' ? plan : undefined,
    );
  };

  it.each<[string, number | null, string]>([
    ['SUM(A3:A4)', null, 'SUM(A3:A12)'],
    ['SUM(A2:A4)+A5', null, 'SUM(A2:A12)+A13'],
    ['B3*2+$B$1', 2, 'B7*2+$B$1'],
    ['SUM(B$3:B3)', 2, 'SUM(B$3:B7)'],
    ['RANK(B3,$B$3:$B$4)', 4, 'RANK(B11,$B$3:$B$12)'],
    ['另!A3&"A3"&表!A5', null, '另!A3&"A3"&表!A13'],
    ['SUM($3:$4)+SUM(A:A)', null, 'SUM($3:$12)+SUM(A:A)'],
    ['LOG10(A5)', null, 'LOG10(A13)'],
  ])('%s in copy %s becomes %s', (formula, copy, moved) => {
    expect(move(formula, copy)).toBe(moved);
  });

  it('that mean a single cell of repeated rows, or another workbook, are not moved', () => {
    expect(() => move('A3*2')).toThrow(UnmovableFormula);
    expect(() => move('$A$3*2', 1)).toThrow(UnmovableFormula);
    expect(() => move('[1]表!A1')).toThrow(UnmovableFormula);
  });

  it('are copied with what is not fixed', () => {
    expect(copyFormula('SUM($A1:B$2)+C3', 2, 1)).toBe('SUM($A2:D$2)+E4');
  });
});
