import Sqlite from 'better-sqlite3';
import { unzipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { largestPackage } from '../../shared/package/packageHead.ts';
import type { PackageReading } from '../../shared/package/packageRow.ts';
import { slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import {
  eachAssessment,
  eachPanel,
  eachRule,
  eachScorers,
  eachSlot,
  keyTotal,
} from '../support/eachScores.ts';
import { type Client, rpcClient, toldBy } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';

const units = ['机电系党总支', '信息系党总支', '数理系党总支'];
const [chair, one, two, three, four] = eachScorers as [string, string, string, string, string];

it('each scores on a computer of their own, and the totals agree with each', async () => {
  const host = await hosted();
  const given: Record<string, readonly number[]> = {
    [chair]: [9000, 8500, 8000],
    [one]: [9250, 8000, 8100],
    [two]: [8800, 8650, 8200],
    [three]: [9100, 8200, 8300],
    [four]: [9300, 8400, 8400],
  };
  // Two rooms: one of three panelists, one of two, each at one computer.
  for (const room of [
    [chair, one, two],
    [three, four],
  ]) {
    const laptop = program();
    for (const panelist of room) await laptop.package.take({ file: await give(host, panelist) });
    for (const panelist of room) {
      await fill(laptop, host.ids, panelist, given[panelist]!);
      await sign(laptop, host.ids, panelist, given[panelist]!);
    }
    const totals = await totalsOf(laptop, host.assessmentId);
    for (const panelist of room) {
      const file = await result(laptop, host.assessmentId, panelist);
      const { rows } = await read(host, file);
      expect(rows.map(({ status, brings }) => [status, brings])).toEqual(
        given[panelist]!.map((total) => ['new', { total, isSigned: true }]),
      );
      expect(await merge(host, file)).toEqual({ panelist, written: 3, left: 0 });
    }
    const here = await totalsOf(host.client, host.assessmentId);
    for (const panelist of room) expect(here[panelist]).toEqual(totals[panelist]);
    expect(await laptop.workspace.check()).toMatchObject({ ok: true, problems: [] });
  }
  const { candidates, isComplete } = await host.client.result.get({ assessmentId: host.assessmentId });
  expect(isComplete).toBe(true);
  expect(candidates.map(({ candidate }) => candidate.name)).toEqual(units);
  expect(candidates[0]!.parts[0]!.panel!.points).toBe(9117);
  expect(await host.client.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

it('what is signed elsewhere bears the instant and the name of its signing', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
  await fill(laptop, host.ids, one, [9000, 8000, 7000]);
  await sign(laptop, host.ids, one, [9000, 8000, 7000]);
  const at = { candidateId: host.ids[0]!, slot: eachSlot(one) };
  const { submission } = await laptop.sheet.get(at);
  const { assessmentId } = host;
  await merge(host, await result(laptop, assessmentId, one));
  expect((await host.client.sheet.get(at)).submission).toEqual(submission);
  expect((await laptop.assessment.get({ assessmentId })).signedAt).toBe(
    (await host.client.assessment.get({ assessmentId })).signedAt,
  );
});

it('reading it twice changes nothing, nor does taking the same 任务包 twice', async () => {
  const host = await hosted();
  const laptop = program();
  const task = await give(host, one);
  expect(await laptop.package.take({ file: task })).toMatchObject({ panelist: one, isNew: true, kept: [] });
  await fill(laptop, host.ids, one, [9000, 8000]);
  const before = await laptop.workspace.info();
  expect(await laptop.package.take({ file: task })).toMatchObject({ isNew: false, kept: [] });
  expect(await laptop.workspace.info()).toEqual(before);
  const file = await result(laptop, host.assessmentId, one);
  const first = await host.client.workspace.info();
  await read(host, file);
  expect(await host.client.workspace.info()).toEqual(first);
  await merge(host, file);
  const second = await host.client.workspace.info();
  expect((await read(host, file)).rows.map(({ status }) => status)).toEqual(['same', 'same']);
  expect(await merge(host, file)).toEqual({ panelist: one, written: 0, left: 0 });
  expect(await host.client.workspace.info()).toEqual(second);
});

it('what went on there is changed, what went on here alone stays', async () => {
  const host = await hosted();
  await keyTotal(host.client, host.ids[0]!, one, 9000);
  await keyTotal(host.client, host.ids[1]!, one, 8000);
  const laptop = await taken(host, one);
  await keyTotal(laptop, host.ids[0]!, one, 9100);
  await keyTotal(host.client, host.ids[1]!, one, 8100);
  const file = await result(laptop, host.assessmentId, one);
  expect(statuses(await read(host, file))).toEqual({ [units[0]!]: 'changed', [units[1]!]: 'same' });
  await merge(host, file);
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9100, 8100, null]);
  // Further work over there comes as changed again, whatever was merged before.
  await keyTotal(laptop, host.ids[0]!, one, 9200);
  const next = await result(laptop, host.assessmentId, one);
  expect(statuses(await read(host, next))).toEqual({ [units[0]!]: 'changed', [units[1]!]: 'same' });
  await merge(host, next);
  expect(await saidBy(merge(host, file))).toContain('比已读入的旧，没有读入');
});

it('a sheet that was changed on both sides is in conflict, and replaced only where it was chosen', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
  await fill(laptop, host.ids, one, [9100, 8100]);
  await keyTotal(host.client, host.ids[0]!, one, 9000);
  const file = await result(laptop, host.assessmentId, one);
  const { rows } = await read(host, file);
  expect(rows.map(({ status, brings, here }) => [status, brings.total, here.total])).toEqual([
    ['conflict', 9100, 9000],
    ['new', 8100, null],
  ]);
  expect(await merge(host, file)).toEqual({ panelist: one, written: 1, left: 1 });
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9000, 8100, null]);
  const { candidateId, slot, mark } = rows[0]!;
  await keyTotal(host.client, host.ids[0]!, one, 9050);
  const stale = await toldBy(merge(host, file, [{ candidateId, slot, mark }]));
  expect(stale.message).toBe('“机电系党总支”的评分表在核对之后又有变动，没有写入。请重新读入结果包核对');
  const fresh = (await read(host, file)).rows[0]!;
  await merge(host, file, [{ candidateId, slot, mark: fresh.mark }]);
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9100, 8100, null]);
});

it('a sheet that is signed here is never replaced, and one that was sent back is not signed again', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
  await fill(laptop, host.ids, one, [9000, 8000, 7000]);
  await sign(laptop, host.ids, one, [9000, 8000, 7000]);
  const file = await result(laptop, host.assessmentId, one);
  await merge(host, file);
  const at = { candidateId: host.ids[0]!, slot: eachSlot(one) };
  await laptop.sheet.reopen({ ...at, reason: '算错' });
  await keyTotal(laptop, host.ids[0]!, one, 9050);
  const changed = await result(laptop, host.assessmentId, one);
  const [row] = (await read(host, changed)).rows;
  expect(row).toMatchObject({ status: 'conflict', problem: expect.stringContaining('请先退回这张评分表') });
  await expect(merge(host, changed, [{ ...at, mark: row!.mark }])).rejects.toThrow('没有写入');
  expect((await host.client.sheet.get(at)).content.totals).toEqual({ total: 9000 });
  await host.client.sheet.reopen({ ...at, reason: '算错' });
  await expect(merge(host, file)).resolves.toMatchObject({ written: 0 });
  expect((await host.client.sheet.get(at)).submission).toBeNull();
});

it('a newer 任务包 brings what is new and leaves what was done there', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
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
  const host = await hosted();
  const laptop = await taken(host, one);
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
  const host = await hosted();
  const laptop = await taken(host, one);
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

it('no line of the log and no entry holds the key that signs', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
  const body = JSON.parse((await host.first.text()).split('\n')[1]!) as { privateKey: string };
  expect(body.privateKey.length).toBeGreaterThan(90);
  for (const client of [host.client, laptop]) {
    const { path } = await client.workspace.info();
    const text = logOf(path);
    expect(text).not.toContain(body.privateKey);
    expect(JSON.stringify(await client.entry.list({ assessmentId: host.assessmentId }))).not.toContain(
      body.privateKey,
    );
  }
});

it('an archive made there holds no key, and is whole', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
  const { privateKey } = JSON.parse((await host.first.text()).split('\n')[1]!) as { privateKey: string };
  const copy = await laptop.workspace.copy();
  expect(Buffer.from(await copy.arrayBuffer()).includes(privateKey)).toBe(true);
  const { file } = await laptop.archive.make({ assessmentId: host.assessmentId });
  for (const bytes of Object.values(unzipSync(new Uint8Array(await file.arrayBuffer()))))
    expect(Buffer.from(bytes).includes(privateKey)).toBe(false);
  expect(await laptop.archive.check({ file })).toMatchObject({ ok: true });
});

it('is refused with a sentence of its own: of another assessment, another file, an unknown key, the other kind', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
  const { assessmentId } = host;
  const file = await result(laptop, assessmentId, one);
  const second = await eachAssessment(host.client, ['外语系党总支']);
  const said = (call: Promise<unknown>) => saidBy(call);
  expect(await said(host.client.package.read({ assessmentId: second.assessmentId, file }))).toContain(
    '是考核《2025年度考核》的结果包，不是这次考核',
  );
  expect(await said(read(host, host.first))).toContain('是任务包，不是结果包。任务包在考评员的电脑上打开');
  expect(await said(laptop.package.take({ file }))).toContain('是结果包，不是任务包');
  expect(await said(host.client.package.take({ file: host.first }))).toContain('就在这个数据文件中');
  // Another file's key under the same names.
  const stranger = await hosted();
  const theirs = await result(await taken(stranger, one), stranger.assessmentId, one);
  const own = await headOf(file);
  const { publicKey, signature } = await headOf(theirs);
  const as = async (head: object) => said(read(host, await forged(theirs, head)));
  expect(await as({ assessmentId })).toContain('另一个数据文件');
  expect(await as({ assessmentId, workspace: own.workspace })).toContain('来路不明');
  expect(await as({ ...own, publicKey, signature })).toContain('来路不明');
  expect(await as({ ...own, signature })).toContain('与做成时不一致');
  expect(await said(read(host, new File(['年度总结'], '总结.kpkg')))).toContain('不是本程序的任务包或结果包');
  expect(await said(read(host, new File([], '空.kpkg')))).toContain('是空的');
  expect(await said(host.client.package.give({ assessmentId, panelist: '何秘书' }))).toBe(
    '何秘书不是这次考核参加评分的考评员',
  );
});

it('one altered byte anywhere, or a file cut off anywhere, is refused and nothing is written', async () => {
  const host = await hosted(['机电系党总支']);
  const laptop = await taken(host, one);
  await fill(laptop, host.ids, one, [9000]);
  const file = await result(laptop, host.assessmentId, one);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const before = await host.client.workspace.info();
  const end = bytes.indexOf(0x0a);
  for (let at = 0; at < bytes.length; at += 1) {
    const altered = Uint8Array.from(bytes);
    altered[at] = altered[at]! ^ (at % 2 === 0 ? 0x01 : 0x20);
    expect(await saidBy(read(host, new File([altered], '结果包.kpkg'))), `byte ${at}`).toMatch(
      /没有读入|不是本程序的/,
    );
    if (at <= end || at % 7 === 0) {
      const cut = new File([bytes.slice(0, at)], '结果包.kpkg');
      expect(await saidBy(merge(host, cut)), `cut at ${at}`).toMatch(/拔出了 U 盘/);
    }
  }
  // Nothing more stands in it either.
  const line = new TextDecoder().decode(bytes.slice(0, end));
  const spaced = `${line.replace(',"version"', ', "version"')}\n`;
  for (const parts of [
    [spaced, bytes.slice(end + 1)],
    [bytes, ' '],
  ])
    expect(await saidBy(read(host, new File(parts, '结果包.kpkg')))).toContain('与做成时不一致');
  // A stick that was pulled out may leave the length without the end.
  const hollow = Uint8Array.from(bytes).fill(0, bytes.length - 100);
  expect(await saidBy(read(host, new File([hollow], '结果包.kpkg')))).toContain('拔出了 U 盘');
  const task = new Uint8Array(await host.first.arrayBuffer());
  const fresh = program();
  for (let at = 0; at < task.length; at += at <= end ? 5 : 997) {
    const altered = Uint8Array.from(task);
    altered[at] = altered[at]! ^ 0x01;
    await toldBy(fresh.package.take({ file: new File([altered], '任务包.kpkg') }));
  }
  expect(await fresh.assessment.list()).toEqual([]);
  expect(await host.client.workspace.info()).toEqual(before);
});

it('what is too large is refused before it is read', async () => {
  const host = await hosted();
  const large = new File([new Uint8Array(largestPackage + 1)], '录像.kpkg');
  expect(await saidBy(read(host, large))).toBe(
    '“录像.kpkg”有 65 MB，超过 64 MB 的上限，不是任务包或结果包。请核对选择的文件',
  );
});

it('what the panel changed since in the scheme, and who is recused since, is said and not written over', async () => {
  const host = await hosted();
  const laptop = await taken(host, one);
  await fill(laptop, host.ids, one, [9000, 8000]);
  const file = await result(laptop, host.assessmentId, one);
  const { assessmentId, ids } = host;
  await host.client.entry.set({
    assessmentId,
    entries: [
      {
        kind: 'seat',
        candidateId: ids[0]!,
        key: `-/panel/${one}`,
        content: { by: chair, on: '2025-11-10', state: 'recused', reason: '本人所在单位' },
      },
    ],
  });
  const [recused] = (await read(host, file)).rows;
  expect(recused!.problem).toBe('不计入这个单位（回避：本人所在单位（周正明，2025年11月10日）），不写入');
  expect(await merge(host, file)).toEqual({ panelist: one, written: 1, left: 1 });
  await host.client.assessment.reopen({ assessmentId, reason: '改口径' });
  const { adjustments } = await host.client.assessment.get({ assessmentId });
  await host.client.assessment.update({
    assessmentId,
    adjustments: { ...adjustments, conventions: { '2-2.b': '按次计' } },
  });
  expect(await saidBy(read(host, file))).toContain('方案或考评口径作了修改');
  expect(await saidBy(give(host, one))).toContain('考评口径尚未经考评组签字');
  // A new 任务包 mends it, with what was done there.
  await host.client.assessment.sign({ assessmentId });
  await laptop.package.take({ file: await give(host, one) });
  await keyTotal(laptop, ids[2]!, one, 7000);
  const next = await result(laptop, assessmentId, one);
  expect(statuses(await read(host, next))).toMatchObject({ [units[1]!]: 'same', [units[2]!]: 'new' });
  await merge(host, next);
  for (const client of [laptop, host.client])
    expect(await client.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

/** A new program over a data file of its own. */
function program(): Client {
  const { app, bugs, close } = testApp();
  onTestFinished(() => {
    close();
    expect(bugs).toEqual([]);
  });
  return rpcClient('app://kaoping/rpc', app);
}

interface Host {
  readonly client: Client;
  readonly assessmentId: string;
  readonly ids: readonly string[];
  readonly tasks: File[];
  /** The newest 任务包. */
  readonly first: File;
}

async function hosted(names = units): Promise<Host> {
  const client = program();
  const tasks: File[] = [];
  return {
    client,
    ...(await eachAssessment(client, names, eachPanel)),
    tasks,
    get first() {
      return tasks.at(-1)!;
    },
  };
}

async function give({ client, assessmentId, tasks }: Host, panelist: string): Promise<File> {
  const file = await client.package.give({ assessmentId, panelist });
  tasks.push(file);
  return file;
}

/** A program of the panelist's own with their 任务包 taken in. */
async function taken(host: Host, panelist: string): Promise<Client> {
  const laptop = program();
  await laptop.package.take({ file: await give(host, panelist) });
  return laptop;
}

async function fill(client: Client, ids: readonly string[], panelist: string, totals: readonly number[]) {
  for (const [row, total] of totals.entries()) await keyTotal(client, ids[row]!, panelist, total);
}

async function sign(client: Client, ids: readonly string[], panelist: string, totals: readonly number[]) {
  const sheets = totals.map((total, row) => ({ candidateId: ids[row]!, total }));
  await client.sheet.submitEach({ slot: eachSlot(panelist), sheets });
}

const result = (client: Client, assessmentId: string, panelist: string) =>
  client.package.result({ assessmentId, panelist });
const read = ({ client, assessmentId }: Host, file: File) => client.package.read({ assessmentId, file });
const merge = (
  { client, assessmentId }: Host,
  file: File,
  choices: { candidateId: string; slot: string; mark: string }[] = [],
) => client.package.merge({ assessmentId, file, choices });
const saidBy = async (call: Promise<unknown>) => (await toldBy(call)).message;
const statuses = ({ rows }: PackageReading) =>
  Object.fromEntries(rows.map(({ name, status }) => [name, status]));

/** By panelist, the totals unit by unit. */
async function totalsOf(client: Client, assessmentId: string) {
  const rows = await client.sheet.panelTotals({ assessmentId, partId: 'panel' });
  return Object.fromEntries(
    (rows[0]?.seats ?? []).map(({ panelist: name }) => [
      name,
      rows.map(({ seats }) => seats.find(({ panelist }) => panelist === name)!.total),
    ]),
  );
}

/** The first line of a package. */
async function headOf(file: File): Promise<Record<string, unknown>> {
  return JSON.parse((await file.text()).split('\n')[0]!) as Record<string, unknown>;
}

/** The package with something else in its first line. */
async function forged(file: File, head: object): Promise<File> {
  const { size } = await headOf(file);
  const [line, body] = (await file.text()).split('\n') as [string, string];
  return new File([`${JSON.stringify({ ...JSON.parse(line), ...head, size })}\n${body}`], file.name);
}

/** Every line of the log of a data file, as text. */
function logOf(path: string): string {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.prepare<[], string>('SELECT payload_json FROM log').pluck().all().join('\n');
  } finally {
    db.close();
  }
}
