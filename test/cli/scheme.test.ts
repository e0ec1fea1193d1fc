import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../electron/commands/rules.ts';
import { openWorkspace } from '../../electron/store/workspace.ts';
import { docxOf } from '../support/madeDocx.ts';
import type { MadeTable } from '../support/madeTable.ts';
import { runCli } from '../support/runCli.ts';
import { seedBlocks } from '../support/seedTable.ts';
import { tempFolder } from '../support/testContext.ts';

const shippedPath = join(import.meta.dirname, '../../resources/schemes/shandong-wuhao.json');

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

const plain: MadeTable = {
  rows: [
    ['项目', '考评内容', '分值', '评分标准'],
    ['组织', '换届', '5', '未换届扣5分。'],
  ],
};
const doubtful: MadeTable = {
  rows: [
    ['项目', '考评内容', '分值', '评分标准'],
    ['组织', '每年召开4次会议', '6', '每少一次扣1分。'],
    ['作风', '廉洁', '', '有违纪行为，为0分。'],
  ],
};

describe('kaoping rules', () => {
  it('reads a standard a line, in 分', async () => {
    const lines = [
      { text: '未召开为0分，材料每缺一项扣0.5分，最多扣2分。', max: 3 },
      { text: '酌情扣1～2分', max: null },
    ];
    const { code, stdout } = await runCli(['rules'], lines.map((line) => JSON.stringify(line)).join('\n'));
    expect(code).toBe(0);
    const [first, second] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first.rules).toMatchObject([
      { kind: 'zero-if', points: null, at: [0, 6], sure: true },
      { kind: 'deduct-per', points: 0.5, unit: '项', cap: 2 },
    ]);
    expect(second.rules).toMatchObject([{ kind: 'deduct-range', points: [1, 2] }]);
    expect(first.unread).toEqual([]);
  });

  it('names the line that is none', async () => {
    const { code, stdout, stderr } = await runCli(['rules'], '{"text": "甲"}\n{');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('第 2 行不是 JSON');
    expect(() => rules('{"text": "甲"}\n{"max": 3}')).toThrow('第 2 行没有 text');
    expect(() => rules('\n{"text": "乙", "max": "3"}')).toThrow('第 2 行的 max 不是');
  });
});

describe('kaoping scheme --from', () => {
  it('writes the scheme of a table and reports what every figure is used for', async () => {
    const out = join(tempFolder(), 'a.json');
    const path = fileOf('评分表.docx', docxOf(seedBlocks()));
    const { code, stdout, stderr } = await runCli(['scheme', '--from', path, '--out', out]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('21 条考评内容，合计 100 分')]);
    const report = JSON.parse(stdout);
    const shipped = JSON.parse(readFileSync(shippedPath, 'utf8'));
    expect(report).toMatchObject({ title: shipped.title.document, total: 100, unsure: [], errors: [] });
    expect(report.numbers).toMatchObject({ used: report.numbers.total, unused: [] });
    expect(report.items.map(({ id, max }: { id: string; max: number }) => [id, max])).toEqual(
      shipped.sheet.dimensions.flatMap(({ items }: { items: { id: string; max: number }[] }) =>
        items.map(({ id, max }) => [id, max]),
      ),
    );
    expect((await runCli(['scheme', '--check', out])).code).toBe(0);
    const data = join(tempFolder(), 'a.kaoping');
    openWorkspace(data).close();
    const taken = await runCli(['schemes', '--data', data, '--import', out, '--document', path]);
    expect([taken.code, taken.stderr]).toEqual([0, '']);
  });

  it('still writes what it read where a figure is open and points are missing, and exits with 1', async () => {
    const out = join(tempFolder(), 'a.json');
    const { code, stdout } = await runCli([
      'scheme',
      '--from',
      fileOf('a.docx', docxOf([doubtful])),
      '--out',
      out,
    ]);
    const report = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(report.numbers.unused).toEqual([{ text: '4', where: '第 2 行第 2 列' }]);
    expect(report.problems).toEqual(['“廉洁”没有分值，请填写']);
    expect(JSON.parse(readFileSync(out, 'utf8')).sheet.dimensions).toHaveLength(2);
  });

  it('reads the table that is named', async () => {
    const path = fileOf('a.docx', docxOf(['甲', doubtful, '乙', plain]));
    const { stdout } = await runCli(['scheme', '--from', path, '--table', '2']);
    expect(JSON.parse(stdout).items.map(({ content }: { content: string }) => content)).toEqual(['换届']);
    const absent = await runCli(['scheme', '--from', path, '--table', '3']);
    expect([absent.code, absent.stderr]).toEqual([1, expect.stringContaining('没有第 3 个')]);
    expect((await runCli(['scheme', '--from', path, '--table', '零'])).code).toBe(2);
  });

  it('writes nothing where there is no table', async () => {
    const out = join(tempFolder(), 'a.json');
    const path = fileOf('a.docx', docxOf(['没有表格']));
    const { code, stdout } = await runCli(['scheme', '--from', path, '--out', out]);
    expect([code, JSON.parse(stdout).problems[0]]).toEqual([1, expect.stringContaining('没有找到表格')]);
    expect(existsSync(out)).toBe(false);
  });
});

describe('kaoping scheme --check', () => {
  it('names what is wrong with a scheme, and what a person has to confirm', async () => {
    const scheme = JSON.parse(readFileSync(shippedPath, 'utf8'));
    scheme.sheet.total = 99;
    const remarks = await runCli(['scheme', '--check', fileOf('a.json', JSON.stringify(scheme))]);
    expect([remarks.code, JSON.parse(remarks.stdout)]).toEqual([
      0,
      { ok: true, errors: [], remarks: ['总分为 99 分，各项目合计 100 分'] },
    ]);
    scheme.sheet.dimensions[0].id = '2';
    const wrong = await runCli(['scheme', '--check', fileOf('b.json', JSON.stringify(scheme))]);
    expect([wrong.code, JSON.parse(wrong.stdout).errors]).toEqual([1, ['编号 2 重复']]);
    const broken = await runCli(['scheme', '--check', fileOf('c.json', '{')]);
    expect([broken.code, broken.stderr]).toEqual([1, expect.stringContaining('不是方案文件')]);
    expect((await runCli(['scheme'])).code).toBe(2);
  });
});
