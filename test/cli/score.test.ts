import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { runCli } from '../support/runCli.ts';
import { fullValues, tianjin } from '../support/tianjin.ts';

const score = async (sheet: unknown, scheme = 'shandong-wuhao') =>
  runCli(['score', '--scheme', scheme], typeof sheet === 'string' ? sheet : JSON.stringify(sheet));

/** What is printed for a sheet that fits; nothing may stand on standard error. */
async function printed(sheet: unknown) {
  const { code, stdout, stderr } = await score(sheet);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const complete = { '2-2.b': 6, '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 };

describe('kaoping score', () => {
  it('leaves an untouched sheet without a total and names the five rules that are missing', async () => {
    const output = await printed('{}');
    expect(output.missing).toEqual(['2-2.b', '4-1.a', '4-2.a', '4-4.a', '4-5.a']);
    expect(output.total).toBeNull();
    expect(Object.keys(output.items).filter((id) => output.items[id] === null)).toEqual([
      '2-2',
      '4-1',
      '4-2',
      '4-4',
      '4-5',
    ]);
    expect(output.dimensions).toEqual({ 1: 15, 2: null, 3: 20, 4: null, 5: 10 });
    expect([output.vetoed, output.grade]).toEqual([[], null]);
  });

  it.each([
    // By hand: what is held in the months gone by is whole in its round; over the year 0.75, twice 0.75 and 1 are lost.
    ['grading', [3, 9, 9, 1], 100],
    ['final', [3, 11, 11, 1], 100],
    ['final', [3, 9, 9, 1], 99],
    [undefined, [3, 9, 9, 1], 96.75],
    [undefined, [4, 12, 12, 2], 100],
  ])('scores Tianjin’s sheet by the targets of the round %s: %j gives %s', async (round, held, total) => {
    const points = Object.entries(fullValues).map(([id, value]) => [
      id,
      itemsOf(tianjin.sheet).some(({ rules }) =>
        rules.some((rule) => rule.id === id && rule.kind === 'award-range'),
      )
        ? Number(value) / 100
        : value,
    ]);
    const meetings = Object.fromEntries(
      ['3-1.a', '3-2.a', '3-3.a', '3-5.a'].map((id, index) => [id, held[index]]),
    );
    const values = { ...Object.fromEntries(points), ...meetings };
    const { code, stdout, stderr } = await score(
      { round, values, measures: { 'debrief.good': { count: 95, of: 100 } } },
      'tianjin-wuhao',
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).total).toBe(total);
  });

  it('names the rounds where there is none of that id', async () => {
    const none = await score({ round: 'spring' }, 'tianjin-wuhao');
    expect([none.code, none.stderr]).toEqual([
      1,
      expect.stringMatching(/grading（分类定级）、final（考核评定）/),
    ]);
    const apart = await score({ round: 'final' });
    expect([apart.code, apart.stderr]).toEqual([1, expect.stringMatching(/本方案不分轮次/)]);
  });

  it('gives 不达标 for a veto, with a total and without', async () => {
    expect(await printed({ vetoes: ['V2'] })).toMatchObject({ total: null, vetoed: ['V2'], grade: '不达标' });
    expect(await printed({ values: complete, vetoes: ['V1'] })).toMatchObject({
      total: 64,
      vetoed: ['V1'],
      grade: '不达标',
    });
  });

  it('prints points in 分 with their halves, and explains each item', async () => {
    const output = await printed({
      values: {
        ...complete,
        '1-1.b': 1,
        '4-4.a': 6,
        '4-4.b': 2,
        '4-4.c': true,
        '4-5.a': 3,
        '1-3.a': ['签到表', '其他', '其他'],
      },
    });
    expect(output.items).toMatchObject({ '1-1': 7.5, '1-3': 1.5, '4-4': 13, '4-5': 1 });
    expect(output.dimensions).toEqual({ 1: 13, 2: 15, 3: 20, 4: 18, 5: 10 });
    expect(output.total).toBe(76);
    expect(output.missing).toEqual([]);
    expect(Object.keys(output.items)).toHaveLength(21);
    expect(
      output.explain['4-4'].map((step: { rule: string | null; points: number }) => [step.rule, step.points]),
    ).toEqual([
      [null, 0],
      ['4-4.a', 18],
      [null, -3],
      ['4-4.b', -1],
      ['4-4.c', -1],
    ]);
    for (const [id, steps] of Object.entries(output.explain) as [string, { points: number }[]][]) {
      expect(steps.reduce((sum, step) => sum + step.points, 0)).toBeCloseTo(output.items[id], 9);
    }
  });

  it.each([
    ['2-2.b', 4, '2-2', 3],
    ['2-2.b', 5, '2-2', 5],
    ['1-1.a', true, '1-1', 0],
  ])('scores %s = %s as the document says: %s is %d', async (ruleId, value, itemId, points) => {
    const output = await printed({ values: { ...complete, '1-1.b': 2, [ruleId]: value } });
    expect(output.items[itemId]).toBe(points);
  });

  it.each<[string, unknown, RegExp]>([
    ['an unknown rule', { values: { '9-9.z': 1 } }, /9-9\.z/],
    ['an unknown veto', { vetoes: ['V9'] }, /V9/],
    ['an unknown part', { score: 100 }, /score/],
    ['a negative count', { values: { '1-1.b': -1 } }, /1-1\.b.*-1/],
    ['a huge count', { values: { '1-1.b': 1e300 } }, /1-1\.b.*9999/],
    ['a text', { values: { '1-1.b': 'viele' } }, /1-1\.b/],
    ['a name that the list has not', { values: { '3-2.a': ['别的'] } }, /3-2\.a.*别的/],
    ['an inherited name', '{"values": {"__proto__": 1}}', /__proto__/],
    ['a value given twice', '{"values": {"1-1.b": 1, "2-2.b": 6, "1-1.\\u0062": 2}}', /“1-1\.b”写了不止一次/],
    ['no JSON', '{"values": ', /JSON/],
    ['nothing', '', /JSON/],
  ])(
    'refuses %s by name: exit 1, a Chinese sentence, nothing on standard output',
    async (_name, sheet, words) => {
      const { code, stdout, stderr } = await score(sheet);
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(words);
      expect(stderr).toMatch(/[\u4e00-\u9fff]/);
      expect(stderr).not.toMatch(/ {4}at |node:internal|Error:/);
    },
  );

  it('takes an id that stands in two parts, or as a text beside itself, for what it is', async () => {
    const { code } = await score('{"values": {"1-3.a": ["签到表"], "2-2.b": 6}, "vetoes": ["V1"]}');
    expect(code).toBe(0);
  });

  it('names everything that is wrong at once', async () => {
    const { stderr } = await score({ values: { a: 1, '1-1.b': -1 }, vetoes: ['V9'] });
    for (const id of ['a', '1-1.b', 'V9']) expect(stderr).toContain(id);
  });

  it('reads a sheet that begins with a byte order mark, as Windows writes it', async () => {
    const { code, stdout } = await score(`\uFEFF${JSON.stringify({ values: complete })}`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).total).toBe(64);
  });

  it('refuses a scheme that is not there, and names those that are', async () => {
    const { code, stdout, stderr } = await score({}, 'nowhere');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/nowhere.*shandong-wuhao/);
  });
});
