import { expect, it, onTestFinished } from 'vitest';
import { formatRatio } from '../../shared/number/ratio.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { recomputedModel } from '../support/modelFormulas.ts';
import { type PartsUnit, partsPanel, partsScheme, partsUnits } from '../support/partsScheme.ts';
import { type Client, rpcClient } from '../support/rpcClient.ts';
import { soundBallot } from '../support/soundBallot.ts';
import { testApp } from '../support/testApp.ts';

const by = partsPanel[0];
const signed = { by, on: '2025-11-10' };
const slotOf = (panelist: string) => `/panel/${panelist}`;

it('a total of a given score, votes with values, a form of its own and a panel comes to what the hand makes of it', async () => {
  const { client, assessmentId, ids } = await begun();
  for (const [index, unit] of partsUnits.entries()) await fill(client, ids[index]!, assessmentId, unit);
  const { candidates, isComplete } = await client.result.get({ assessmentId });
  expect(isComplete).toBe(true);
  expect(
    candidates.map(({ candidate, total, grade, parts }) => ({
      name: candidate.name,
      total: String(Number(formatRatio(total!, 10))),
      grade,
      points: Object.fromEntries(parts.map(({ partId, total: points }) => [partId, points])),
    })),
  ).toEqual(partsUnits.map(({ name, total, grade, points }) => ({ name, total, grade, points })));
  expect(candidates[0]!.parts.at(-1)!.panel!.seats.map(({ use }) => use)).toEqual([
    'counted',
    'dropped',
    'counted',
    'dropped',
  ]);
  expect(candidates[1]!.parts.at(-1)!.panel!.seats.map(({ use }) => use)).toEqual([
    'dropped',
    'dropped',
    'counted',
    'away',
  ]);
  const { steps } = await client.outcome.flow({ assessmentId });
  expect(steps[0]!.missing).toEqual([]);
});

it('every report of it says the same, each formula live, with the panel rule on those that print scores', async () => {
  const { client, assessmentId, ids } = await begun();
  for (const [index, unit] of partsUnits.entries()) await fill(client, ids[index]!, assessmentId, unit);
  for (const report of reportsFor(readScheme(partsScheme))) {
    const model = await client.report.model({ assessmentId, report });
    const { differences, unknown } = recomputedModel(model);
    expect({ report, differences, unknown }).toEqual({ report, differences: [], unknown: [] });
    if (['sheets', 'summary', 'scorers', 'ranking', 'readings'].includes(report))
      expect({ report, says: JSON.stringify(model).includes('去掉一个最高分和一个最低分') }).toEqual({
        report,
        says: true,
      });
  }
  const text = async (report: 'summary' | 'scorers' | 'sheets') =>
    JSON.stringify(await client.report.model({ assessmentId, report }));
  expect(await text('summary')).toContain('"value":91.0035');
  expect(await text('scorers')).toContain('去掉最高分（冯雅琴）和最低分（吴晓岚）');
  expect(await text('scorers')).toContain('回避：本人所在支部');
  const sheets = await client.report.model({ assessmentId, report: 'sheets' });
  expect(sheets.sheets.map(({ name }) => name).slice(0, 5)).toEqual([
    '第一党支部-单位自评',
    ...partsPanel.map((name) => `第一党支部-考评组评分·${name}`),
  ]);
});

it('goes whole into an archive that makes the same again', async () => {
  const { client, assessmentId, ids } = await begun();
  await fill(client, ids[0]!, assessmentId, partsUnits[0]!);
  const { file } = await client.archive.make({ assessmentId });
  expect(await client.archive.check({ file })).toMatchObject({
    ok: true,
    problems: [],
    uncompared: [],
  });
  expect(await client.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

it('has no total while a part is missing, and says which', async () => {
  const { client, assessmentId, ids } = await begun();
  const [unit] = partsUnits;
  await fill(client, ids[0]!, assessmentId, unit!);
  const take = (entry: object) =>
    client.entry.set({ assessmentId, entries: [{ candidateId: ids[0]!, content: null, ...entry } as never] });
  await take({ kind: 'given', key: '-/daily' });
  const { candidates } = await client.result.get({ assessmentId });
  expect(candidates.find(({ candidate }) => candidate.id === ids[0])).toMatchObject({
    total: null,
    grade: null,
    isSubmitted: false,
  });
  const moves = [{ by, on: '2025-11-10', to: 'scoring', reason: '' }];
  await client.entry.set({
    assessmentId,
    entries: [{ kind: 'moves', candidateId: null, key: 'moves', content: { moves } }],
  });
  const { steps } = await client.outcome.flow({ assessmentId });
  expect(steps[0]!.missing.map(({ text }) => text).join()).toContain('“平时考核”还没有得分');
});

it('is entered by those whose part it is: bounds, signers, seats and the panel are held', async () => {
  const { client, assessmentId, ids } = await begun();
  const [candidateId] = ids as [string, string];
  const given = (points: number, key = '-/daily') =>
    client.entry.set({
      assessmentId,
      entries: [{ kind: 'given', candidateId, key, content: { ...signed, points, evidence: '记录' } }],
    });
  await expect(given(2501)).rejects.toThrow('“平时考核”得分 25.01 超过满分 25 分');
  await expect(given(100, '-/panel')).rejects.toThrow('总分没有编号为 -/panel 的给分部分');
  const slot = slotOf('吴晓岚');
  await client.sheet.change({ candidateId, slot, change: wholePanelSheet(5000) });
  const absent = [{ name: '周正明', reason: '出差' }];
  await expect(
    client.sheet.submit({ candidateId, slot, signedBy: ['吴晓岚'], absent, total: 9000 }),
  ).rejects.toThrow('只有考评组全体签字的评分表登记缺席的考评员');
  await expect(client.sheet.submit({ candidateId, slot, signedBy: ['周正明'], total: 9000 })).rejects.toThrow(
    '这张评分表须由吴晓岚本人签字',
  );
  const away = (panelist: string) =>
    client.entry.set({
      assessmentId,
      entries: [
        {
          kind: 'seat',
          candidateId,
          key: `-/panel/${panelist}`,
          content: { ...signed, state: 'absent', reason: '出差' },
        },
      ],
    });
  await away('吴晓岚');
  await expect(client.sheet.submit({ candidateId, slot, signedBy: ['吴晓岚'], total: 9000 })).rejects.toThrow(
    '吴晓岚的评分不计入这个单位（缺席：出差（周正明，2025年11月10日）），需要评分的请先取消',
  );
  await expect(away('何人')).rejects.toThrow('考评组没有编号为 -/panel/何人 的评分席位');
  await expect(client.sheet.get({ candidateId, slot: slotOf('何人') })).rejects.toThrow('没有评分表');
  const { assessment } = await client.assessment
    .get({ assessmentId })
    .then((found) => ({ assessment: found }));
  const { name, year, organiser, startsOn, endsOn, panel } = assessment;
  await expect(
    client.assessment.update({
      assessmentId,
      reason: '人员变动',
      details: {
        ...{ name, year, organiser, startsOn, endsOn },
        panel: panel.filter((panelist) => panelist.name !== '吴晓岚'),
      },
    }),
  ).rejects.toThrow('“吴晓岚”已有评分表，不能移出考评组');
});

function wholePanelSheet(result: number) {
  return {
    values: { result, fault: 0 },
    items: { A: { seen: true }, B: { seen: true } },
  };
}

/** An assessment under the scheme, its readings signed, with the two units and nothing entered. */
async function begun(): Promise<{ client: Client; assessmentId: string; ids: readonly string[] }> {
  const { app, bugs, close } = testApp();
  onTestFinished(() => {
    close();
    expect(bugs).toEqual([]);
  });
  const client = rpcClient('app://kaoping/rpc', app);
  const file = new File([JSON.stringify(partsScheme)], 'table-parts.json');
  const { remarks } = await client.scheme.read({ file });
  const { schemeId } = await client.scheme.import({ file, by, confirmed: [...remarks] });
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      ...{ name: '2025年度综合考核', year: 2025, organiser: '某学院党委' },
      ...{ startsOn: '2025-01-06', endsOn: '2025-12-20' },
      panel: partsPanel.map((name, index) => ({ name, isChair: index === 0 })),
    },
  });
  await client.assessment.sign({ assessmentId });
  const blank = { kind: '党支部', parent: '', secretary: '李振华', memberCount: null, foundedOn: null };
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: partsUnits.map(({ name }) => ({ ...blank, name })),
  });
  return { client, assessmentId, ids: candidateIds };
}

/** Everything of one unit, each sheet signed by whose it is. */
async function fill(
  client: Client,
  candidateId: string,
  assessmentId: string,
  unit: PartsUnit,
): Promise<void> {
  await client.entry.set({
    assessmentId,
    entries: [
      {
        kind: 'given',
        candidateId,
        key: '-/daily',
        content: { ...signed, points: unit.daily, evidence: '平时考核记录' },
      },
      { kind: 'ballot', candidateId, key: '-/opinion/0', content: soundBallot(unit.votes) },
    ],
  });
  await client.sheet.change({
    candidateId,
    slot: '/self',
    change: { values: { 'own-result': unit.self }, items: { S: { seen: true } } },
  });
  await client.sheet.submit({ candidateId, slot: '/self', signedBy: ['李振华'], total: unit.self });
  for (const [index, result] of unit.panel.entries()) {
    const panelist = partsPanel[index]!;
    if (result === null) {
      await client.entry.set({
        assessmentId,
        entries: [
          {
            kind: 'seat',
            candidateId,
            key: `-/panel/${panelist}`,
            content: { ...signed, state: 'recused', reason: '本人所在支部' },
          },
        ],
      });
      continue;
    }
    const slot = slotOf(panelist);
    await client.sheet.change({ candidateId, slot, change: wholePanelSheet(result) });
    await client.sheet.submit({ candidateId, slot, signedBy: [panelist], total: result + 4000 });
  }
}
