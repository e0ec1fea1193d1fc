import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trackResult } from '../../shared/nomination/trackResult.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { Award } from '../../shared/organisation/records.ts';
import { appliedOn, benchDossier } from './conditionRows.ts';
import { plainConditions, plainRows } from './plainConditions.ts';

const day = fc.constantFrom(
  '2018-05-10',
  '2021-12-20',
  '2022-01-18',
  '2022-06',
  '2024-03',
  '2024-03-15',
  '2024-05-01',
);
const award = fc.record({
  on: day,
  name: fc.constantFrom(
    '先进基层党组织',
    '2022年度先进基层党组织',
    '优秀共产党员',
    '优秀党务工作者',
    '十佳青年',
  ),
  level: fc.constantFrom<Award['level']>('unit', 'school', 'province'),
  isParty: fc.boolean(),
  to: fc.constantFrom<Award['to']>('organisation', 'secretary', 'member'),
  person: fc.constantFrom('', '甲', '乙', '丙'),
});
const appraisal = fc.record({
  on: day,
  name: fc.constantFrom(
    '基层党支部工作考核评价',
    '2021年度基层党支部工作考核评价',
    '基层党支部建设质量提升月',
    '所在单位中层领导班子年度考核',
    '2021年度所在单位中层领导班子年度考核',
    '党组织书记抓基层党建和人才工作述职评议考核',
  ),
  result: fc.constantFrom('好', '优秀', '较好', '2021年度优秀'),
});
const project = fc.record({
  on: day,
  name: fc.constantFrom('一项', '二项'),
  level: fc.constantFrom<Award['level']>('unit', 'school'),
});
const lists = <T>(of: fc.Arbitrary<T>) => fc.option(fc.array(of, { maxLength: 5 }), { nil: null });

/** Two colleges, 党总支 below them of which two may have one name, and branches anywhere. */
const register = fc
  .array(
    fc.record({
      kind: fc.constantFrom('教师党支部', '学生党支部', '党总支'),
      name: fc.constantFrom('一总支', '二总支', ''),
      parent: fc.constantFrom('甲学院党委', '乙学院党委', '一总支', '二总支'),
      secretary: fc.constantFrom('', '甲', '丁'),
      foundedOn: fc.constantFrom(null, '2018-05-10', '2021-03', '2023-06-01'),
      awards: lists(award),
      appraisals: lists(appraisal),
      projects: lists(project),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map((rows) => {
    const blank = { memberCount: null, acceptedOn: null, titles: [] };
    const organisations = rows.map((row, index): Organisation => {
      const isCollege = index < 2;
      const isTotal = row.kind === '党总支' && row.name !== '';
      const name = isCollege ? `${'甲乙'[index]}学院党委` : isTotal ? row.name : `第${index}支部`;
      const parent = isCollege ? '学校党委' : row.parent === name ? '甲学院党委' : row.parent;
      const kind = isCollege
        ? '院级党组织'
        : isTotal
          ? '党总支'
          : row.kind === '党总支'
            ? '教师党支部'
            : row.kind;
      return { ...blank, ...row, id: String(index), name, parent, kind };
    });
    // The register has each unit once.
    const seen = new Set<string>();
    const once = organisations.filter(({ name, parent }) => {
      const key = `${parent} ${name}`;
      return !seen.has(key) && seen.add(key);
    });
    return once.map((each, index) => ({ ...each, id: String(index) }));
  });

it.each(['benchmark', 'model'])(
  'the plain loop decides every condition of %s as the program does',
  (trackId) => {
    fc.assert(
      fc.property(register, (organisations) => {
        const { dossier, entries } = benchDossier('zju-shuangchuang', trackId, organisations);
        const track = dossier.scheme.tracks.find(({ id }) => id === trackId)!;
        const { nominees } = trackResult(dossier, track);
        const rows = plainRows(dossier, entries, track, organisations);
        const { outcomes, eligible } = plainConditions(rows, track, []);
        nominees.forEach(({ conditions, isEligible, candidate }, index) => {
          const plain = conditions.map(({ id }, place) => [
            id,
            outcomes[index * track.conditions.length + place],
          ]);
          const ours = conditions.map(({ id, decision: { met } }) => [id, met === null ? -1 : Number(met)]);
          expect([candidate.name, ...plain]).toEqual([candidate.name, ...ours]);
          expect(eligible[index]).toBe(isEligible === null ? -1 : Number(isEligible));
        });
        expect(nominees.every(({ nomination }) => nomination?.appliedOn === appliedOn)).toBe(true);
      }),
      { numRuns: 500 },
    );
  },
);
