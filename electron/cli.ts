// The command line: JSON on standard output, messages on standard error, exit 0 done, 1 refused, 2 wrong use.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ReportName, reportKinds, reportNames } from '../shared/report/reportNames.ts';
import type { ReportProgress } from '../shared/report/reportProgress.ts';
import { parseScheme } from '../shared/scheme/parseScheme.ts';
import { hasSheet } from '../shared/scheme/scheme.ts';
import { checkArchive } from './archive/checkArchive.ts';
import { checkFile } from './commands/checkFile.ts';
import { results } from './commands/results.ts';
import { score } from './commands/score.ts';
import { composeContext, type ProgramPaths } from './compose.ts';
import { writeBeside } from './files/writeBeside.ts';
import { asStorageRefusal, Refusal } from './refusal.ts';
import { archiveTo } from './service/archives.ts';
import type { Context } from './service/context.ts';
import { loadDemo } from './service/demo.ts';
import { noticeFile } from './service/noticeFiles.ts';
import { exportReport } from './service/reports.ts';
import { createSchemeLibrary } from './service/schemeLibrary.ts';
import { withScratch } from './service/withScratch.ts';
import { runHost } from './start/runHost.ts';

const usage = `用法：kaoping <命令> [选项]
  schemes                                                   列出随程序提供的方案
  score   --scheme 方案编号                                 从标准输入读评分表（JSON），给出得分和依据
  demo    --data 文件                                       在数据文件中生成演练考核
  results --data 文件 --assessment 考核编号                 名次、等次、条件、名额、定级、整改和阶段
  export  --data 文件 --assessment 考核编号 --report 报表 --out 文件.xlsx
          报表：${reportNames.join('、')}（各方案不同）
  notice  --data 文件 --assessment 考核编号 --out 文件.docx|文件.pdf [--kind notice|decision|certificates]
                                                            公示（默认）、表彰决定或荣誉证书；pdf 须装有浏览器
  archive --data 文件 --assessment 考核编号 --out 文件.zip  一次考核的全部内容，附清单和 SHA-256
  check   --data 文件                                       全面检查数据文件
  check   --archive 文件.zip                                核对归档文件：清单、每个文件、其中的数据文件
  serve   --data 文件 [--port 端口]                         只用浏览器时启动本机服务`;

/** A call that cannot be understood; exit 2. */
class UsageError extends Error {}

type Options = Readonly<Record<string, string>>;
type Command = {
  readonly needs: readonly string[];
  readonly takes?: readonly string[];
  run(options: Options): unknown;
};

const documentFormats = ['docx', 'pdf'] as const;
const documentKinds = ['notice', 'decision', 'certificates'] as const;

const rootDir = dirname(import.meta.dirname);
const workerPath = ['fileWorker.cjs', 'fileWorker.ts']
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path));
const paths: ProgramPaths = { rootDir, workerPath: workerPath ?? '' };
const library = () => createSchemeLibrary(join(rootDir, 'resources'));

const commands: Readonly<Record<string, Command>> = {
  schemes: {
    needs: [],
    run() {
      const { problems, list } = library();
      if (problems.length > 0) {
        process.stderr.write(
          problems.map(({ message, details }) => `${[message, ...details].join('；')}\n`).join(''),
        );
        process.exitCode = 1;
      }
      return list().map(({ id, title, total, seed }) => ({ id, title, total, seed }));
    },
  },
  score: {
    needs: ['scheme'],
    run({ scheme: id = '' }) {
      const scheme = parseScheme(library().get(id));
      if (!hasSheet(scheme)) throw new Refusal('REFUSED', `方案 ${id} 没有评分表，不能用 score 评分`);
      return score(scheme, readFileSync(0, 'utf8'));
    },
  },
  demo: {
    needs: ['data'],
    run: ({ data = '' }) => withContext(data, false, (context) => ({ assessments: loadDemo(context) })),
  },
  results: {
    needs: ['data', 'assessment'],
    run: ({ data = '', assessment = '' }) =>
      withContext(data, true, (context) => results(context, assessment)),
  },
  export: {
    needs: ['data', 'assessment', 'report', 'out'],
    run: ({ data = '', assessment = '', report = '', out = '' }) => {
      const name = reportNames.find((known) => known === report);
      if (!name)
        throw new UsageError(`没有报表 ${report}；可选：${reportNames.map(reportInWords).join('、')}`);
      return withContext(data, true, async (context) => {
        const file = await exportReport(context, { assessmentId: assessment, report: name });
        return save(file, out);
      });
    },
  },
  notice: {
    needs: ['data', 'assessment', 'out'],
    takes: ['kind'],
    run: ({ data = '', assessment = '', out = '', kind = 'notice' }) => {
      const format = documentFormats.find((known) => out.toLowerCase().endsWith(`.${known}`));
      if (!format) throw new UsageError(`--out ${out} 应以 .docx 或 .pdf 结尾`);
      const chosen = documentKinds.find((known) => known === kind);
      if (!chosen) throw new UsageError(`没有文书 ${kind}；可选：${documentKinds.join('、')}`);
      return withContext(data, true, async (context) =>
        save(await noticeFile(context, { assessmentId: assessment, kind: chosen, format }), out),
      );
    },
  },
  archive: {
    needs: ['data', 'assessment', 'out'],
    run: ({ data = '', assessment = '', out = '' }) =>
      withContext(data, true, async (context) => {
        const written = await archiveTo(
          context,
          { assessmentId: assessment, out },
          { onProgress: printProgress },
        );
        return { file: out, ...written };
      }),
  },
  check: {
    needs: [],
    takes: ['data', 'archive'],
    async run({ data, archive }) {
      if ((data === undefined) === (archive === undefined))
        throw new UsageError('check 需要 --data 或 --archive，只写其中一个');
      const report =
        archive === undefined
          ? checkFile(data ?? '')
          : await withScratch((scratch) => checkArchive(archive, scratch));
      if (!report.ok) process.exitCode = 1;
      return report;
    },
  },
  serve: {
    needs: ['data'],
    takes: ['port'],
    run: ({ data = '', port }) => {
      if (port === undefined) return runHost(paths, { dataPath: data });
      if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
        throw new UsageError(`端口 ${port} 应为 0～65535 的整数`);
      return runHost(paths, { dataPath: data, port: Number(port) });
    },
  },
};

async function save(file: File, out: string): Promise<{ file: string; bytes: number }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  writeBeside(out, bytes);
  return { file: out, bytes: bytes.length };
}

/** How far a long work is, for who waits at a terminal; nothing where the messages go to a file. */
function printProgress({ share, title }: ReportProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`${Math.round(share * 100)}% ${title}\n`);
}

/** @example reportInWords('summary') // 'summary（汇总表）' */
function reportInWords(name: ReportName): string {
  return `${name}（${reportKinds[name].title}）`;
}

async function withContext<T>(
  dataPath: string,
  readonly: boolean,
  use: (context: Context) => T | Promise<T>,
): Promise<T> {
  const context = composeContext(paths, { dataPath, actor: '命令行', readonly });
  try {
    return await use(context);
  } finally {
    context.workspace.close();
  }
}

/** What parseArgs found wrong, in our words. */
function wrongOption(error: unknown): string {
  if (!(error instanceof Error)) return '选项写得不对';
  const [, part = ''] = /'([^']*)'/.exec(error.message) ?? [];
  switch ('code' in error && error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有选项 ${part}`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return `多出“${part}”，每一项都要写成 --选项 值`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `选项 ${part.replace(/ <.*$/, '')} 后面缺少值`;
    default:
      return `选项写得不对（${error.message}）`;
  }
}

function readOptions(command: Command, args: readonly string[]): Options {
  const known = [...command.needs, ...(command.takes ?? [])];
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  let values: Options;
  try {
    values = parseArgs({ args: [...args], options, strict: true }).values as Options; // Safe: every option is a string.
  } catch (error) {
    throw new UsageError(
      `${wrongOption(error)}；本命令的选项：${known.map((option) => `--${option}`).join('、') || '无'}`,
    );
  }
  const absent = command.needs.filter((name) => !values[name]);
  if (absent.length > 0) throw new UsageError(`缺少 ${absent.map((name) => `--${name}`).join('、')}`);
  if (values.out !== undefined && values.data !== undefined && resolve(values.out) === resolve(values.data))
    throw new UsageError('--out 不能是数据文件本身');
  return values;
}

async function run([name = '', ...args]: readonly string[]): Promise<void> {
  let options: Options = {};
  try {
    if (['', 'help', '--help', '-h'].includes(name)) {
      process.stderr.write(`${usage}\n`);
      process.exitCode = name === '' ? 2 : 0;
      return;
    }
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) throw new UsageError(`没有命令 ${name}`);
    options = readOptions(command, args);
    const output = await command.run(options);
    if (output !== undefined) process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  } catch (error) {
    fail(error, options.data ?? options.archive ?? '数据文件');
  }
}

function fail(error: unknown, path: string): void {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n${usage}\n`);
    process.exitCode = 2;
    return;
  }
  const refusal = error instanceof Refusal ? error : asStorageRefusal(error, path);
  if (!refusal) throw error;
  const { message, problems } = refusal;
  const details = problems.filter((problem) => !message.includes(problem)).map((problem) => `  ${problem}\n`);
  process.stderr.write(`${message}\n${details.join('')}`);
  process.exitCode = 1;
}

void run(process.argv.slice(2));
