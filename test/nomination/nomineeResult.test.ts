import { describe, expect, it } from 'vitest';
import { factsToKeep } from '../../shared/dossier/factsToKeep.ts';
import { problemsOfNomination } from '../../shared/entryCheck/ofNomination.ts';
import { nomineeResult } from '../../shared/nomination/nomineeResult.ts';
import type { Nomination } from '../../shared/register/content.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { applied, ballot, dossierOf, found, type Given, nomination, reason } from './dossierOf.ts';

function resultOf(schemeId: string, trackId: string, given: Given, entries: readonly Entry[] = []) {
  const dossier = dossierOf(schemeId, { roster: [given], entries });
  const track = dossier.scheme.tracks.find(({ id }) => id === trackId);
  return nomineeResult(dossier, track!, dossier.candidates[0]!);
}
const passedOf = (result: ReturnType<typeof resultOf>) =>
  Object.fromEntries([...result.conditions, ...result.measures].map(({ id, isPassed }) => [id, isPassed]));

describe('优秀“五好”党支部', () => {
  const branch = { name: '甲', acceptedOn: '2023-08-31' };
  const whole = [
    applied('甲', 'excellent', { appliedOn: '2024-02-29' }),
    found('甲', 'C1'),
    found('甲', 'C2'),
    ballot('甲', 'unit.satisfaction', 20_001, 4999),
    ballot('甲', 'committee.satisfaction', 91, 9),
  ];
  const decide = (entries: readonly Entry[], given: Given = branch) =>
    resultOf('zju-excellent', 'excellent', given, entries);

  it('is eligible with the last day of February after 31 August, 80.004 % and 91 %', () => {
    const result = decide(whole);
    expect(result.isEligible).toBe(true);
    expect(result.measures.map(({ decision }) => decision.evidence[0])).toEqual([
      '（满意＋基本满意）÷有效票＝20001／25000＝80.004%，应高于80%，符合',
      '（满意＋基本满意）÷有效票＝91／100＝91%，应高于90%，符合',
    ]);
  });

  it('is not with 80.000 %, with 90 %, or a day too early', () => {
    expect(
      passedOf(decide([...whole, ballot('甲', 'unit.satisfaction', 20_000, 5000)]))['unit.satisfaction'],
    ).toBe(false);
    expect(decide([...whole, ballot('甲', 'committee.satisfaction', 9, 1)]).isEligible).toBe(false);
    expect(decide([...whole, applied('甲', 'excellent', { appliedOn: '2024-02-28' })])).toMatchObject({
      isEligible: false,
    });
  });

  it('is decided as of today until it applies, and not known while something is missing', () => {
    const result = decide(whole.slice(1));
    expect(result.nomination).toBeNull();
    expect(result.conditions[2]?.decision.evidence).toEqual([
      '2023年8月31日通过验收，2024年2月29日满6个月，到2024年6月30日已满',
    ]);
    expect(decide(whole.slice(0, 3)).isEligible).toBeNull();
    expect(decide(whole, { name: '甲' }).isEligible).toBeNull();
    expect(decide([...whole.slice(0, 3), found('甲', 'C1', false)]).isEligible).toBe(false);
  });

  it('does not let a waiver through where nothing is softened', () => {
    const waiver: Entry = { kind: 'waiver', candidateId: '甲', key: 'C3', content: reason('差一天') };
    const early = decide([...whole, applied('甲', 'excellent', { appliedOn: '2024-02-28' }), waiver]);
    expect(early.conditions[2]).toMatchObject({ isPassed: false, waiver: null });
  });
});

describe('样板支部', () => {
  const waiver: Entry = { kind: 'waiver', candidateId: '甲', key: 'M1a', content: reason('两个支部合并') };
  const ask = (kind: string, foundedOn: string, entries: readonly Entry[] = []) =>
    resultOf('zju-shuangchuang', 'model', { name: '甲', kind, foundedOn }, [
      applied('甲', 'model', { appliedOn: '2024-03-15' }),
      ...entries,
    ]).conditions[0];

  it('lets a teachers’ branch under three years through by a waiver, a students’ branch under one year never', () => {
    expect(ask('教师党支部', '2021-03-16')).toMatchObject({ isPassed: false, decision: { isSoft: true } });
    expect(ask('教师党支部', '2021-03-16', [waiver])).toMatchObject({
      isPassed: true,
      waiver: { reason: '两个支部合并' },
    });
    expect(ask('学生党支部', '2023-03-16', [waiver])).toMatchObject({ isPassed: false, waiver: null });
    expect(ask('师生联合党支部', '2023-03-15')).toMatchObject({ isPassed: true });
  });

  it('takes the day of foundation from the roster first, then from the register', () => {
    const dossier = dossierOf('zju-shuangchuang', { roster: [{ name: '甲', foundedOn: '2000-01-01' }] });
    const { foundedOn: _, ...rest } = dossier.candidates[0]!;
    const track = dossier.scheme.tracks[1]!;
    expect(nomineeResult(dossier, track, { ...rest, foundedOn: null }).conditions[0]?.isPassed).toBe(true);
    expect(nomineeResult(dossier, track, { ...rest, foundedOn: '2024-01-01' }).conditions[0]?.isPassed).toBe(
      false,
    );
  });

  it('finds M5 met only with the guide for branches attached', () => {
    const file = { by: '周正明', on: '2024-03-10', name: '指南.pdf', size: 1, digest: '0'.repeat(64) };
    const attached = (key: string): Entry => ({ kind: 'attachment', candidateId: null, key, content: file });
    const m5 = (entries: readonly Entry[]) =>
      passedOf(resultOf('zju-shuangchuang', 'model', { name: '甲' }, [found('甲', 'M5'), ...entries])).M5;
    expect(m5([])).toBeNull();
    expect(m5([attached('A1')])).toBeNull();
    expect(m5([attached('A2')])).toBe(true);
  });
});

describe('a status', () => {
  const put = (parts: Partial<Nomination> = {}) => nomination({ isRecommended: true, rank: 1, ...parts });
  const recommended = put({ status: 'recommended', statusOn: '2024-03-12' });
  const building = put({ status: 'building', statusOn: '2024-04-01' });
  const file = { by: '周正明', on: '2024-03-10', name: '指南.pdf', size: 1, digest: '0'.repeat(64) };
  const sound: readonly Entry[] = [
    { kind: 'attachment', candidateId: null, key: 'A2', content: file },
    ...['M1b', 'M2', 'M3c', 'M3d', 'M4a', 'M4b', 'M5'].map((key) => found('甲支部', key)),
  ];
  const failed = [...sound, found('甲支部', 'M2', false)];
  const unknown = sound.filter(({ key }) => key !== 'M2');
  const award = { on: '2023-07-01', level: 'school', isParty: true } as const;
  const honoured: Given = {
    name: '甲支部',
    foundedOn: '2015-01-01',
    awards: [
      { ...award, name: '先进基层党组织', to: 'organisation', person: '' },
      { ...award, name: '优秀共产党员', to: 'member', person: '赵一' },
    ],
  };
  const ask = (before: Nomination, after: Nomination, entries: readonly Entry[] = failed) => {
    const dossier = dossierOf('zju-shuangchuang', {
      roster: [honoured],
      entries: [applied('甲支部', 'model', before), ...entries],
    });
    return problemsOfNomination(dossier, '甲支部', 'model', after);
  };

  it.each([
    [put(), recommended],
    [recommended, building],
  ])('is not moved on while a condition does not hold, or nobody knows', (before, after) => {
    expect(ask(before, after)).toEqual(['条件或测评现不符合，不能转入下一状态；请先核对，或撤回推荐']);
    expect(ask(before, after, unknown)).toEqual([
      '有条件或测评现没有判定，不能转入下一状态；请先判定，或撤回推荐',
    ]);
    expect(ask(before, after, sound)).toEqual([]);
  });

  it('is given by 验收 whatever became of the conditions, and what else changes does not ask for them', () => {
    expect(ask(building, put({ status: 'notAccepted', statusOn: '2025-04-01' }))).toEqual([]);
    expect(ask(building, { ...building, remark: '补记' })).toEqual([]);
  });
});

describe('the honours of a college’s branches', () => {
  const college = '能源学院党委';
  const honoured = (name: string, parent: string, person: string): Given => ({
    name,
    parent,
    awards: [
      { on: '2022-07-01', name: '优秀共产党员', level: 'school', isParty: true, to: 'member', person },
    ],
  });
  const total = (name: string, parent: string): Given => ({ name, parent, kind: '党总支', awards: [] });
  const decide = (others: readonly Given[]) => {
    const roster = [{ name: college, parent: '学校党委', kind: '院级党组织', awards: [] }];
    const given = dossierOf('zju-shuangchuang', { roster, others });
    const facts: Entry = { kind: 'facts', candidateId: null, key: 'facts', content: factsToKeep(given) };
    const kept = { ...given, organisations: [], register: createRegister([facts]) };
    const [own, then] = [given, kept].map((dossier) => {
      const { conditions } = nomineeResult(dossier, dossier.scheme.tracks[0]!, dossier.candidates[0]!);
      return conditions.find(({ id }) => id === 'B3b')?.decision;
    });
    expect(then?.evidence).toEqual(own?.evidence);
    return own;
  };

  it('are those of every level below it, and no one else’s', () => {
    const others = [
      total('一总支', college),
      total('二总支', '一 总支'),
      honoured('甲支部', college, '甲'),
      honoured('乙支部', '二总支', '乙'),
    ];
    expect(decide(others)).toMatchObject({ met: true });
    expect(decide(others)?.evidence).toContain('2022年7月1日：乙 校级 优秀共产党员（乙支部）');
    expect(decide([...others.slice(0, 3), honoured('丙支部', '别院党委', '丙')])?.met).toBe(false);
    // A branch anywhere below of which nothing is entered may yet have one.
    expect(decide([...others.slice(0, 3), { name: '丁支部', parent: '二总支' }])?.met).toBeNull();
  });

  it('below a name that two have are nobody’s until the names differ', () => {
    const others = [
      total('一总支', college),
      total('一总支', '别院党委'),
      honoured('甲支部', '一总支', '甲'),
      honoured('乙支部', '一总支', '乙'),
    ];
    const decision = decide(others);
    expect(decision?.met).toBeNull();
    expect(decision?.evidence).toContain(
      '有几个单位叫“一总支”，所属单位是谁的不能判定，没有计入，请在单位登记改用不同的名称',
    );
  });

  it('end where two are below each other', () => {
    expect(decide([total('一总支', college), total(college, '一总支')])?.met).toBeNull();
  });
});
