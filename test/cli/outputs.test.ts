import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from '../support/runCli.ts';
import { tempFolder } from '../support/testContext.ts';

let folder: string;
let data: string;
let assessment: string;
/** One whose notice is written. */
let noticed: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kaoping-cli-'));
  data = join(folder, 'demo.kaoping');
  const { assessments } = JSON.parse((await runCli(['demo', '--data', data])).stdout);
  const idOf = (name: string) => assessments.find(({ scheme }: { scheme: string }) => scheme === name).id;
  assessment = idOf('zjiet-grading');
  noticed = idOf('tianjin-wuhao');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const make = (out: string, command: readonly string[] = ['archive']) =>
  runCli([
    ...command,
    ...['--data', data, '--assessment', command[0] === 'notice' ? noticed : assessment, '--out', out],
  ]);
const exportReadings = ['export', '--report', 'readings'];

describe('kaoping archive', () => {
  it('writes an archive that check --archive finds whole, and says its manifest’s digest', async () => {
    const out = join(tempFolder(), '归档.zip');
    const { code, stdout, stderr } = await make(out);
    expect([code, stderr]).toEqual([0, '']);
    const written = JSON.parse(stdout);
    expect(written).toMatchObject({ file: out, bytes: readFileSync(out).length });
    const checked = await runCli(['check', '--archive', out]);
    expect([checked.code, checked.stderr]).toEqual([0, '']);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      ok: true,
      assessment: { id: assessment },
      manifestSha256: written.manifestSha256,
    });
  });

  it('check --archive ends with 1 for one that is damaged or not there, and check with 2 for a wrong use', async () => {
    const out = join(tempFolder(), 'x.zip');
    writeFileSync(out, 'no zip');
    const damaged = await runCli(['check', '--archive', out]);
    expect([damaged.code, JSON.parse(damaged.stdout).ok]).toEqual([1, false]);
    const absent = await runCli(['check', '--archive', `${out}.none`]);
    expect([absent.code, absent.stdout]).toEqual([1, '']);
    expect(absent.stderr).toContain(`没有找到归档文件 ${out}.none`);
    expect((await runCli(['check'])).code).toBe(2);
    expect((await runCli(['check', '--archive', out, '--data', data])).code).toBe(2);
  });

  it('never writes over the data file', async () => {
    const before = readFileSync(data);
    for (const command of [['archive'], exportReadings]) {
      const { code, stderr } = await make(data, command);
      expect([code, stderr]).toEqual([2, expect.stringContaining('--out 不能是数据文件本身')]);
    }
    expect(readFileSync(data).equals(before)).toBe(true);
  });
});

describe('kaoping notice', () => {
  it('writes the notice as docx, and the archive holds it beside the decision', async () => {
    const out = join(tempFolder(), '公示.docx');
    const options = ['--data', data, '--assessment', noticed, '--out'];
    const { code, stdout, stderr } = await runCli(['notice', ...options, out]);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ file: out, bytes: readFileSync(out).length });
    expect(strFromU8(unzipSync(readFileSync(out))['word/document.xml']!)).toContain('公示');
    const zip = join(tempFolder(), '归档.zip');
    expect((await runCli(['archive', ...options, zip])).code).toBe(0);
    const documents = Object.keys(unzipSync(readFileSync(zip))).filter((path) =>
      /^公文\/.*\.docx$/.test(path),
    );
    expect(documents.join()).toMatch(/公示第1份.*决定/);
    expect((await runCli(['check', '--archive', zip])).code).toBe(0);
  });

  it('takes docx and pdf only, known kinds only, and says where nothing was written yet', async () => {
    const wrong = await make(join(folder, 'x.txt'), ['notice']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('应以 .docx 或 .pdf 结尾')]);
    const kind = await make(join(folder, 'x.docx'), ['notice', '--kind', 'none']);
    expect([kind.code, kind.stderr]).toEqual([2, expect.stringContaining('notice、decision、certificates')]);
    const none = await runCli(['notice', '--data', data, '--assessment', 'none', '--out', 'x.docx']);
    expect([none.code, none.stdout]).toEqual([1, '']);
    expect(existsSync(join(folder, 'x.docx'))).toBe(false);
  });
});

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
function canMount(): boolean {
  if (!isRoot) return false;
  try {
    execFileSync('unshare', ['-m', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A disk of its own of so many kilobytes, unmounted at the end. */
function smallDisk(kilobytes: number): string {
  const disk = join(tempFolder(), 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', disk]);
  onTestFinished(() => {
    execFileSync('umount', ['-l', disk]);
  });
  return disk;
}

describe.each<[string, readonly string[], string]>([
  ['archive', ['archive'], 'out.zip'],
  ['export', exportReadings, 'out.xlsx'],
  ['notice', ['notice'], 'out.docx'],
])('kaoping %s, where the target does not take it', (_name, command, file) => {
  it.runIf(canMount())('says that the disk is full, and leaves the former file', async () => {
    const disk = smallDisk(8);
    const out = join(disk, file);
    writeFileSync(out, 'former');
    const { code, stdout, stderr } = await make(out, command);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`磁盘已满，${out} 没有写成，原有文件未改动`);
    expect(readFileSync(out, 'utf8')).toBe('former');
    expect(readdirSync(disk)).toEqual([file]);
  });

  it('says that the folder is not there, as of a stick that was pulled out', async () => {
    const out = join(tempFolder(), 'stick', file);
    const { code, stderr } = await make(out, command);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${out} 所在的文件夹不存在`)]);
    expect(stderr).toContain('U 盘');
  });

  it('says that the target is a folder, and leaves it', async () => {
    const out = join(tempFolder(), file);
    mkdirSync(out);
    const { code, stderr } = await make(out, command);
    expect([code, stderr]).toEqual([1, expect.stringContaining(out)]);
    expect(readdirSync(join(out, '..'))).toEqual([file]);
  });
});
