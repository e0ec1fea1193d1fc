import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { composeContext } from '../../electron/compose.ts';
import { createFiles } from '../../electron/files/createFiles.ts';
import { openKeeper } from '../../electron/keeper/keeper.ts';
import { asOpenFileRefusal, Refusal } from '../../electron/refusal.ts';
import { archiveTo } from '../../electron/service/archives.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { exportReport } from '../../electron/service/reports.ts';
import { addRoster } from '../../electron/service/roster.ts';
import { withScratch } from '../../electron/service/withScratch.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { machineSlowness } from '../support/machineSlowness.ts';
import { sampleEvents } from '../support/sampleEvents.ts';
import { paths } from '../support/testContext.ts';
import { bombs } from './bombs.ts';
import { mutate, seeded } from './mutate.ts';
import { peak, watchedProcess } from './watchedProcess.ts';

/** How many altered files; `npm run test:hostile` takes 2,000. */
const count = Number(process.env.KAOPING_HOSTILE ?? 30);
const isLong = count > 100;
const slowness = machineSlowness();
/** No file takes longer to be refused. Units: milliseconds; megabytes. */
const longest = 5000 * slowness;
const largest = 500;

let folder: string;
let context: Context;
let assessmentId: string;
let corpus: readonly { readonly name: string; readonly bytes: Uint8Array; readonly door: Door }[];
type Door = (name: string, bytes: Uint8Array) => Promise<unknown>;

/** Adds the roster, or none of it. */
async function add(name: string, bytes: Uint8Array): Promise<void> {
  const before = context.workspace.candidates.list(assessmentId).length;
  let added = 0;
  try {
    ({ added } = await addRoster(context, assessmentId, { name, bytes }));
  } finally {
    expect(context.workspace.candidates.list(assessmentId)).toHaveLength(before + added);
  }
}
const verify: Door = (name, bytes) => context.files.verifyWorkbook({ name, bytes }, new Date());
const fill: Door = (name, bytes) => context.files.fillTemplate(assessmentId, { name, bytes }, new Date());
const checkArchive: Door = (name, bytes) =>
  withScratch((scratch) => {
    const path = join(scratch, name);
    writeFileSync(path, bytes);
    return createFiles(paths, '', watchedProcess).checkArchive(path, scratch);
  });
/** Opens the data file as the program does at its start, and goes on in whatever way is left. */
const open: Door = async (name, bytes) => {
  const own = mkdtempSync(join(folder, 'open-'));
  const dataPath = join(own, name);
  writeFileSync(dataPath, bytes);
  const memory = createMachineMemory(join(own, 'memory.json'));
  const keeper = openKeeper(paths, { dataPath, memory });
  try {
    const { trouble, altered } = keeper.state();
    if (trouble) await keeper.goOn();
    else expect([altered.length > 0, keeper.context().workspace.log.count() >= 0]).toContain(true);
    keeper.context().workspace.assessments.list();
  } catch (error) {
    // What the door of the program says of it.
    throw asOpenFileRefusal(error, dataPath) ?? error;
  } finally {
    await keeper
      .context()
      .backups.take('手动')
      .catch(() => {});
    keeper.close();
    rmSync(own, { recursive: true, force: true });
  }
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoping-hostile-'));
  const dataPath = join(folder, 'data.kaoping');
  context = composeContext(paths, { dataPath, startProcess: watchedProcess });
  const [demo] = loadDemo(context).filter(({ scheme }) => scheme === 'shandong-wuhao');
  assessmentId = demo!.id;
  const roster = [
    ['单位名称', '类型', '上级单位', '书记', '党员人数', '成立日期'],
    ...Array.from({ length: 30 }, (_, index) => [
      `第${index + 1}党总支`,
      '党总支',
      '学院党委',
      '张三',
      20 + index,
      '2018-07-01',
    ]),
  ];
  const book = utils.book_new(utils.aoa_to_sheet(roster), '名单');
  const as = (bookType: 'xlsx' | 'biff8' | 'html' | 'csv' | 'ods') =>
    new Uint8Array(write(book, { bookType, type: 'buffer' }));
  const report = async (name: 'summary' | 'sheets') =>
    new Uint8Array(await (await exportReport(context, { assessmentId, report: name })).arrayBuffer());
  const form = utils.book_new(
    utils.aoa_to_sheet([
      ['单位', '得分'],
      ['{{单位名称}}', '{{总分}}'],
    ]),
    '上报',
  );
  const zip = join(folder, 'archive.zip');
  await archiveTo(context, { assessmentId, out: zip, isAlone: true });
  const data = join(folder, 'small.kaoping');
  const small = composeContext(paths, { dataPath: data });
  small.workspace.record(atThisComputer, sampleEvents);
  small.workspace.close();
  corpus = [
    { name: '名单.xlsx', bytes: as('xlsx'), door: add },
    { name: '名单.xls', bytes: as('biff8'), door: add },
    { name: '网页.xls', bytes: as('html'), door: add },
    { name: '名单.csv', bytes: as('csv'), door: add },
    { name: '名单.ods', bytes: as('ods'), door: add },
    { name: '汇总表.xlsx', bytes: await report('summary'), door: verify },
    { name: '评分表.xlsx', bytes: await report('sheets'), door: verify },
    {
      name: '表样.xlsx',
      bytes: new Uint8Array(write(form, { bookType: 'xlsx', type: 'buffer' })),
      door: fill,
    },
    { name: '归档.zip', bytes: new Uint8Array(readFileSync(zip)), door: checkArchive },
    { name: '数据.kaoping', bytes: new Uint8Array(readFileSync(data)), door: open },
  ];
});
afterAll(() => {
  context.workspace.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Lets a file in: what came of it, and how long it took. Anything but an answer or a refusal in Chinese fails the test. */
async function letIn(door: Door, name: string, bytes: Uint8Array) {
  const began = performance.now();
  peak.megabytes = 0;
  let refusal: string | null = null;
  try {
    await door(name, bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    expect(error.message).toMatch(/[\u4e00-\u9fff]/);
    refusal = error.message;
  }
  return { refusal, milliseconds: performance.now() - began, megabytes: peak.megabytes };
}

describe('a small file that asks for very much', () => {
  it.each(bombs)('is refused in time and memory, or read: %s', async (_, name, make) => {
    const bytes = make();
    const { milliseconds } = await letIn(add, name, bytes);
    expect(milliseconds).toBeLessThan(longest);
    expect(peak.megabytes).toBeLessThan(largest);
    if (isLong && name.endsWith('.xlsx'))
      for (const door of [verify, fill]) {
        const taken = await letIn(door, name, bytes);
        expect(taken.milliseconds).toBeLessThan(longest);
        expect(peak.megabytes).toBeLessThan(largest);
      }
  });
});

describe('a file that was altered at random', () => {
  it(`is answered or refused in a sentence, ${count} times: nobody dies, nothing is half done`, async () => {
    const random = seeded(20_261_129);
    const tally = { refused: 0, answered: 0, slowest: 0, largest: 0 };
    for (let time = 0; time < count; time += 1) {
      const sound = corpus[time % corpus.length]!;
      const bytes = mutate(sound.bytes, random);
      const { refusal, milliseconds, megabytes } = await letIn(sound.door, sound.name, bytes).catch(
        (error) => {
          throw new Error(`file ${time}, ${sound.name}`, { cause: error });
        },
      );
      if (refusal === null) tally.answered += 1;
      else tally.refused += 1;
      tally.slowest = Math.max(tally.slowest, milliseconds);
      tally.largest = Math.max(tally.largest, megabytes);
    }
    expect(context.workspace.audit().problems).toEqual([]);
    expect(tally.slowest).toBeLessThan(2 * longest);
    expect(tally.largest).toBeLessThan(largest);
    console.log(
      `${count} altered files: ${tally.refused} refused, ${tally.answered} answered, the slowest ${Math.round(tally.slowest)} ms, ${Math.round(tally.largest)} MB at most`,
    );
  }, 3_600_000);
});
