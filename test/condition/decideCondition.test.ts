import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daySpan } from '../../shared/assessment/day.ts';
import type { CandidateFacts, Finding } from '../../shared/condition/candidateFacts.ts';
import type { CountRule } from '../../shared/condition/countedEntries.ts';
import { decideCondition } from '../../shared/condition/decideCondition.ts';
import { decideCount } from '../../shared/condition/decideCount.ts';
import { isAppraisalNamed } from '../../shared/condition/isAppraisalNamed.ts';
import { isPassed, refuseWaiver } from '../../shared/condition/waiver.ts';
import { lateApplication } from '../../shared/nomination/lateApplication.ts';
import type { Award } from '../../shared/organisation/records.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const conditions = new Map(
  ['zju-excellent', 'zju-shuangchuang']
    .flatMap((id) => shipped(id).tracks.flatMap((track) => track.conditions))
    .map((condition) => [condition.id, condition]),
);

const nothingEntered: CandidateFacts = {
  kind: '教师党支部',
  foundedOn: null,
  acceptedOn: null,
  awards: null,
  secretary: '',
  appraisals: null,
  projects: null,
  findingOf: () => null,
  attachments: new Set(),
};
const on = '2024-03-15';
type Given = Partial<Omit<CandidateFacts, 'findingOf' | 'attachments'>> & {
  readonly findings?: Record<string, Finding>;
  readonly attachments?: string[];
};
const decide = (id: string, { findings = {}, attachments = [], ...facts }: Given, day = on) =>
  decideCondition(
    conditions.get(id)!,
    {
      ...nothingEntered,
      ...facts,
      findingOf: (condition) => findings[condition] ?? null,
      attachments: new Set(attachments),
    },
    day,
  );
const award = (parts: Partial<Award> = {}): Award => ({
  on: '2022-07-01',
  name: '先进基层党组织',
  level: 'school',
  isParty: true,
  to: 'organisation',
  ...parts,
});
const finding = (isMet: boolean) => ({ isMet, by: '考评组', on: '2024-03-01', evidence: '台账第3页' });

describe('C3, half a year since 验收', () => {
  it.each([
    ['2025-08-31', '2026-02-27', false],
    ['2025-08-31', '2026-02-28', true],
    ['2025-09-01', '2026-02-28', false],
    ['2025-09-01', '2026-03-01', true],
    ['2026-05-01', '2026-04-01', false],
  ])('accepted on %s, as of %s: %s', (acceptedOn, day, met) => {
    expect(decide('C3', { acceptedOn }, day).met).toBe(met);
  });

  it('shows the days it was decided from, and cannot be waived', () => {
    const decision = decide('C3', { acceptedOn: '2025-08-31' }, '2026-02-27');
    expect(decision).toMatchObject({
      met: false,
      evidence: ['2025年8月31日通过验收，2026年2月28日满6个月，到2026年2月27日未满'],
      isSoft: false,
    });
    const waiver = { by: '组长', on: '2026-02-27', reason: '差一天' };
    expect(refuseWaiver(decision, waiver)).toMatch(/不能放行/);
    expect(isPassed(decision, waiver)).toBe(false);
  });

  it('is not decided without the day', () => {
    expect(decide('C3', {})).toMatchObject({ met: null, evidence: ['没有录入通过验收的日期，不能判定'] });
  });
});

describe('M1a, years since founded by the kind of branch', () => {
  it.each([
    ['教师党支部', '2021-03-15', true, true],
    ['教师党支部', '2021-03-16', false, true],
    ['学生党支部', '2023-03-15', true, false],
    ['学生党支部', '2023-03-16', false, false],
    ['师生联合党支部', '2023-03-15', true, false],
  ])('%s founded on %s: %s, softened: %s', (kind, foundedOn, met, isSoft) => {
    expect(decide('M1a', { kind, foundedOn })).toMatchObject({ met, isSoft });
  });

  it('may be waived for a teachers’ branch with a reason, and for no other', () => {
    const waiver = { by: '组长', on, reason: '由两个成立多年的支部合并' };
    const teachers = decide('M1a', { foundedOn: '2022-01-01' });
    expect(isPassed(teachers)).toBe(false);
    expect(isPassed(teachers, waiver)).toBe(true);
    expect(isPassed(teachers, { ...waiver, reason: '  ' })).toBe(false);
    const students = decide('M1a', { kind: '学生党支部', foundedOn: '2023-12-01' });
    expect(isPassed(students, waiver)).toBe(false);
  });

  it('is not decided for a kind that the document does not name', () => {
    expect(decide('M1a', { kind: '离退休党支部', foundedOn: '2000-01-01' })).toMatchObject({
      met: null,
      evidence: ['原文没有对“离退休党支部”作出规定，不能判定'],
    });
  });

  it('is not waived before it is decided', () => {
    const waiver = { by: '组长', on, reason: '理由' };
    expect(isPassed(decide('M1a', {}), waiver)).toBeNull();
    expect(refuseWaiver(decide('M1a', {}), waiver)).toMatch(/尚未判定/);
  });
});

describe('B1a, five years 原则上', () => {
  it('is softened', () => {
    expect(decide('B1a', { kind: '院级党组织', foundedOn: '2019-03-16' })).toMatchObject({
      met: false,
      isSoft: true,
    });
    expect(decide('B1a', { kind: '院级党组织', foundedOn: '2019-03-15' })).toMatchObject({ met: true });
  });
});

describe('B3a, one of three merits in five years', () => {
  const debrief = (day: string, result = '好') => ({
    on: day,
    name: '党组织书记抓基层党建和人才工作述职评议考核',
    result,
  });
  const yearly = (day: string) => ({ on: day, name: '所在单位中层领导班子年度考核', result: '优秀' });
  const decideB3a = (awards: Award[], appraisals: CandidateFacts['appraisals']) =>
    decide('B3a', { kind: '院级党组织', awards, appraisals }).met;

  it('holds for one honour of the school’s level or above', () => {
    expect(decideB3a([award()], [])).toBe(true);
    expect(decideB3a([award({ level: 'nation' })], [])).toBe(true);
    expect(decideB3a([award({ level: 'unit' })], [])).toBe(false);
    expect(decideB3a([award({ to: 'member' })], [])).toBe(false);
    expect(decideB3a([award({ isParty: false })], [])).toBe(false);
  });

  it('counts honours of the last five years only', () => {
    expect(decideB3a([award({ on: '2019-03-15' })], [])).toBe(false);
    expect(decideB3a([award({ on: '2019-03-16' })], [])).toBe(true);
    expect(decideB3a([award({ on: '2024-03-16' })], [])).toBe(false);
  });

  it('holds for three debriefs with 好 or two yearly appraisals with 优秀, not for fewer', () => {
    const two = [debrief('2022-01-10'), debrief('2023-01-10')];
    expect(decideB3a([], two)).toBe(false);
    expect(decideB3a([], [...two, debrief('2021-01-10')])).toBe(true);
    expect(decideB3a([], [...two, debrief('2021-01-10', '较好')])).toBe(false);
    expect(decideB3a([], [yearly('2022-01-10')])).toBe(false);
    expect(decideB3a([], [yearly('2022-01-10'), yearly('2023-01-10')])).toBe(true);
    expect(decideB3a([], [...two, yearly('2022-01-10')])).toBe(false);
  });

  it('holds by one register although another is not entered, and is undecided where it might yet hold', () => {
    const facts = { kind: '院级党组织', awards: [award()], appraisals: null };
    expect(decide('B3a', facts).met).toBe(true);
    expect(decide('B3a', { ...facts, awards: [] })).toMatchObject({ met: null });
    expect(decide('B3a', { ...facts, awards: [], appraisals: [] }).met).toBe(false);
  });

  it('shows what was counted', () => {
    expect(
      decide('B3a', { awards: [award(), award({ on: '2024-04-01' })], appraisals: [] }).evidence.slice(0, 3),
    ).toEqual([
      '2024年3月15日前近5年校级以上党内荣誉、表彰 1 项，应不少于 1 项，符合',
      '2022年7月1日：校级 先进基层党组织',
      '2024年3月15日以后的 1 项不计',
    ]);
  });
});

describe('honours of members', () => {
  const member = (person: string, name = '优秀共产党员') => award({ to: 'member', person, name });

  it('B3b counts people, not honours: 多名 is two', () => {
    expect(decide('B3b', { awards: [member('甲'), member('甲')] }).met).toBe(false);
    expect(decide('B3b', { awards: [member('甲'), member('乙')] }).met).toBe(true);
    expect(decide('B3b', { awards: [member(''), member('')] }).met).toBe(true);
  });

  it.each([
    ['张三', '张 三'],
    ['买买提·吐尔逊', '买买提•吐尔逊'],
    ['张⽟', '张玉'],
  ])('B3b takes %s and %s for one person', (one, other) => {
    const awards = [member(one), member(other, '优秀党务工作者')];
    expect(decide('B3b', { awards }).met).toBe(false);
    expect(decide('B3b', { awards: [...awards, member('李四')] }).met).toBe(true);
  });

  it.each(['优秀 共产党员', '“优秀共产党员”', '优秀共产党员（校级）'])(
    'B3b knows an honour that the document names, written %s',
    (name) => {
      expect(decide('B3b', { awards: [member('甲', name), member('乙', name)] }).met).toBe(true);
    },
  );

  it('M3b takes other honours than the Party’s, of any year, and marks what the document does not name', () => {
    const old = award({ to: 'member', person: '丙', name: '三好学生', isParty: false, on: '2010-05-04' });
    expect(decide('M3b', { awards: [old] })).toMatchObject({ met: true });
    expect(decide('M3b', { awards: [old] }).evidence.join()).not.toMatch(/未列名/);
    expect(decide('M3b', { awards: [{ ...old, name: '十佳青年' }] }).evidence.join()).toMatch(/文件未列名/);
    expect(decide('M3b', { awards: [] }).met).toBe(false);
  });

  it.each(['M3b', 'B3b'])('%s counts the secretary’s, who is a member of the branch', (id) => {
    const own = award({ to: 'secretary', name: '优秀党务工作者' });
    expect(decide('M3b', { awards: [own] }).met).toBe(true);
    // Two honours of the secretary are one person’s; with a member’s they are two.
    expect(decide('B3b', { awards: [own, { ...own, on: '2023-07-01' }] }).met).toBe(false);
    expect(decide(id, { secretary: '乙', awards: [own, member('甲')] }).met).toBe(true);
  });

  it('B3b takes an honour of the secretary without a name for the secretary’s that the register names', () => {
    const own = award({ to: 'secretary', name: '优秀党务工作者' });
    const ask = (secretary: string, ...others: Award[]) =>
      decide('B3b', { secretary, awards: [own, ...others] });
    expect(ask('甲', member('甲')).met).toBe(false);
    expect(ask('张 三', member('张三')).met).toBe(false);
    expect(ask('甲', member('甲'), member('乙')).met).toBe(true);
    const named = { ...own, person: '丙' };
    expect(decide('B3b', { secretary: '甲', awards: [named, member('甲')] }).met).toBe(true);
    // Where nobody knows who it is, two may be one.
    const unknown = ask('', member('甲'));
    expect(unknown.met).toBeNull();
    expect(unknown.evidence).toEqual([
      '2024年3月15日前近5年校级以上党内荣誉、表彰 1 至 2 人，应不少于 2 人，不能判定',
      '2022年7月1日：校级 优秀党务工作者（书记，没有姓名）',
      '2022年7月1日：甲 校级 优秀共产党员',
      '有书记的荣誉没有写明姓名，单位登记也没有书记姓名，与其他人是否同一人不能判定，请补充姓名',
    ]);
    expect(ask('', member('')).met).toBeNull();
    expect(ask('', member('甲'), member('乙')).met).toBe(true);
    expect(ask('').met).toBe(false);
  });

  it('B3b takes secretaries of branches for those whom the register names', () => {
    const of = (branch: string, branchSecretary: string, parts: Partial<Award> = {}) => ({
      ...award({ name: '优秀党务工作者', to: 'secretary', ...parts }),
      branch,
      branchSecretary,
    });
    const ask = (...awards: ReturnType<typeof of>[]) =>
      decide('B3b', { awards: [], branchAwards: () => ({ awards, isComplete: true, unclear: [] }) }).met;
    const member = { to: 'member', person: '甲' } as const;
    expect(ask(of('一支部', '甲'), of('一支部', '甲', member))).toBe(false);
    expect(ask(of('一支部', '甲'), of('二支部', '乙', member))).toBe(false);
    expect(ask(of('一支部', '甲'), of('二支部', '乙'))).toBe(true);
    // Secretaries of two branches are two, whoever they are; one of them and a member may be one.
    expect(ask(of('一支部', ''), of('二支部', ''))).toBe(true);
    expect(ask(of('一支部', ''), of('一支部', ''))).toBe(false);
    expect(ask(of('一支部', ''), of('二支部', '乙', member))).toBeNull();
  });

  it.each(['十佳青年', '优秀团干部', '教学成果奖'])(
    'M3b leaves %s, which the document does not name, to the panel',
    (name) => {
      const awards = [award({ to: 'member', person: '丙', name, isParty: false })];
      const asked = decide('M3b', { awards });
      expect(asked).toMatchObject({ met: null, asksPanel: true });
      // Nothing is asked of the panel, nor counted of what it found, while the register is not filled in.
      const unfilled = decide('M3b', { awards: null, findings: { M3b: finding(true) } });
      expect(unfilled).toMatchObject({ met: null, asksPanel: false });
      expect(asked.evidence.join()).toContain(`丙 校级 ${name}（文件未列名，是否计入由考评组判定）`);
      expect(JSON.parse(JSON.stringify(asked))).toMatchObject({ asksPanel: true });
      expect(decide('M3b', { awards, findings: { M3b: finding(true) } }).met).toBe(true);
      expect(decide('M3b', { awards, findings: { M3b: finding(false) } }).met).toBe(false);
      // Named ones decide without the panel, whatever it found.
      const named = [...awards, award({ to: 'member', person: '丁', name: '校优秀共产党员' })];
      expect(decide('M3b', { awards: named, findings: { M3b: finding(false) } }).met).toBe(true);
      expect(decide('M3b', { awards: [], findings: { M3b: finding(true) } }).met).toBe(false);
    },
  );

  it('B3b counts the branches’ honours as the college’s, each person once, and names the branch', () => {
    const branch = (person: string, name = '优秀共产党员', branchName = '第一支部') => ({
      ...member(person, name),
      branch: branchName,
      branchSecretary: '',
    });
    const ask = (awards: ReturnType<typeof branch>[], isComplete = true) =>
      decide('B3b', { awards: [], branchAwards: () => ({ awards, isComplete, unclear: [] }) });
    expect(ask([branch('甲'), branch('乙')]).met).toBe(true);
    expect(ask([branch('甲'), branch('甲', '优秀党务工作者', '第二支部')]).met).toBe(false);
    expect(ask([branch('甲')], false).met).toBeNull();
    expect(ask([branch('甲'), branch('乙')], false).met).toBe(true);
    expect(ask([branch('甲'), branch('乙', '师德标兵')]).met).toBeNull();
    expect(ask([branch('甲'), branch('乙')]).evidence).toContain(
      '2022年7月1日：甲 校级 优秀共产党员（第一支部）',
    );
  });
});

describe('the names of appraisals', () => {
  it.each([
    ['2023年度党支部书记述职评议考核', '述职评议考核'],
    ['2023年党支部书记述职评议考核工作', '述职评议考核'],
    ['浙江大学２０２３年度基层党支部工作考核评价', '基层党支部工作考核评价'],
    ['基层党支部建设质量提升月（2022年）', '基层党支部建设质量提升月'],
    ['2022—2023学年度基层党支部工作考核评价结果', '基层党支部工作考核评价'],
  ])('%s is %s', (recorded, name) => {
    expect(isAppraisalNamed(recorded, [name])).toBe(true);
  });

  it.each([
    ['年度考核', '所在单位中层领导班子年度考核'],
    ['基层党支部工作考核评价整改', '基层党支部工作考核评价'],
    ['述职', '述职评议考核'],
  ])('%s is not %s', (recorded, name) => {
    expect(isAppraisalNamed(recorded, [name])).toBe(false);
  });

  it('count with the year in them, as the register has them', () => {
    const appraisals = [2022, 2023].map((year) => ({
      on: `${year}-12-20`,
      name: `${year}年度党支部书记述职评议考核`,
      result: '好',
    }));
    expect(decide('M3a', { awards: [], appraisals }).met).toBe(true);
    expect(decide('M3a', { awards: [], appraisals: appraisals.slice(1) }).met).toBe(false);
  });
});

describe('what is registered twice', () => {
  const yearly = (on: string, name: string, result = '优秀') => ({ on, name, result });
  const plain = '所在单位中层领导班子年度考核';
  const decideB3a = (...appraisals: ReturnType<typeof yearly>[]) =>
    decide('B3a', { kind: '院级党组织', awards: [], appraisals });

  it.each([
    ['with the year and without', yearly('2021-12-20', plain), yearly('2021-12-20', `2021年度${plain}`)],
    ['on another day', yearly('2021-12-20', plain), yearly('2022-01-18', `2021年度${plain}`)],
    ['the month alone', yearly('2021-12', plain), yearly('2021-12-20', `${plain}（2021年度）`)],
    ['by two of its names', yearly('2021-12-20', plain), yearly('2021-12-20', '中层领导班子年度考核')],
    [
      'the year in the result',
      yearly('2021-12-20', plain, '2021年度优秀'),
      yearly('2022-01-10', `2021年度${plain}`, '“优秀”'),
    ],
    ['the year twice', yearly('2021-12-20', `2021年度${plain}`), yearly('2022-03-20', `学院2021年${plain}`)],
  ])('counts once as an appraisal: %s', (_, one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const decision = decideB3a(first, second);
      expect(decision.met).toBe(false);
      expect(decision.evidence.join()).toMatch(/ 1 次，应不少于 2 次，不符合/);
      expect(
        decision.evidence.filter((sentence) => sentence.includes('与前面的一条是同一次，计一次')),
      ).toHaveLength(1);
    }
  });

  it.each([
    ['of two years', yearly('2021-12-20', plain), yearly('2022-12-20', plain)],
    ['of two years, given in one', yearly('2021-01-10', plain), yearly('2021-12-20', plain)],
    [
      'of two years, given on one day',
      yearly('2021-12-20', `2020年度${plain}`),
      yearly('2021-12-20', `2021年度${plain}`),
    ],
    [
      'of two years, one with the year',
      yearly('2021-01-10', plain),
      yearly('2021-12-20', `2021年度${plain}`),
    ],
  ])('counts twice %s', (_, one, other) => {
    expect(decideB3a(one, other).met).toBe(true);
  });

  it('is two appraisals where they are called otherwise', () => {
    const of = (name: string) => ({ on: '2023-12-20', name, result: '好' });
    const appraisals = [of('基层党支部建设质量提升月'), of('基层党支部工作考核评价')];
    expect(decide('M3a', { awards: [], appraisals }).met).toBe(true);
    expect(decide('M3a', { awards: [], appraisals: [of('质量提升月'), appraisals[0]!] }).met).toBe(false);
  });

  it('counts once as an honour or a project of the same name, level and month', () => {
    const rule = (kind: 'awards' | 'projects'): CountRule =>
      kind === 'awards'
        ? {
            ...{ kind, to: ['organisation'], isParty: true, level: 'school' },
            ...{ examples: [], atLeast: 2 },
          }
        : { kind, level: 'school', atLeast: 2 };
    const count = (kind: 'awards' | 'projects', ...entries: Award[]) =>
      decideCount(rule(kind), { ...nothingEntered, [kind]: entries }, on);
    for (const kind of ['awards', 'projects'] as const) {
      for (const again of [
        { on: '2022-07' },
        { on: '2022-07-20' },
        { name: '先进 基层党组织' },
        { name: '2022年度先进基层党组织' },
      ])
        expect(count(kind, award(), award(again)).met).toBe(false);
      for (const other of [{ on: '2022-08-01' }, { level: 'nation' as const }, { name: '先进基层党委' }])
        expect(count(kind, award(), award(other)).met).toBe(true);
    }
    expect(
      count('awards', award(), award({ on: '2022-07' }))
        .sentences()
        .join(),
    ).toContain('2022年7月（只有年月）：校级 先进基层党组织（与前面的一条是同一项，计一次）');
  });
});

describe('an application', () => {
  const scheme = shipped('zju-shuangchuang');
  it.each([
    ['2024-03-14', null],
    ['2024-03-15', null],
    ['2024-03-16', '迟于2024年3月15日的报送期限'],
    ['2025-01-01', '迟于2024年3月15日的报送期限'],
  ])('of %s is marked: %s', (appliedOn, mark) => {
    expect(lateApplication(scheme, appliedOn)).toBe(mark);
  });

  it('has no day to be late for where the document sets none', () => {
    expect(lateApplication(shipped('zju-excellent'), '2030-01-01')).toBeNull();
  });
});

describe('what the panel decides', () => {
  it('is undecided until it says so, with who, when and on what evidence', () => {
    expect(decide('B1b', {})).toMatchObject({ met: null, evidence: ['待考评组判定'] });
    expect(decide('B1b', { findings: { B1b: finding(true) } })).toMatchObject({
      met: true,
      evidence: ['2024年3月1日考评组判定符合：台账第3页'],
      isSoft: false,
    });
    expect(decide('B1b', { findings: { B1b: finding(false) } }).met).toBe(false);
  });

  it('does not count without evidence', () => {
    expect(decide('B1b', { findings: { B1b: { ...finding(true), evidence: ' ' } } }).met).toBeNull();
  });

  it('counts after 申报 too, since 初评 comes later, while registers count up to 申报 alone', () => {
    const late = { ...finding(true), on: '2024-04-20' };
    expect(decide('B1b', { findings: { B1b: late } })).toMatchObject({
      met: true,
      evidence: ['2024年4月20日考评组判定符合：台账第3页'],
    });
    const projects = [{ on: '2024-03-16', name: '党建创新项目', level: 'school' as const }];
    expect(decide('B3c', { projects, findings: { B3c: late } }).met).toBe(false);
  });

  it('cannot be found met against a guide that is not attached, and can be found not met', () => {
    expect(decide('B5', { findings: { B5: finding(true) } })).toMatchObject({
      met: null,
      evidence: ['依据未载入，不得判定符合'],
    });
    expect(decide('B5', { findings: { B5: finding(true) }, attachments: ['A2'] }).met).toBeNull();
    expect(decide('B5', { findings: { B5: finding(true) }, attachments: ['A1'] }).met).toBe(true);
    expect(decide('B5', { findings: { B5: finding(false) } }).met).toBe(false);
  });

  it('B3c needs both the project and the panel', () => {
    const projects = [{ on: '2022-01-01', name: '党建创新项目', level: 'school' as const }];
    const findings = { B3c: finding(true) };
    expect(decide('B3c', { projects, findings }).met).toBe(true);
    expect(decide('B3c', { projects }).met).toBeNull();
    expect(decide('B3c', { projects: [], findings }).met).toBe(false);
    expect(decide('B3c', { projects: [] }).met).toBe(false);
    expect(decide('B3c', { projects, findings: { B3c: finding(false) } }).met).toBe(false);
  });
});

describe('every condition of every scheme', () => {
  it('is undecided, never met, while nothing is entered', () => {
    for (const condition of conditions.values()) {
      const kind = condition.lines[0]?.kinds[0] ?? '党支部';
      expect(decideCondition(condition, { ...nothingEntered, kind }, on).met).toBeNull();
    }
  });
});

describe('a date of which only the month is known', () => {
  const ask = '成立的具体日期';
  it.each([
    [
      '2020-10',
      '2024-03-15',
      true,
      '2020年10月（只有年月）成立，最迟2023年10月31日满3年，到2024年3月15日已满',
    ],
    [
      '2021-10',
      '2024-10-31',
      true,
      '2021年10月（只有年月）成立，最迟2024年10月31日满3年，到2024年10月31日已满',
    ],
    [
      '2021-10',
      '2024-09-30',
      false,
      '2021年10月（只有年月）成立，最早2024年10月1日满3年，到2024年9月30日未满',
    ],
    ['2021-10', '2024-10-30', null, ask],
    ['2021-10', '2024-10-01', null, ask],
  ])('founded in %s, as of %s: %s', (foundedOn, day, met, sentence) => {
    const decision = decide('M1a', { kind: '教师党支部', foundedOn }, day);
    expect(decision.met).toBe(met);
    expect(decision.evidence.join()).toContain(sentence);
    expect(decision.evidence.join()).toContain(
      '2021年10月（只有年月）'.replace('2021', foundedOn.slice(0, 4)),
    );
  });

  it('of 验收 is undecided while its ends differ, and asks for the day', () => {
    expect(decide('C3', { acceptedOn: '2025-09' }, '2026-03-15')).toMatchObject({
      met: null,
      evidence: [
        '2025年9月（只有年月）通过验收，2026年3月1日至2026年3月30日之间满6个月，到2026年3月15日是否已满不能判定，请填写通过验收的具体日期',
      ],
    });
  });

  it.each([
    ['inside', '2022-07', true],
    ['before', '2021-02', false],
    ['after', '2024-04', false],
    ['across the beginning', '2021-03', null],
    ['across the day', '2024-03', null],
  ])('of an award %s of the last years: %s is %s', (_, month, met) => {
    const decision = decide('M3a', { awards: [award({ on: month })], appraisals: [] });
    expect(decision.met).toBe(met);
    if (met === null) {
      expect(decision.evidence.join()).toContain('（只有年月）：校级 先进基层党组织，是否计入须看是哪一天');
    }
  });

  it('changes nothing where the others suffice already, or do not even with it', () => {
    const awards = [award({ on: '2022-07-01' }), award({ on: '2024-03', name: '又一项' })];
    expect(decide('M3a', { awards, appraisals: [] }).met).toBe(true);
    const appraisals = [{ on: '2024-03', name: '基层党支部工作考核评价', result: '好' }];
    expect(decide('M3a', { awards: [], appraisals }).met).toBe(false);
  });

  it('says of any month what its first and last day both say, and nothing else', () => {
    const months = fc
      .tuple(fc.integer({ min: 2018, max: 2025 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
    fc.assert(
      fc.property(months, (month) => {
        const { first, last } = daySpan(month);
        const given = (day: string): Given => ({
          foundedOn: day,
          awards: [award({ on: day })],
          appraisals: [],
        });
        for (const id of ['M1a', 'M3a']) {
          const [atFirst, atLast] = [decide(id, given(first)).met, decide(id, given(last)).met];
          expect(decide(id, given(month)).met).toBe(atFirst === atLast ? atFirst : null);
        }
      }),
    );
  });
});
