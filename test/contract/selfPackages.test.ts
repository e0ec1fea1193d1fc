import { expect, it } from 'vitest';
import { writePackage } from '../../electron/files/packageFile.ts';
import { answerTask } from '../../renderer/taskPage/answerTask.ts';
import { makeResult } from '../../renderer/taskPage/makeResult.ts';
import { openTask } from '../../renderer/taskPage/openTask.ts';
import { openTaskStore } from '../../renderer/taskPage/taskStore.ts';
import { storageOfPage } from '../../renderer/ui/storageOfPage.ts';
import type { PackagedSheet } from '../../shared/package/packageBody.ts';
import type { PackageAbout } from '../../shared/package/packageHead.ts';
import { emptyContent } from '../../shared/sheet/sheet.ts';
import { eachAssessment } from '../support/eachScores.ts';
import { headOf, program, saidBy, statuses } from '../support/packages.ts';
import { type Client, rpcClient } from '../support/rpcClient.ts';
import { tianjinAssessment } from '../support/tianjinAssessment.ts';

const slot = 'grading/self';
const names = ['机电支部', '信息支部', '数理支部'];

it.each(['程序', '网页'] as const)(
  'a unit fills its own sheet at another computer (%s), and nobody types it again',
  async (way) => {
    const host = await hosted();
    const unit = await (way === '程序' ? byProgram(host, 0) : byPage(host, 0));
    await unit.key(8600);
    const draft = await read(host, await unit.result());
    expect(draft).toMatchObject({ unit: names[0] });
    expect('panelist' in draft).toBe(false);
    expect(statuses(draft)).toEqual({ [`${names[0]}（分类定级，支部自评）`]: 'new' });
    const { signedBy } = await unit.sign(8600);
    expect(signedBy).toEqual(['李支书']);
    const file = await unit.result();
    expect(file.name).toBe(`结果包-分类定级-${names[0]}.kpkg`);
    expect((await read(host, file)).rows.map(({ brings }) => brings)).toEqual([
      { total: 8600, isSigned: true },
    ]);
    expect(await merge(host, file)).toEqual({ unit: names[0], written: 1, left: 0 });
    const here = await host.client.sheet.get({ candidateId: host.ids[0]!, slot });
    expect(here.content.totals).toEqual({ total: 8600 });
    expect(here.submission?.signedBy).toEqual(['李支书']);
    // Read twice it changes nothing, and what is signed here is not written over.
    const before = await host.client.workspace.info();
    expect(await merge(host, file)).toEqual({ unit: names[0], written: 0, left: 0 });
    expect(await host.client.workspace.info()).toEqual(before);
    expect(await host.client.workspace.check()).toMatchObject({ ok: true, problems: [] });
    expect((await host.client.package.list({ assessmentId: host.assessmentId })).given).toMatchObject([
      { unit: { id: host.ids[0], name: names[0] } },
    ]);
  },
);

it('the package holds that unit alone, and only its own sheet is open there', async () => {
  const host = await hosted();
  const { client, assessmentId, ids } = host;
  await client.sheet.change({ candidateId: ids[1]!, slot, change: { totals: { total: 7000 } } });
  const file = await give(host, 0);
  const text = await file.text();
  for (const other of [names[1]!, ids[1]!]) expect(text).not.toContain(other);
  const laptop = program();
  const { place } = await laptop.package.take({ file });
  expect(place).toMatchObject({ screen: 'score', candidateId: ids[0] });
  expect((await laptop.candidate.list({ assessmentId })).map(({ name }) => name)).toEqual([names[0]]);
  const closed = laptop.sheet.change({
    candidateId: ids[0]!,
    slot: 'grading/superior',
    change: { values: {}, items: {} },
  });
  expect(await saidBy(closed)).toBe(
    `这次考核由任务包打开，这里只填写${names[0]}的评分表。其他事项请在发出任务包的电脑上办理`,
  );
  const page = await byPage(host, 0);
  const superior = page.client.sheet.get({ candidateId: ids[0]!, slot: 'grading/superior' });
  expect(await saidBy(superior)).toBe(`任务包里没有${names[0]}的这张评分表`);
});

it.each([
  [0, 1],
  [1, 0],
])('several units share a computer, in whatever order their packages are opened', async (...order) => {
  const host = await hosted();
  const files = [await give(host, 0), await give(host, 1)];
  const laptop = program();
  for (const row of order) await laptop.package.take({ file: files[row]! });
  const listed = await laptop.candidate.list({ assessmentId: host.assessmentId });
  expect(listed.map(({ name }) => name).sort()).toEqual([names[0], names[1]].sort());
  for (const row of [0, 1])
    await laptop.sheet.change({
      candidateId: host.ids[row]!,
      slot,
      change: { totals: { total: 8000 + row } },
    });
  for (const row of [0, 1]) {
    const file = await laptop.package.result({
      assessmentId: host.assessmentId,
      candidateId: host.ids[row]!,
    });
    expect(await merge(host, file)).toEqual({ unit: names[row], written: 1, left: 0 });
  }
  expect(await laptop.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

it('is refused with a sentence of its own: of another unit, another assessment, older, altered', async () => {
  const host = await hosted();
  const unit = await byProgram(host, 0);
  await unit.key(8600);
  const file = await unit.result();
  const said = (made: File) => saidBy(read(host, made));

  const other = await signedWith(unit.task, file, (sheet) => ({ ...sheet, candidateId: host.ids[1]! }));
  const words = `“结果包.kpkg”是${names[0]}自评的结果包，里面却有别的评分表，没有读入。请核对是谁交来的`;
  expect(await said(other)).toBe(words);
  expect(
    await said(await signedWith(unit.task, file, (sheet) => ({ ...sheet, slot: 'grading/superior' }))),
  ).toBe(words);
  // By whoever got another unit's package.
  const theirs = await byProgram(host, 1);
  const stranger = await signedWith(theirs.task, file, (sheet) => sheet, {
    packageId: (await headOf(unit.task)).packageId as string,
  });
  expect(await said(stranger)).toContain('的签名不是这里发出的任务包的，来路不明');
  const { publicKey } = await headOf(unit.task);
  const renamed = await signedWith(unit.task, file, (sheet) => sheet, {
    unit: { id: host.ids[1]!, name: names[1]! },
    publicKey: publicKey as string,
  });
  expect(await said(renamed)).toContain('来路不明');

  const second = await eachAssessment(host.client, ['外语支部']);
  expect(await saidBy(host.client.package.read({ assessmentId: second.assessmentId, file }))).toContain(
    '是考核《分类定级》的结果包，不是这次考核',
  );

  await unit.key(8700);
  await merge(host, await unit.result());
  expect(await said(file)).toContain(`这个结果包（${names[0]}，`);
  expect(await said(file)).toContain('比已读入的旧，没有读入');

  const bytes = new Uint8Array(await (await unit.result()).arrayBuffer());
  for (const at of [40, 300, bytes.length - 20]) {
    const altered = Uint8Array.from(bytes);
    altered[at] = altered[at]! ^ 0x01;
    expect(await said(new File([altered], '结果包.kpkg'))).toMatch(/没有读入/);
  }
  const { content } = await host.client.sheet.get({ candidateId: host.ids[1]!, slot });
  expect(content).toEqual(emptyContent);
});

it('is given only where the scheme has a sheet that units fill, and to a unit of the assessment', async () => {
  const host = await hosted();
  const each = await eachAssessment(host.client, ['外语支部']);
  const asked = { assessmentId: each.assessmentId, candidateId: each.ids[0]! };
  expect(await saidBy(host.client.package.give(asked))).toBe(
    '这次考核的方案没有由单位自己填写的评分表（自评），不向单位发任务包',
  );
  const elsewhere = { assessmentId: host.assessmentId, candidateId: each.ids[0]! };
  expect(await saidBy(host.client.package.give(elsewhere))).toContain('不在这次考核的名单中');
  const { assessmentId } = host;
  for (const owner of [{}, { panelist: '周正明', candidateId: host.ids[0]! }])
    expect(await saidBy(host.client.package.give({ assessmentId, ...owner }))).toContain(
      '请写明考评员或单位',
    );
});

interface Host {
  readonly client: Client;
  readonly assessmentId: string;
  readonly ids: readonly string[];
}

async function hosted(): Promise<Host> {
  const client = program();
  return { client, ...(await tianjinAssessment(client, names)) };
}

const give = ({ client, assessmentId, ids }: Host, row: number) =>
  client.package.give({ assessmentId, candidateId: ids[row]! });
const read = ({ client, assessmentId }: Host, file: File) => client.package.read({ assessmentId, file });
const merge = ({ client, assessmentId }: Host, file: File) =>
  client.package.merge({ assessmentId, file, choices: [] });

/** The unit's own computer with this program. */
async function byProgram(host: Host, row: number) {
  const client = program();
  const task = await give(host, row);
  await client.package.take({ file: task });
  const { assessmentId } = host;
  const candidateId = host.ids[row]!;
  return {
    ...filling(client, candidateId),
    task,
    result: () => client.package.result({ assessmentId, candidateId }),
  };
}

/** The unit's own computer with a browser alone. */
async function byPage(host: Host, row: number) {
  const file = await give(host, row);
  const task = openTask(Buffer.from(await file.arrayBuffer()).toString('base64'));
  const store = openTaskStore(task, storageOfPage(), () => new Date())!;
  const client = rpcClient(
    'http://localhost/rpc',
    answerTask(task, store, () => new Date()),
  );
  return { ...filling(client, host.ids[row]!), result: async () => makeResult(task, store, new Date()) };
}

function filling(client: Client, candidateId: string) {
  return {
    client,
    key: (total: number) => client.sheet.change({ candidateId, slot, change: { totals: { total } } }),
    sign: (total: number) => client.sheet.submit({ candidateId, slot, signedBy: ['李支书'], total }),
  };
}

/** The 结果包 with other sheets or another head, signed by the key of the 任务包. */
async function signedWith(
  task: File,
  result: File,
  change: (sheet: PackagedSheet) => PackagedSheet,
  head: Partial<PackageAbout> = {},
): Promise<File> {
  const [, taskBody = ''] = (await task.text()).split('\n');
  const [line = '', body = ''] = (await result.text()).split('\n');
  const { privateKey } = JSON.parse(taskBody) as { privateKey: string };
  const { sheets } = JSON.parse(body) as { sheets: PackagedSheet[] };
  const { publicKey } = await headOf(task);
  const about = { ...(JSON.parse(line) as PackageAbout), publicKey: publicKey as string, ...head };
  return new File([writePackage(about, { sheets: sheets.map(change) }, privateKey)], '结果包.kpkg');
}
