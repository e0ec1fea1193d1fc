import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, type Options, UsageError } from './command.ts';

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

/**
 * The options of a command as they were written.
 *
 * @throws UsageError in Chinese, naming the option that is unknown, absent, without a value, or the data file itself
 * @example readOptions({ needs: ['data'], run }, ['--data', 'a.kaoping']) // { data: 'a.kaoping' }
 */
export function readOptions(command: Command, args: readonly string[]): Options {
  const known = [...command.needs, ...(command.takes ?? [])];
  const options = Object.fromEntries(known.map((name) => [name, { type: 'string' as const }]));
  let values: Options;
  try {
    const parsed = parseArgs({
      args: [...args],
      options,
      strict: true,
      allowPositionals: command.file !== undefined,
    });
    values = withFile(command, parsed.values as Options, parsed.positionals); // Safe: every option is a string.
  } catch (error) {
    throw new UsageError(
      `${wrongOption(error)}；本命令的选项：${known.map((option) => `--${option}`).join('、') || '无'}`,
    );
  }
  if (command.file !== undefined && !values[command.file]) throw new UsageError('缺少文件');
  const absent = command.needs.filter((name) => !values[name]);
  if (absent.length > 0) throw new UsageError(`缺少 ${absent.map((name) => `--${name}`).join('、')}`);
  if (values.out !== undefined && values.data !== undefined && resolve(values.out) === resolve(values.data))
    throw new UsageError('--out 不能是数据文件本身');
  return values;
}

function withFile({ file }: Command, values: Options, [first, ...more]: readonly string[]): Options {
  if (file === undefined || first === undefined) return values;
  if (more.length > 0) throw new Error(`Unexpected argument '${more[0]}'`);
  return { ...values, [file]: first };
}
