import { expect, it } from 'vitest';
import { slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { eachPanel, eachRule, eachScorers, keyTotal } from '../support/eachScores.ts';
import {
  give,
  type Host,
  hostedAndTaken,
  merge,
  program,
  read,
  result,
  saidBy,
  taken,
  totalsOf,
  units,
} from '../support/packages.ts';
import { type Client, toldBy } from '../support/rpcClient.ts';

const [chair, one, two] = eachScorers as [string, string, string, string, string];

it('a newer 任务包 brings what is new and leaves what was done there', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  await keyTotal(laptop, host.ids[0]!, one, 9000);
  await keyTotal(host.client, host.ids[0]!, one, 8800);
  await keyTotal(host.client, host.ids[1]!, one, 8000);
  const { candidateIds } = await host.client.candidate.add({
    assessmentId: host.assessmentId,
    candidates: [
      { name: '人文系党总支', kind: '党总支', parent: '', secretary: '', memberCount: null, foundedOn: null },
    ],
  });
  const older = await result(laptop, host.assessmentId, one);
  const task = await give(host, one);
  expect(await laptop.package.take({ file: task })).toMatchObject({ isNew: false, kept: [units[0]] });
  expect((await totalsOf(laptop, host.assessmentId))[one]).toEqual([9000, 8000, null, null]);
  await keyTotal(laptop, candidateIds[0]!, one, 7000);
  await merge(host, await result(laptop, host.assessmentId, one));
  expect(await saidBy(read(host, older))).toContain('比已读入的旧，没有读入');
  await expect(laptop.package.take({ file: host.first })).resolves.toMatchObject({ isNew: false });
  expect(await saidBy(laptop.package.take({ file: host.tasks[0]! }))).toContain('比本机已打开的旧');
});

it('units follow with a newer 任务包: renamed crosswise, taken off, added anew by the same name', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  const { client, assessmentId, ids } = host;
  const early = await give(host, two);
  const named = (name: string) => ({
    name,
    kind: '党总支',
    parent: '',
    secretary: '',
    memberCount: null,
    foundedOn: null,
  });
  const rename = (candidateId: string, name: string) =>
    client.candidate.update({ candidateId, details: named(name) });
  await rename(ids[0]!, '改名中');
  await rename(ids[1]!, units[0]!);
  await rename(ids[0]!, units[1]!);
  await client.candidate.remove({ candidateId: ids[2]! });
  await client.candidate.add({ assessmentId, candidates: [named(units[2]!)] });
  await laptop.package.take({ file: await give(host, one) });
  const listed = async (of: Client) =>
    (await of.candidate.list({ assessmentId })).map(({ id, name }) => [id, name]);
  expect(await listed(laptop)).toEqual(await listed(client));
  // Another panelist's earlier one changes nothing of that.
  expect(await laptop.package.take({ file: early })).toMatchObject({ isNew: false, panelist: two });
  expect(await listed(laptop)).toEqual(await listed(client));
  expect(Object.keys(await totalsOf(laptop, assessmentId))).toEqual([one, two]);
  expect(await laptop.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

it('only the panelist’s own sheets are filled there, and nothing else is put down', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  const { assessmentId, ids } = host;
  const sentence = `这次考核由任务包打开，这里只填写${one}的评分表。其他事项请在发出任务包的电脑上办理`;
  const refused = [
    keyTotal(laptop, ids[0]!, two, 9000),
    laptop.entry.set({
      assessmentId,
      entries: [
        {
          kind: 'seat',
          candidateId: ids[0]!,
          key: `-/panel/${one}`,
          content: { by: chair, on: '2025-11-10', state: 'absent', reason: '出差' },
        },
      ],
    }),
    laptop.candidate.remove({ candidateId: ids[2]! }),
    laptop.assessment.reopen({ assessmentId, reason: '改口径' }),
    laptop.package.give({ assessmentId, panelist: one }),
  ];
  for (const call of refused) expect(await saidBy(call)).toBe(sentence);
  expect(await laptop.package.list({ assessmentId })).toMatchObject({
    given: [],
    taken: [{ panelist: one }],
  });
  const other = await toldBy(laptop.package.result({ assessmentId, panelist: two }));
  expect(other.message).toBe(`这里没有打开过${two}的任务包，不能导出结果包`);
});

it('of a scheme with rounds each sheet is named, and what must come before it is asked for where it comes back', async () => {
  const client = program();
  const { assessmentId } = await client.assessment.create({
    schemeId: 'tianjin-wuhao',
    adjustments: { panel: eachRule },
    details: {
      name: '两轮考核',
      year: 2025,
      organiser: '中共某学院委员会',
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: [...eachPanel],
    },
  });
  const unit = {
    name: '甲党支部',
    kind: '党支部',
    parent: '',
    secretary: '',
    memberCount: null,
    foundedOn: null,
  };
  const { candidateIds } = await client.candidate.add({ assessmentId, candidates: [unit] });
  await client.assessment.sign({ assessmentId });
  const host: Host = { client, assessmentId, ids: candidateIds, tasks: [], first: new File([], '') };
  const laptop = await taken(host, one);
  const { scheme, panel } = await client.assessment.get({ assessmentId });
  const slots = slotsOf(scheme, panel).filter(({ panelist }) => panelist === one);
  expect(slots.length).toBe(2);
  const candidateId = candidateIds[0]!;
  for (const [index, slot] of slots.entries())
    await laptop.sheet.change({
      candidateId,
      slot: slotName(slot),
      change: { totals: { total: 9000 - 100 * index } },
    });
  const file = await result(laptop, assessmentId, one);
  const { rows } = await read(host, file);
  expect(rows.map(({ name, brings }) => [name, brings.total])).toEqual(
    scheme.rounds.map(({ name }, index) => [`甲党支部（${wordsOf(name)}）`, 9000 - 100 * index]),
  );
  expect(await merge(host, file)).toMatchObject({ written: 2 });
  const [slot] = slots.map(slotName);
  await laptop.sheet.submit({ candidateId, slot: slot!, signedBy: [one], total: 9000 });
  const signed = await result(laptop, assessmentId, one);
  const before = await client.workspace.info();
  expect(await saidBy(merge(host, signed))).toMatch(/^“甲党支部（.*）”：须先完成“/);
  expect(await client.workspace.info()).toEqual(before);
});
