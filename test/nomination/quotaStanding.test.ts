import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsToKeep } from '../../shared/dossier/factsToKeep.ts';
import { problemsOfEntry } from '../../shared/entryCheck/problemsOfEntry.ts';
import { heldWords } from '../../shared/nomination/heldTitle.ts';
import { dayInWords, heldInWords } from '../../shared/nomination/quotaDay.ts';
import { inRankOrder, rankGroups } from '../../shared/nomination/rankGroups.ts';
import { rankProblems } from '../../shared/nomination/rankProblems.ts';
import { trackResult } from '../../shared/nomination/trackResult.ts';
import type { TitleRecord } from '../../shared/organisation/records.ts';
import type { Entry, EntryInput } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import type { Track } from '../../shared/scheme/track.ts';
import { applied, dossierOf, type Given, reason } from './dossierOf.ts';

const unit = '机械学院党委';
const titleOn = (on: string, isRenewal = false): TitleRecord => ({
  honour: '优秀“五好”党支部',
  on,
  isRenewal,
  withdrawnOn: null,
  basis: '',
});
const branches = (count: number): Given[] =>
  Array.from({ length: count }, (_, index) => ({ name: `支部${index + 1}` }));

/** The quotas of a track with those put forward by rank: 'a1 b2 c2 d'. */
function standing(
  schemeId: string,
  text: string,
  parts: {
    others?: readonly Given[];
    entries?: readonly Entry[];
    titles?: Record<string, TitleRecord[]>;
  } = {},
  trackIndex = 0,
) {
  const put = [...text.matchAll(/([a-z])(\d*)/g)].map(([, name = '', rank]) => ({
    name,
    rank: rank ? Number(rank) : null,
  }));
  const dossierFor = (trackId: string) =>
    dossierOf(schemeId, {
      roster: put.map(({ name }) => ({
        name,
        kind: trackId === 'benchmark' ? '院级党组织' : '教师党支部',
        ...(schemeId === 'zju-excellent' && { kind: '教职工党支部' }),
        titles: parts.titles?.[name] ?? [],
      })),
      ...(parts.others && { others: parts.others }),
      entries: [
        ...put.map(({ name, rank }) => applied(name, trackId, { isRecommended: true, rank })),
        ...(parts.entries ?? []),
      ],
    });
  const { scheme } = dossierFor('');
  const track = scheme.tracks[trackIndex]!;
  return trackResult(dossierFor(track.id), track);
}

it('ranks the branches of a unit together, in whatever characters their unit is written', () => {
  const roster = ['能源学院党委（本部）', '能源学院党委(本部)', '能源学院 党委（本部）'].map(
    (parent, index) => ({
      name: `支部${index}`,
      kind: '教职工党支部',
      parent,
    }),
  );
  const entries = roster.map(({ name }) => applied(name, 'excellent', { isRecommended: true, rank: 1 }));
  const dossier = dossierOf('zju-excellent', { roster, entries });
  const [track] = dossier.scheme.tracks;
  const groups = rankGroups(track!, trackResult(dossier, track!).nominees);
  expect(groups.map((group) => group.length)).toEqual([3]);
});

describe('30 % of a unit’s branches within four years', () => {
  it.each([
    '优秀“五好”党支部',
    '优秀"五好"党支部',
    '优秀「五好」党支部',
    '优秀五好党支部',
    '优秀 “五好” 党⽀部',
    '浙江大学优秀“五好”党支部',
    '浙江大学党委2023年度优秀“五好”党支部',
    '第三批优秀“五好”党支部',
  ])('counts a title that is written %s, and marks its renewal', (honour) => {
    const titles = { a: [{ ...titleOn('2023-05-01'), honour }] };
    const result = standing('zju-excellent', 'a1', { others: branches(9), titles });
    expect(result.quotas[0]?.result?.held).toHaveLength(1);
    expect(result.nominees[0]?.held).toMatchObject({ on: '2023-05-01' });
  });

  it.each([
    '五好党支部',
    '先进基层党组织',
    '优秀“五好”党支部提名',
    '机械学院优秀“五好”党支部',
    '浙江大学优秀“五好”党支部标兵',
  ])('counts no title of %s', (honour) => {
    const titles = { a: [{ ...titleOn('2023-05-01'), honour }] };
    const result = standing('zju-excellent', 'a1', { others: branches(9), titles });
    expect(result.quotas[0]?.result?.held).toEqual([]);
    expect(result.nominees[0]?.held).toBeNull();
  });

  it('is of what the scheme counts, below whatever stands between, in the scheme’s words', () => {
    const class1 = { name: '一班', kind: '班级', parent: '机电系' };
    const others = [
      { name: '二班', kind: '班级', parent: '高一年级组' },
      { name: '高一年级组', kind: '年级组', parent: '机电系' },
      { name: '机电系教师支部', kind: '党支部', parent: '机电系' },
    ];
    const entries = [applied('一班', 'excellent', { isRecommended: true, rank: 1 })];
    const quotaOver = (rows: readonly Given[]) => {
      const dossier = dossierOf('zju-excellent', { roster: [class1], others: rows, entries });
      const recommending = { counted: '班级', between: ['年级组'], unit: '系部', above: [] };
      const track = { ...dossier.scheme.tracks[0]!, kinds: ['班级'] };
      const scheme = { ...dossier.scheme, recommending, tracks: [track] };
      return trackResult({ ...dossier, scheme }, track).quotas[0];
    };
    expect(quotaOver(others)).toMatchObject({ unit: '机电系', registered: 2, counted: '班级' });
    expect(quotaOver(others)?.result?.calculation).toContain('2 个班级 × 30% = 0.6，取整 0 个');
    const elsewhere = { ...class1, name: '三班', parent: '信息系' };
    expect(quotaOver([elsewhere])).toMatchObject({ unit: '机电系', registered: 1 });
  });

  it('is counted from the register unless somebody says otherwise', () => {
    const [quota] = standing('zju-excellent', 'a', { others: branches(2) }).quotas;
    expect(quota).toMatchObject({ unit, branches: 3, stated: null, registered: 3 });
    expect(quota?.result?.calculation).toBe(
      '3 个支部 × 30% = 0.9，取整 0 个；4年内仍保留称号的 0 个，尚余 0 个',
    );
    expect(quota?.open).toEqual(['超出名额 1 个；原文为“原则上”，超出的须记录理由']);
    const content = { by: '周正明', on: '2024-03-10', branches: 10 };
    const entries: Entry[] = [{ kind: 'branches', candidateId: null, key: unit, content }];
    const [stated] = standing('zju-excellent', 'a', { others: branches(2), entries }).quotas;
    expect(stated).toMatchObject({ branches: 10, registered: 3, stated: content, open: [] });
    expect(stated?.result?.calculation).toBe(
      '10 个支部 × 30% = 3，取整 3 个；4年内仍保留称号的 0 个，尚余 3 个',
    );
  });

  it('with ten branches, two of them holding the title, leaves one place besides a renewal', () => {
    const others = [...branches(6), { name: '持有', titles: [titleOn('2022-05-01')] }];
    const titles = { b: [titleOn('2019-05-01'), titleOn('2023-05-01', true)] };
    const [quota] = standing('zju-excellent', 'a1b2c', { others, titles }).quotas;
    expect(quota?.result).toMatchObject({ places: 3, left: 1, taken: 2, over: 1 });
    const [fits] = standing('zju-excellent', 'a1b2', {
      others: [...others, { name: '支部7' }],
      titles,
    }).quotas;
    expect(fits?.result).toMatchObject({
      places: 3,
      taken: 1,
      over: 0,
      calculation: '10 个支部 × 30% = 3，取整 3 个；4年内仍保留称号的 2 个，尚余 1 个',
    });
  });

  it('counts neither the titles of other units nor other honours, nor other organisations than branches', () => {
    const others: Given[] = [
      { name: '别院支部', parent: '信息学院党委', titles: [titleOn('2023-05-01')] },
      { name: '本院支部', titles: [{ ...titleOn('2023-05-01'), honour: '先进基层党组织' }] },
      { name: '党总支', kind: '党总支' },
    ];
    const [quota] = standing('zju-excellent', 'a', { others }).quotas;
    expect(quota).toMatchObject({ registered: 2, result: { holders: [] } });
  });

  describe('with a 党总支 between', () => {
    const below = (count: number, parent: string): Given[] =>
      Array.from({ length: count }, (_, index) => ({ name: `${parent}第${index + 1}支部`, parent }));
    const under = (name: string, parent: string): Given => ({ name, parent, kind: '党总支' });
    const units = (roster: readonly Given[], others: readonly Given[]) => {
      const kind = '教职工党支部';
      const dossier = dossierOf('zju-excellent', {
        roster: roster.map((each) => ({ kind, ...each })),
        others,
        entries: roster.map(({ name }) => applied(name, 'excellent', { isRecommended: true, rank: 1 })),
      });
      const track = dossier.scheme.tracks[0]!;
      const { quotas, nominees } = trackResult(dossier, track);
      return {
        dossier,
        quotas: quotas.map(({ unit, registered, result }) => [unit, registered, result?.taken]),
        groups: rankGroups(track, nominees).map((group) => group.length),
        holders: quotas.flatMap(({ result }) => result?.holders ?? []),
      };
    };

    it('counts the branches of every level for the 院级党组织, titles, places and ranks alike', () => {
      const others = [
        under('第一党总支', unit),
        under('教工党总支', '第一党总支'),
        ...below(3, unit),
        ...below(4, '第一党总支'),
        ...below(2, '教工党总支'),
        { name: '持有', parent: '教工 党总支', titles: [titleOn('2023-05-01')] },
      ];
      const roster = [
        { name: '甲', parent: unit },
        { name: '乙', parent: '第一党总支' },
      ];
      const { quotas, groups, holders } = units(roster, others);
      expect(quotas).toEqual([[unit, 12, 2]]);
      expect(groups).toEqual([2]);
      expect(holders).toHaveLength(1);
    });

    it('counts for the 党总支 that is itself below the school’s committee', () => {
      for (const school of ['中共浙江大学委员会', '学校党委']) {
        const others = [under('图书馆党总支', school), ...below(9, '图书馆党总支'), ...below(2, school)];
        expect(units([{ name: '甲', parent: '图书馆党总支' }], others).quotas).toEqual([
          ['图书馆党总支', 10, 1],
        ]);
      }
    });

    it('goes by what the register says is an 院级党组织, and not beyond it', () => {
      const others = [
        { name: '竺可桢大学委员会', kind: '院级党组织', parent: '上级党委' },
        under('一总支', '竺可桢大学委员会'),
        ...below(3, '一总支'),
      ];
      expect(units([{ name: '甲', parent: '一总支' }], others).quotas).toEqual([['竺可桢大学委员会', 4, 1]]);
    });

    it('is the 党总支 where its name is of several, it is below itself, or below nobody', () => {
      for (const totals of [
        [under('一总支', '甲学院党委'), under('一总支', '乙学院党委')],
        [under('一总支', '')],
        [],
      ])
        expect(units([{ name: '甲', parent: '一总支' }], totals).quotas).toEqual([['一总支', 1, 1]]);
      const round = [under('一总支', '二总支'), under('二总支', '一总支')];
      expect(units([{ name: '甲', parent: '一总支' }], round).quotas).toHaveLength(1);
    });

    it('is kept with the assessment as it is', () => {
      const others = [
        under('第一党总支', unit),
        ...below(4, '第一党总支'),
        ...below(1, unit),
        { name: '别院支部', parent: '信息学院党委' },
      ];
      const { dossier, quotas } = units([{ name: '乙', parent: '第一党总支' }], others);
      const kept = factsToKeep(dossier);
      expect(kept.organisations.map(({ name }) => name)).not.toContain('别院支部');
      const facts: Entry = { kind: 'facts', candidateId: null, key: 'facts', content: kept };
      const register = createRegister([applied('乙', 'excellent', { isRecommended: true, rank: 1 }), facts]);
      const then = trackResult({ ...dossier, organisations: [], register }, dossier.scheme.tracks[0]!);
      expect(
        then.quotas.map(({ unit: name, registered, result }) => [name, registered, result?.taken]),
      ).toEqual(quotas);
    });

    it('may be given the number of branches under its own name', () => {
      const others = [under('第一党总支', unit), ...below(1, unit)];
      const { dossier } = units([{ name: '乙', parent: '第一党总支' }], others);
      const content = { by: '周正明', on: '2024-03-10', branches: 10 };
      const entry = (key: string): EntryInput => ({ kind: 'branches', candidateId: null, key, content });
      expect(problemsOfEntry(dossier, entry(unit))).toEqual([]);
      expect(problemsOfEntry(dossier, entry('第一党总支'))).toEqual([
        '名额不按“第一党总支”计算，请填写上级院级党组织的支部总数',
      ]);
    });
  });

  it('over it is in order once a reason is on record', () => {
    const entries: Entry[] = [
      { kind: 'over-quota', candidateId: null, key: `excellent/Q1/${unit}`, content: reason('四年未评') },
    ];
    const [quota] = standing('zju-excellent', 'a', { entries }).quotas;
    expect(quota).toMatchObject({ overReason: { reason: '四年未评' }, open: [] });
  });

  it('over it by more than the reason was given for asks for the reason again', () => {
    const key = `excellent/Q1/${unit}`;
    const given = (text: string, over?: number) =>
      standing('zju-excellent', text, {
        entries: [
          {
            kind: 'over-quota',
            candidateId: null,
            key,
            content: { ...reason('四年未评'), ...(over !== undefined && { over }) },
          },
        ],
      }).quotas[0]?.open;
    expect(given('a', 1)).toEqual([]);
    expect(given('a1b2', 1)).toEqual([
      '超出名额 2 个；原文为“原则上”，已记录的理由是超出 1 个时写的，请重新记录理由',
    ]);
    expect(given('a1b2', 2)).toEqual([]);
    expect(given('a', 2)).toEqual([]);
    // One of before, which does not say.
    expect(given('a1b2')).toEqual([]);
  });
});

/** The move into 初评. */
const entered = (...days: string[]): Entry => ({
  kind: 'moves',
  candidateId: null,
  key: 'moves',
  content: { moves: days.map((on) => ({ by: '周正明', on, to: 'S3', reason: '' })) },
});
const planned = (from: string | null, to: string | null): Entry => ({
  kind: 'stage-plan',
  candidateId: null,
  key: 'S3',
  content: { from, to },
});

describe('the day as of which the quota counts titles', () => {
  const day = (...entries: Entry[]) => standing('zju-excellent', 'a', { entries }).quotas[0]!.asOf;

  it('is that on which 初评 was entered, last, its planned one before, and the first day without a plan', () => {
    expect(day(planned('2024-05-08', '2024-05-20'), entered('2024-05-10'))).toEqual({
      on: '2024-05-10',
      basis: 'entered',
      stage: '初评',
    });
    expect(day(entered('2024-05-10', '2024-05-17'))).toMatchObject({ on: '2024-05-17' });
    expect(day(planned('2024-05-08', '2024-05-20'))).toMatchObject({ on: '2024-05-08', basis: 'planned' });
    expect(day(planned(null, '2024-05-20'))).toMatchObject({ on: '2024-05-20', basis: 'planned' });
    expect(day()).toMatchObject({ on: '2024-03-01', basis: 'start' });
    expect(dayInWords(day(entered('2024-05-10')))).toBe('截至2024年5月10日（进入“初评”之日）');
  });

  it('counts a title of four years up to that day, whoever is put forward, and names it', () => {
    const given = (text: string, on: string) =>
      standing('zju-excellent', text, {
        others: [...branches(9), { name: '持有', titles: [titleOn('2020-05-10')] }],
        entries: [entered(on)],
      }).quotas[0]!.result!;
    for (const text of ['a', 'b', 'a1b2', 'a1b1']) {
      expect(given(text, '2024-05-09').held).toMatchObject([{ organisation: '持有', on: '2020-05-10' }]);
      expect(given(text, '2024-05-10').held).toEqual([]);
    }
    expect(heldInWords(given('a', '2024-05-09').held)).toBe('仍保留称号：持有（2020年5月10日）');
  });

  it('moves neither with today nor with the days of application', () => {
    const days = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const text = days.map((date) => date.toISOString().slice(0, 10));
    const others = [
      ...branches(9),
      { name: '持有', titles: [titleOn('2020-05-10'), titleOn('2024-06-01', true)] },
    ];
    const ask = (today: string, appliedOn: string) => {
      const dossier = dossierOf('zju-excellent', {
        roster: [{ name: 'a' }],
        others,
        entries: [applied('a', 'excellent', { isRecommended: true, appliedOn }), entered('2024-05-09')],
        today,
      });
      return trackResult(dossier, dossier.scheme.tracks[0]!).quotas;
    };
    fc.assert(
      fc.property(text, text, (today, appliedOn) => {
        expect(ask(today, appliedOn)).toEqual(ask('2024-05-09', '2024-04-01'));
      }),
    );
  });
});

describe('a branch whose title still runs', () => {
  it('is marked when it is put forward anew, as of the quota’s day', () => {
    const held = (on: string, day: string) =>
      standing('zju-excellent', 'a', { titles: { a: [titleOn(on)] }, entries: [entered(day)] }).nominees[0]!
        .held;
    expect(held('2020-05-10', '2024-05-09')).toEqual({ on: '2020-05-10', validUntil: '2024-05-09' });
    expect(held('2020-05-10', '2024-05-10')).toBeNull();
    expect(held('2024-06-01', '2024-05-10')).toBeNull();
    expect(heldWords(held('2020-05-10', '2024-05-09')!)).toBe(
      '称号仍有效（2020年5月10日认定，有效至2024年5月9日），属重新认定',
    );
  });
});

describe('a title of which only the month is known', () => {
  const ask = (on: string) =>
    standing('zju-excellent', 'a', {
      others: [...branches(8), { name: '持有', titles: [titleOn(on)] }],
      entries: [entered('2024-03-10')],
    }).quotas[0];

  it.each([
    ['2020-02', []],
    ['2020-04', ['o']],
    ['2024-02', ['o']],
  ])('%s is decided, as both its ends decide alike', (on, holders) => {
    expect(ask(on)?.result?.holders).toHaveLength(holders.length);
  });

  it.each(['2020-03', '2024-03'])('%s leaves the quota open and asks for the day', (on) => {
    expect(ask(on)).toMatchObject({
      result: null,
      open: [
        '“持有”的称号只有年月，到2024年3月10日是否计入须看是哪一天，请在单位登记填写具体日期，名额才能计算',
      ],
    });
  });
});

describe('10 % of a unit’s branches and about 100 places', () => {
  it('of nine branches is none', () => {
    const [about, share] = standing('zju-shuangchuang', 'a', { others: branches(8) }, 1).quotas;
    expect(about).toMatchObject({
      unit: null,
      result: { places: 100, calculation: '名额约 100 个' },
      open: [],
    });
    expect(share?.result?.calculation).toBe('9 个支部 × 10% = 0.9，取整 0 个');
    expect(share?.result).toMatchObject({ over: 1, overNeeds: 'reason' });
  });
});

describe('a tie across the line of about five', () => {
  const ruling = (chosen: string[]): Entry => ({
    kind: 'tie-ruling',
    candidateId: null,
    key: 'benchmark/Q1/',
    content: { ...reason('以成果为先'), chosen },
  });
  const over: Entry = {
    kind: 'over-quota',
    candidateId: null,
    key: 'benchmark/Q1/',
    content: reason('“左右”'),
  };
  const ask = (text: string, ...entries: Entry[]) =>
    standing('zju-shuangchuang', text, { entries }).quotas[0];

  it('names all who are level and the places left for them', () => {
    expect(ask('a1b2c3d4e5f5')).toMatchObject({
      tied: ['e', 'f'],
      result: { tiedPlaces: 1 },
      open: [
        '超出名额 1 个；原文为“左右”，超出的须记录理由',
        'e、f并列第 5，名额只余 1 个，由组长裁定并记录理由',
      ],
    });
  });

  it('is settled when those whom the chair did not choose are taken back, or all of them stay for a reason', () => {
    expect(ask('a1b2c3d4e5f5', over, ruling(['e']))?.open).toEqual([
      '组长裁定没有选定f，请撤回推荐，或重新裁定',
    ]);
    expect(ask('a1b2c3d4e5', ruling(['e']))?.open).toEqual([]);
    expect(ask('a1b2c3d4e5f5', over, ruling(['e', 'f']))?.open).toEqual([]);
    expect(ask('a1b2c3d4e5f5', over, ruling(['x']))?.open).toEqual([
      'e、f并列第 5，名额只余 1 个，由组长裁定并记录理由',
    ]);
  });
});

describe('the ranks of those put forward', () => {
  const model = { quotas: [{ places: 5 }] };
  /** 'a1b2' of one unit, '/' before the next. */
  const nominees = (text: string) =>
    text.split('/').flatMap((part, index) =>
      standing('zju-excellent', part).nominees.map((nominee) => ({
        ...nominee,
        unit: { name: `${index} 院`, key: `${index}院` },
      })),
    );
  const problems = (text: string, track: object = model) => rankProblems(track as Track, nominees(text));

  it.each(['', 'a', 'a1', 'a1b2c2d4', 'a1b1c3', 'a1/b2/c2'])('%s are right', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it('are missed or do not join up', () => {
    expect(problems('a1b')).toEqual(['还没有排名次：b']);
    expect(problems('a1b2c2d3')).toEqual(['名次不相连：d。名次相同的并列，其后顺延（如 1、2、2、4）']);
    expect(problems('a2')).toEqual(['名次不相连：a。名次相同的并列，其后顺延（如 1、2、2、4）']);
  });

  it('name five and say how many', () => {
    expect(problems('abcde')).toEqual(['还没有排名次：a、b、c、d、e']);
    expect(problems('abcdef')).toEqual(['还没有排名次：a、b、c、d、e 等 6 个']);
  });

  it('run within each unit where the units rank their own, and over all where places are shared', () => {
    const share = { quotas: [{ share: 30 }] };
    expect(problems('a1b2c3/d1e1/f', share)).toEqual([]);
    expect(problems('a1b2/c1d3/ef1', share)).toEqual([
      '还没有排名次：e',
      '名次不相连：d。名次相同的并列，其后顺延（如 1、2、2、4）',
    ]);
    expect(problems('a1b2/c1', { quotas: [{ places: 100 }, { share: 10 }] })).toEqual([
      '名次不相连：b。名次相同的并列，其后顺延（如 1、2、2、4）',
    ]);
  });

  it('order them, unit after unit where the units rank their own', () => {
    const order = (track: object) =>
      inRankOrder(track as Track, nominees('a2bc1/d1')).map(({ candidate }) => candidate.name);
    expect(order({ quotas: [{ share: 30 }] })).toEqual(['c', 'a', 'b', 'd']);
    expect(order(model)).toEqual(['c', 'd', 'a', 'b']);
  });
});
