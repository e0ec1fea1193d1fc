import { schemeDifferences } from '../../shared/nextYear/schemeDifferences.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import type { SchemeSummary } from '../../shared/scheme/summaryOf.ts';
import type { Context } from '../service/context.ts';
import type { SchemeLibrary } from '../service/schemeLibrary.ts';
import { listSchemes, takeFromShelf } from '../service/schemeShelf.ts';
import { exportScheme, readSchemeFile, removeScheme, takeIn } from '../service/schemes.ts';
import { type Command, type Options, UsageError } from './command.ts';
import { broughtFileOf } from './roster.ts';
import { saveTo } from './saveTo.ts';

type WithContext = <T>(
  dataPath: string,
  readonly: boolean,
  use: (context: Context) => T | Promise<T>,
) => Promise<T>;

/** `schemes`: what the program ships and, with a data file, the workspace's own; takes one in, gives it out, removes it. */
export function schemesCommand(library: () => SchemeLibrary, withContext: WithContext): Command {
  return {
    needs: [],
    takes: ['data', 'compare', 'with', 'import', 'document', 'by', 'as-is', 'export', 'out', 'remove'],
    async run(options) {
      const { data, import: from, export: given, out, remove } = options;
      if (options.compare !== undefined || options.with !== undefined)
        return compared(library, withContext, options);
      if (data === undefined) return shipped(library());
      if ([from, given, remove].filter((each) => each !== undefined).length > 1)
        throw new UsageError('schemes 的 --import、--export、--remove 只写其中一个');
      if (given !== undefined) {
        if (out === undefined) throw new UsageError('schemes --export 需要 --out');
        return withContext(data, true, async (context) => saveTo(exportScheme(context, given), out));
      }
      if (from !== undefined) return withContext(data, false, (context) => bringIn(context, from, options));
      if (remove !== undefined) {
        return withContext(data, false, (context) => {
          removeScheme(context, remove);
          return { removed: remove };
        });
      }
      return withContext(data, true, (context) => listSchemes(context).map(printed));
    },
  };
}

/** What a second scheme has otherwise than the first; of the workspace's own where a data file is named. */
async function compared(
  library: () => SchemeLibrary,
  withContext: WithContext,
  { data, compare, with: later }: Options,
) {
  if (compare === undefined || later === undefined)
    throw new UsageError('schemes --compare 需要 --with，写明与哪个方案相比');
  const differences = (find: (id: string) => SchemeSource) =>
    schemeDifferences(parseScheme(find(compare)), parseScheme(find(later)));
  if (data === undefined) return differences((id) => library().get(id));
  return withContext(data, true, (context) => differences((id) => takeFromShelf(context, id).source));
}

/** Confirms every remark where the caller says so; otherwise the refusal names them. */
async function bringIn(context: Context, from: string, options: Options) {
  const { document, by = '命令行', 'as-is': asIs } = options;
  const file = broughtFileOf(from);
  const { remarks } = (await readSchemeFile(file)).summary;
  return takeIn(context, {
    file,
    ...(document !== undefined && { document: broughtFileOf(document) }),
    by,
    confirmed: asIs === 'yes' ? remarks : [],
  });
}

function shipped({ problems, list }: SchemeLibrary) {
  if (problems.length > 0) {
    process.stderr.write(
      problems.map(({ message, details }) => `${[message, ...details].join('；')}\n`).join(''),
    );
    process.exitCode = 1;
  }
  return list().map(({ id, title, total, seed }) => ({ id, title, total, seed }));
}

function printed({ id, title, total, seed, version, isOwn, remarks }: SchemeSummary) {
  return { id, title, total, seed, version, own: isOwn, remarks };
}
