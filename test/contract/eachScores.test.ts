import { expect, it, onTestFinished } from 'vitest';
import { formatRatio } from '../../shared/number/ratio.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { formLayout } from '../../shared/scheme/formLayout.ts';
import { readFilledForm } from '../../shared/sheet/readFilledForm.ts';
import { scoreContent } from '../../shared/sheet/scoreContent.ts';
import type { SheetChange } from '../../shared/sheet/sheet.ts';
import type { TableSheet } from '../../shared/table/tableSheet.ts';
import { eachAssessment, eachPanel, eachScorers, eachSlot, keyTotal } from '../support/eachScores.ts';
import { recomputedModel } from '../support/modelFormulas.ts';
import { type Client, rpcClient } from '../support/rpcClient.ts';
import { shandong } from '../support/shandong.ts';
import { testApp } from '../support/testApp.ts';

const given = [
  [9000, 9250, 8800, 9100, 9300],
  [8500, 8000, 8650, 8200, 8400],
];

it('totals of each panelist make the trimmed mean, and every report says who counted', async () => {
  const { client, assessmentId, ids } = await keyedIn();
  for (const panelist of eachScorers)
    await client.sheet.submitEach({
      slot: eachSlot(panelist),
      sheets: ids.map((candidateId, row) => ({
        candidateId,
        total: given[row]![eachScorers.indexOf(panelist)]!,
      })),
    });
  const { candidates, isComplete } = await client.result.get({ assessmentId });
  expect(isComplete).toBe(true);
  expect(candidates.map(({ total }) => formatRatio(total!, 2))).toEqual(['91.17', '83.67']);
  const { scheme } = await client.assessment.get({ assessmentId });
  for (const report of reportsFor(scheme)) {
    const model = await client.report.model({ assessmentId, report });
    const { differences, unknown } = recomputedModel(model);
    expect({ report, differences, unknown }).toEqual({ report, differences: [], unknown: [] });
  }
  const scorers = JSON.stringify(await client.report.model({ assessmentId, report: 'scorers' }));
  expect(scorers).toContain('5 名考评员，去掉最高分（陈立新）和最低分（郑海涛）');
  expect(JSON.stringify(await client.report.model({ assessmentId, report: 'summary' }))).toContain(
    '秘书 何秘书（签字）',
  );
});

it('a column is signed as it was read back: all of it or nothing', async () => {
  const { client, ids } = await keyedIn();
  const [panelist] = eachScorers as [string];
  const read = (totals: readonly number[]) =>
    client.sheet.submitEach({
      slot: eachSlot(panelist),
      sheets: ids.map((candidateId, row) => ({ candidateId, total: totals[row]! })),
    });
  await expect(read([9000, 9999])).rejects.toThrow(
    '“信息系党总支”：签字时显示的总分是 99.99 分，评分表现在是 85 分',
  );
  const first = { candidateId: ids[0]!, slot: eachSlot(panelist) };
  expect((await client.sheet.get(first)).submission).toBeNull();
  await read([9000, 8500]);
  expect((await client.sheet.get(first)).submission?.signedBy).toEqual([panelist]);
  await expect(
    client.sheet.submitEach({ slot: '', sheets: [{ candidateId: ids[0]!, total: 9000 }] }),
  ).rejects.toThrow('只有每名考评员各评一张的评分表可以一并签字');
});

it('where one is away the mean says that nobody was left out any more', async () => {
  const { client, assessmentId, ids } = await keyedIn();
  await client.entry.set({
    assessmentId,
    entries: [
      {
        kind: 'seat',
        candidateId: ids[0]!,
        key: `-/panel/${eachScorers[4]}`,
        content: { by: '周正明', on: '2025-11-10', state: 'recused', reason: '本人所在单位' },
      },
    ],
  });
  const { candidates } = await client.result.get({ assessmentId });
  const { panel } = candidates.find(({ candidate }) => candidate.id === ids[0])!.parts[0]!;
  expect([panel!.points, panel!.isTrimmed, panel!.trimFrom]).toEqual([9038, false, 5]);
  const signing = JSON.stringify(await client.report.model({ assessmentId, report: 'panel-signing' }));
  expect(signing).toContain('不计');
  expect(signing).toContain('陈立新回避：本人所在单位');
});

it('scores are opened early with a reason, where each panelist gives one', async () => {
  const { client, assessmentId, ids } = await made();
  const open = (key: string) =>
    client.entry.set({
      assessmentId,
      entries: [
        {
          kind: 'reveal',
          candidateId: ids[0]!,
          key,
          content: { by: '周正明', on: '2025-11-10', reason: '当场核对' },
        },
      ],
    });
  await open('-/panel');
  await expect(open('-/other')).rejects.toThrow('这一部分不是每名考评员各评一张');
});

it('who belongs to a unit does not score it, whether it came before the readings were signed or after', async () => {
  const { app, close } = testApp();
  onTestFinished(close);
  const client = rpcClient('app://kaoping/rpc', app);
  const panel = eachPanel.map((each, index) => (index === 1 ? { ...each, unit: '信息系 党总支' } : each));
  const { assessmentId, ids } = await eachAssessment(client, ['机电系党总支', '信息系党总支'], panel);
  const seats = async () =>
    (await client.sheet.panelTotals({ assessmentId, partId: 'panel' })).map(({ seats: all }) =>
      all.filter(({ seat }) => seat !== null).map(({ panelist, seat }) => `${panelist} ${seat?.reason}`),
    );
  expect(await seats()).toEqual([[], ['吴晓岚 本人所在单位']]);
  // The chair may let it count after all.
  await client.entry.set({
    assessmentId,
    entries: [{ kind: 'seat', candidateId: ids[1]!, key: '-/panel/吴晓岚', content: null }],
  });
  expect(await seats()).toEqual([[], []]);
});

it('who does not score has no sheet', async () => {
  const { client, ids } = await keyedIn();
  await expect(client.sheet.get({ candidateId: ids[0]!, slot: eachSlot('何秘书') })).rejects.toThrow(
    '没有评分表',
  );
});

it('says where signed sheets contradict each other, and takes what the chair makes of it', async () => {
  const { client, assessmentId, ids } = await made();
  const [candidateId] = ids as [string];
  const counts = [2, 2, 3, 2, 2];
  for (const [index, panelist] of eachScorers.entries()) {
    const slot = eachSlot(panelist);
    await client.sheet.change({ candidateId, slot, change: wholeSheet(counts[index]!) });
  }
  const place = { assessmentId, partId: 'panel' };
  expect((await client.sheet.differences(place))[0]).toMatchObject({ spread: null, differences: [] });
  await signAll(client, candidateId);
  const [unit] = await client.sheet.differences(place);
  expect(unit!.differences).toMatchObject([
    { kind: 'fact', key: '-/panel/4-4.a', ruling: null, said: [{}, {}, { words: '3' }, {}, {}] },
  ]);
  const missing = async () => {
    const { steps } = await client.outcome.flow({ assessmentId });
    return steps.flatMap((step) => step.missing).filter(({ screen }) => screen === 'differences');
  };
  const { key, about } = unit!.differences[0]!;
  const keep = (said: string) =>
    client.entry.set({
      assessmentId,
      entries: [
        {
          kind: 'difference',
          candidateId,
          key,
          content: { by: '周正明', on: '2025-11-10', reason: '口径不同', about: said },
        },
      ],
    });
  expect((await missing()).map(({ text }) => text)).toContain('机电系党总支各人的评分有分歧，还没有处理');
  await expect(keep('别的')).rejects.toThrow('各人的评分已经变动，请重新核对这一处分歧');
  await keep(about);
  expect(await missing()).toEqual([]);
  expect((await client.sheet.differences(place))[0]!.differences[0]!.ruling?.reason).toBe('口径不同');
  await client.sheet.sendBack({
    candidateId,
    slots: [eachSlot(eachScorers[2]!)],
    reason: '经核对为 2 项',
    change: { values: { '4-4.a': 2 } },
  });
  const sheet = await client.sheet.get({ candidateId, slot: eachSlot(eachScorers[2]!) });
  expect([sheet.submission, sheet.content.values['4-4.a']]).toEqual([null, 2]);
  expect((await client.sheet.differences(place))[0]).toMatchObject({ spread: null });
  await signAll(client, candidateId);
  expect((await client.sheet.differences(place))[0]!.differences).toEqual([]);
});

it('a blank sheet is printed for each panelist and unit with its code, but for whom none is asked of', async () => {
  const { client, assessmentId, ids } = await made();
  const key = `-/panel/${eachScorers[1]}`;
  const content = { by: '周正明', on: '2025-11-10', state: 'recused' as const, reason: '本人所在单位' };
  await client.entry.set({
    assessmentId,
    entries: [{ kind: 'seat', candidateId: ids[0]!, key, content }],
  });
  const { sheets } = await client.report.model({ assessmentId, report: 'blank' });
  expect(sheets.map(({ name }) => name)).toEqual([
    '甲-01 机电系党总支',
    '甲-02 信息系党总支',
    '乙-02 信息系党总支',
    ...['丙', '丁', '戊'].flatMap((mark) => [`${mark}-01 机电系党总支`, `${mark}-02 信息系党总支`]),
  ]);
  const [first] = sheets;
  const textOf = (row: number) => JSON.stringify(first!.rows[row - 1]);
  expect(textOf(1)).toContain('甲-01');
  // Every page says whose it is.
  expect(first!.printTitleRows).toEqual([3, 4]);
  expect(textOf(3)).toContain('单位：机电系党总支');
  expect(textOf(3)).toContain('考评员：周正明　编号：甲-01');
  const [unit] = await client.sheet.panelTotals({ assessmentId, partId: 'panel' });
  expect([unit!.seats.map(({ mark }) => mark).join(''), unit!.mark]).toEqual(['甲乙丙丁戊', '01']);
});

it('a paper that was filled in is read by whose it says it is, and no other’s', async () => {
  const { client, assessmentId } = await made();
  const { sheets } = await client.report.model({ assessmentId, report: 'blank' });
  const score = formLayout(shandong.sheet).score - 1;
  const tables = sheets.map(
    ({ name, rows }, place): TableSheet => ({
      sheetName: name,
      notes: [],
      rows: rows.map(({ cells }) => {
        const texts = cells.map((cell) => String(cell && ('text' in cell ? cell.text : '')));
        return texts[0] === '合计' ? texts.with(score, String(80 + place)) : texts;
      }),
    }),
  );
  const of = { unit: '信息系党总支', kind: '党总支', round: null, panelist: eachScorers[1]! };
  expect(readFilledForm(shandong.sheet, tables, of).change?.totals).toEqual({ total: 8300 });
  expect(readFilledForm(shandong.sheet, tables.slice(0, 1), of).problems).toEqual([
    { row: 3, message: '表上的单位是“机电系党总支”，不是“信息系党总支”' },
    { row: 3, message: '表上的考评员是“周正明”，不是“吴晓岚”' },
  ]);
});

it('签字页 lists what the panel gave and who was left out, and has a line for each of the panel to sign', async () => {
  const { client, assessmentId, ids } = await keyedIn();
  for (const panelist of eachScorers) {
    const total = given[0]![eachScorers.indexOf(panelist)]!;
    await client.sheet.submitEach({
      slot: eachSlot(panelist),
      sheets: [{ candidateId: ids[0]!, total }],
    });
  }
  const model = await client.report.model({ assessmentId, report: 'panel-signing' });
  const [first, second] = model.sheets[0]!.rows.slice(4).map(({ cells }) => cells);
  expect(first!.slice(0, 9)).toMatchObject([
    { number: 1 },
    { text: '机电系党总支' },
    ...given[0]!.map((total) => ({ number: total / 100 })),
    { formula: expect.stringContaining('MAX(C5:G5)'), value: 91.17 },
    { text: '5 名考评员，去掉最高分（陈立新）和最低分（郑海涛）' },
  ]);
  expect(second![8]).toMatchObject({ text: '尚未签齐' });
  const words = JSON.stringify(model);
  for (const [role, name] of [
    ['组长', '周正明'],
    ['成员', '吴晓岚'],
    ['秘书', '何秘书'],
    ['监督', '沈监督'],
  ])
    expect(words).toContain(`${role} ${name}（签字）`);
  expect(words).toContain('尚有 5 张评分表未签字确认，得分未列出');
  expect(recomputedModel(model)).toMatchObject({ differences: [], unknown: [] });
});

/** Two units with every total keyed in, nothing signed. */
async function keyedIn() {
  const { client, ...rest } = await made();
  for (const [row, totals] of given.entries())
    for (const [index, total] of totals.entries())
      await keyTotal(client, rest.ids[row]!, eachScorers[index]!, total);
  return { client, ...rest };
}

/** Two units with nothing entered. */
async function made() {
  const { app, bugs, close } = testApp();
  onTestFinished(() => {
    close();
    expect(bugs).toEqual([]);
  });
  const client = rpcClient('app://kaoping/rpc', app);
  return { client, ...(await eachAssessment(client, ['机电系党总支', '信息系党总支'])) };
}

/** A sheet that can be signed, with so many of 4-4.a. */
function wholeSheet(count: number): SheetChange {
  const values = { '2-2.b': 5, '4-1.a': 0, '4-2.a': 0, '4-4.a': count, '4-5.a': 0 };
  return { values, items: Object.fromEntries(shandong.sheet.items.map(({ id }) => [id, { seen: true }])) };
}

/** Every sheet of the candidate that is not signed yet. */
async function signAll(client: Client, candidateId: string) {
  for (const panelist of eachScorers) {
    const slot = eachSlot(panelist);
    const { content, submission, kind, measures } = await client.sheet.get({ candidateId, slot });
    const { total } = scoreContent(shandong.sheet, content, { kind, measures });
    if (!submission) await client.sheet.submit({ candidateId, slot, signedBy: [panelist], total: total! });
  }
}
