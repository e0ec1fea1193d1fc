import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorkspace } from '../../electron/store/workspace.ts';
import { runCli } from '../support/runCli.ts';
import { tempFolder } from '../support/testContext.ts';
import { xlsxFile } from '../support/xlsxFile.ts';

const header = ['单位名称', '类型', '上级单位', '书记', '党员人数', '成立日期'];

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

async function roster(...args: string[]) {
  const { code, stdout, stderr } = await runCli(['roster', ...args]);
  expect([code, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

describe('kaoping roster', () => {
  it('prints the units, the problems and the notes of a workbook', async () => {
    const rows = [
      header,
      ['甲党支部', '党支部', '学院党委', '张 三', { v: 46, format: '0"人"' }, { v: 2021.1, format: '0.00' }],
      ['乙党支部', '党支部', '学院党委', '李四', { xml: '<c><f>G1</f></c>' }, '2018-07-01'],
      ['填表人：王五', null, null, null, null, null],
    ];
    expect(await roster('--from', fileOf('名单.xlsx', xlsxFile([{ rows }])))).toEqual({
      units: [
        {
          row: 2,
          name: '甲党支部',
          kind: '党支部',
          parent: '学院党委',
          secretary: '张三',
          memberCount: 46,
          foundedOn: '2021-10',
        },
      ],
      problems: [
        { row: 3, message: '党员人数（E3）是公式，文件里没有它的结果。请用 WPS 打开后另存，再导入' },
      ],
      notes: ['第 4 行不是单位（“填表人：王五”），已略过。'],
    });
  });

  it('reads a text file as a paste', async () => {
    const { units } = await roster('--from', fileOf('a.txt', '1、甲党支部，\n2、乙党支部，'));
    expect(units.map(({ row, name }: { row: number; name: string }) => [row, name])).toEqual([
      [1, '甲党支部'],
      [2, '乙党支部'],
    ]);
  });

  it('asks for kinds that the scheme does not have, and takes them as written without one', async () => {
    const path = fileOf('a.csv', '单位名称,类型\n甲支部,教职工党支部');
    expect((await roster('--from', path, '--scheme', 'shandong-wuhao')).problems).toEqual([
      { row: 2, message: '方案没有“教职工党支部”这一类型，请选择按哪一类型' },
    ]);
    expect((await roster('--from', path, '--scheme', 'zju-excellent')).units).toMatchObject([
      { kind: '教职工党支部' },
    ]);
    expect((await roster('--from', path)).units).toMatchObject([{ kind: '教职工党支部' }]);
  });

  it.each<[string, () => string[], number, RegExp]>([
    ['no file', () => ['roster'], 2, /缺少 --from/],
    ['a file that is not there', () => ['roster', '--from', '/nowhere/a.xlsx'], 1, /没有找到文件/],
    [
      'a scheme that there is not',
      () => ['roster', '--from', fileOf('a.txt', '甲'), '--scheme', 'x'],
      1,
      /x/,
    ],
    ['a file that is no table', () => ['roster', '--from', fileOf('a.xlsx', '%PDF-1.7')], 1, /不是表格文件/],
    [
      'a table without units',
      () => ['roster', '--from', fileOf('a.csv', '单位名称\n合计')],
      1,
      /没有可导入的单位/,
    ],
  ])('refuses %s in a sentence', async (_name, args, exit, words) => {
    const { code, stdout, stderr } = await runCli(args());
    expect([code, stdout]).toEqual([exit, '']);
    expect(stderr).toMatch(words);
    expect(stderr).not.toMatch(/ {4}at /);
  });
});

describe('kaoping add', () => {
  let folder: string;
  let data: string;
  let assessment: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kaoping-add-'));
    data = join(folder, 'a.kaoping');
    const { stdout } = await runCli(['demo', '--data', data]);
    assessment = JSON.parse(stdout).assessments.find(
      ({ scheme }: { scheme: string }) => scheme === 'zjiet-grading',
    ).id;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const stored = () => {
    const workspace = openWorkspace(data, { readonly: true });
    try {
      return {
        candidates: workspace.candidates.list(assessment),
        organisations: workspace.organisations.list(),
      };
    } finally {
      workspace.close();
    }
  };
  const add = (path: string) => runCli(['add', '--data', data, '--assessment', assessment, '--from', path]);

  it('adds all units of a file, and the register has them from then on', async () => {
    const before = stored();
    const { code, stdout, stderr } = await add(
      fileOf('a.txt', '新增第⼀党支部（一）\t党支部\t学院党委\t张三\t12'),
    );
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, candidateIds: [expect.any(String)] });
    const after = stored();
    expect(after.candidates.at(-1)).toMatchObject({
      name: '新增第⼀党支部（一）',
      kind: '党支部',
      memberCount: 12,
    });
    expect(after.organisations).toHaveLength(before.organisations.length + 1);
  });

  it('adds none where one is there already in other characters, or is of a kind that the scheme does not have', async () => {
    const before = stored();
    const { code, stdout, stderr } = await add(
      fileOf(
        'a.csv',
        '单位名称,类型,上级单位\n新增第一党支部(一),党支部,学院 党委\n丙党支部,教职工党支部,\n丁党支部,党支部,',
      ),
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/有 2 行要核对，一个单位也没有加入/);
    expect(stderr).toMatch(/第 2 行：“新增第一党支部\(一\)”（学院 党委）已在参评单位名单中/);
    expect(stderr).toMatch(/第 3 行：方案没有“教职工党支部”/);
    expect(stored()).toEqual(before);
  });

  it('refuses an assessment that is not there', async () => {
    const run = await runCli([
      'add',
      '--data',
      data,
      '--assessment',
      'x',
      '--from',
      fileOf('a.txt', '甲党支部'),
    ]);
    expect([run.code, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toMatch(/没有找到这次考核/);
  });
});
