import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byCommandLine } from '../../shared/caller/caller.ts';
import { type ReportName, reportKinds, reportNames } from '../../shared/report/reportNames.ts';
import type { ReportProgress } from '../../shared/report/reportProgress.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { createMachineMemory } from '../backup/machineMemory.ts';
import { composeContext, type ProgramPaths } from '../compose.ts';
import { createFiles } from '../files/createFiles.ts';
import { Refusal } from '../refusal.ts';
import { archiveTo } from '../service/archives.ts';
import type { Context } from '../service/context.ts';
import { loadDemo } from '../service/demo.ts';
import { dayOf } from '../service/dossier.ts';
import { noticeFile } from '../service/noticeFiles.ts';
import { exportReport } from '../service/reports.ts';
import { addRoster } from '../service/roster.ts';
import { createSchemeLibrary } from '../service/schemeLibrary.ts';
import { readSchemeFile } from '../service/schemes.ts';
import { withScratch } from '../service/withScratch.ts';
import { runHost } from '../start/runHost.ts';
import { checkFile } from '../store/checkFile.ts';
import { type Command, UsageError } from './command.ts';
import { dataCommands } from './dataCommands.ts';
import { packageCommands } from './packageCommands.ts';
import { printWhatIf } from './results/printWhatIf.ts';
import { results } from './results.ts';
import { broughtFile, broughtFileOf, roster } from './roster.ts';
import { rules } from './rules.ts';
import { saveTo } from './saveTo.ts';
import { checkSchemeFile, schemeFromTable } from './scheme.ts';
import { schemesCommand } from './schemes.ts';
import { score } from './score.ts';

const documentFormats = ['docx', 'pdf'] as const;
const documentKinds = ['notice', 'decision', 'certificates'] as const;

/** The commands by name, over the program that lies at these paths. */
export function createCommands(paths: ProgramPaths): Readonly<Record<string, Command>> {
  const library = () => createSchemeLibrary(join(paths.rootDir, 'resources'));
  const withContext = async <T>(
    dataPath: string,
    readonly: boolean,
    use: (context: Context) => T | Promise<T>,
  ): Promise<T> => {
    const memory = createMachineMemory();
    const context = composeContext(paths, { dataPath, caller: byCommandLine, readonly, memory });
    try {
      return await use(context);
    } finally {
      context.workspace.close();
    }
  };
  return {
    ...dataCommands(paths),
    ...packageCommands(withContext),
    schemes: schemesCommand(library, withContext),
    score: {
      needs: [],
      takes: ['scheme', 'scheme-file'],
      async run({ scheme: id, 'scheme-file': path }) {
        if ((id === undefined) === (path === undefined))
          throw new UsageError('score 需要 --scheme 或 --scheme-file，只写其中一个');
        const source =
          path === undefined ? library().get(id ?? '') : (await readSchemeFile(broughtFileOf(path))).source;
        const scheme = parseScheme(source);
        if (!hasSheet(scheme))
          throw new Refusal('REFUSED', `方案 ${scheme.id} 没有评分表，不能用 score 评分`);
        return score(scheme, readFileSync(0, 'utf8'));
      },
    },
    demo: {
      needs: ['data'],
      run: ({ data = '' }) => withContext(data, false, (context) => ({ assessments: loadDemo(context) })),
    },
    results: {
      needs: ['data', 'assessment'],
      takes: ['under'],
      run: ({ data = '', assessment = '', under }) =>
        withContext(data, true, (context) => {
          if (under !== undefined) return printWhatIf(context, assessment, under);
          // Said beside the results, which are what the file gives.
          for (const words of context.workspace.audit().problems) process.stderr.write(`${words}\n`);
          return results(context, assessment);
        }),
    },
    export: {
      needs: ['data', 'assessment', 'report', 'out'],
      run: ({ data = '', assessment = '', report = '', out = '' }) => {
        const name = reportNames.find((known) => known === report);
        if (!name)
          throw new UsageError(`没有报表 ${report}；可选：${reportNames.map(reportInWords).join('、')}`);
        return withContext(data, true, async (context) => {
          const file = await exportReport(context, { assessmentId: assessment, report: name });
          return saveTo(file, out);
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
          saveTo(await noticeFile(context, { assessmentId: assessment, kind: chosen, format }), out),
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
    roster: {
      needs: ['from'],
      takes: ['scheme'],
      run: ({ from = '', scheme: id }) => {
        const scheme = id === undefined ? null : parseScheme(library().get(id));
        return roster(createFiles(paths, ''), broughtFile(from), scheme, dayOf(new Date()));
      },
    },
    rules: {
      needs: [],
      run: () => {
        process.stdout.write(rules(readFileSync(0, 'utf8')));
      },
    },
    scheme: {
      needs: [],
      takes: ['from', 'table', 'out', 'check'],
      run: async ({ from, table, out, check }) => {
        if ((from === undefined) === (check === undefined))
          throw new UsageError('scheme 需要 --from 或 --check，只写其中一个');
        if (from === undefined) return checkSchemeFile(check ?? '');
        return schemeFromTable(createFiles(paths, ''), broughtFile(from), tableNumber(table), out);
      },
    },
    add: {
      needs: ['data', 'assessment', 'from'],
      run: ({ data = '', assessment = '', from = '' }) => {
        const file = broughtFile(from);
        return withContext(data, false, async (context) => {
          await context.backups.take('导入前');
          return addRoster(context, assessment, file);
        });
      },
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
            : await withScratch((scratch) => createFiles(paths, '').checkArchive(archive, scratch));
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
}

/** Which table of a file is meant, from 1; null where none is named. */
function tableNumber(table: string | undefined): number | null {
  if (table === undefined) return null;
  if (!/^[1-9]\d{0,3}$/.test(table)) throw new UsageError(`--table ${table} 应为正整数`);
  return Number(table);
}

/** How far a long work is, for who waits at a terminal; nothing where the messages go to a file. */
function printProgress({ share, title }: ReportProgress): void {
  if (process.stderr.isTTY) process.stderr.write(`${Math.round(share * 100)}% ${title}\n`);
}

/** @example reportInWords('summary') // 'summary（汇总表）' */
function reportInWords(name: ReportName): string {
  return `${name}（${reportKinds[name].title}）`;
}
