// The command line: JSON on standard output, messages on standard error, exit 0 done, 1 refused, 2 wrong use.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportNames } from '../shared/report/reportNames.ts';
import { type Options, UsageError } from './commands/command.ts';
import { createCommands } from './commands/createCommands.ts';
import { readOptions } from './commands/readOptions.ts';
import { asStorageRefusal, Refusal } from './refusal.ts';

const usage = `用法：kaoping <命令> [选项]
  schemes [--data 文件]                                     列出方案：随程序提供的和数据文件自有的
          --data 文件 --import 方案文件 [--document 原文] [--as-is yes]  载入自有方案；yes 表示确认文件如此
          --data 文件 --export 方案编号 --out 文件 | --remove 方案编号    取出、移除方案
  score   --scheme 方案编号 | --scheme-file 方案文件        从标准输入读评分表（JSON），给出得分和依据
  scheme  --from 文件 [--table 序号] [--out 方案文件]       看评分标准的表格（docx、xlsx、xls、csv、网页）读成什么，写出方案
          --check 方案文件                                  检查方案文件
  rules                                                     从标准输入逐行读考评标准（JSON），给出评分规则
  demo    --data 文件                                       在数据文件中生成演练考核
  roster  --from 文件 [--scheme 方案编号]                   看名单文件（xlsx、xls、et、csv、txt 等）会读成什么，不改变数据
  add     --data 文件 --assessment 考核编号 --from 文件     把名单中的参评单位全部加入考核；有问题的一个也不加
  results --data 文件 --assessment 考核编号                 名次、等次、条件、名额、定级、整改和阶段
  export  --data 文件 --assessment 考核编号 --report 报表 --out 文件.xlsx
          报表：${reportNames.join('、')}（各方案不同）
  notice  --data 文件 --assessment 考核编号 --out 文件.docx|文件.pdf [--kind notice|decision|certificates]
                                                            公示（默认）、表彰决定或荣誉证书；pdf 须装有浏览器
  archive --data 文件 --assessment 考核编号 --out 文件.zip  一次考核的全部内容，附清单和 SHA-256
  check   --data 文件                                       全面检查数据文件
  check   --archive 文件.zip                                核对归档文件：清单、每个文件、其中的数据文件
  verify  文件.xlsx [--data 文件]                           核对收到的报表：是否由本程序导出、哪些单元格不同
  backup  --data 文件 [--to 文件夹]                         备份数据文件，默认放在旁边的“备份”里；程序打开时也可以
  restore --data 文件 --from 备份文件                       恢复到一份备份；现在的数据文件留在“备份”里
  log     --data 文件                                       全部操作记录
  package give   --data 文件 --assessment 考核编号 --panelist 考评员 --out 任务包  发任务包
          take   --data 文件 --from 任务包                  在考评员的电脑上打开任务包
          result --data 文件 --assessment 考核编号 --panelist 考评员 --out 结果包  导出结果包
          read   --data 文件 --assessment 考核编号 --from 结果包  看结果包带来什么，不改变数据
          merge  --data 文件 --assessment 考核编号 --from 结果包 [--conflicts keep|replace]
                                                            写入结果包；冲突的保留这里的（默认）或改用结果包的
  serve   --data 文件 [--port 端口]                         只用浏览器时启动本机服务`;

const workerPath = ['fileWorker.cjs', 'fileWorker.ts']
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path));
const commands = createCommands({ rootDir: dirname(import.meta.dirname), workerPath: workerPath ?? '' });

async function run([name = '', ...args]: readonly string[]): Promise<void> {
  let options: Options = {};
  try {
    if (['', 'help', '--help', '-h'].includes(name)) {
      process.stderr.write(`${usage}\n`);
      process.exitCode = name === '' ? 2 : 0;
      return;
    }
    // Some commands are of two words, as `package give`.
    const [second = '', ...others] = args;
    const isTwo = Object.hasOwn(commands, `${name} ${second}`);
    const called = isTwo ? `${name} ${second}` : name;
    const command = Object.hasOwn(commands, called) ? commands[called] : undefined;
    if (!command) throw new UsageError(`没有命令 ${name === 'package' ? `${name} ${second}` : name}`);
    options = readOptions(command, isTwo ? others : args);
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
