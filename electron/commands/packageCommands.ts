import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { PackageForm } from '../../shared/package/packageHead.ts';
import { refuseLargePackage } from '../files/packageFile.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from '../service/context.ts';
import { exportResult } from '../service/package/exportResult.ts';
import { givePackage } from '../service/package/givePackage.ts';
import { mergeResult, readResult } from '../service/package/mergeResult.ts';
import { takeTask } from '../service/package/takeTask.ts';
import { type Command, UsageError } from './command.ts';
import { saveTo } from './saveTo.ts';

type WithContext = <T>(
  dataPath: string,
  readonly: boolean,
  use: (context: Context) => T | Promise<T>,
) => Promise<T>;

/** `package give`, `take`, `result`, `read` and `merge`: 任务包 out, 结果包 back. */
export function packageCommands(withContext: WithContext): Readonly<Record<string, Command>> {
  return {
    'package give': {
      needs: ['data', 'assessment', 'panelist', 'out'],
      takes: ['as'],
      run: ({ data = '', assessment: assessmentId = '', panelist = '', out = '', as: named }) => {
        const as = formOf(named, out);
        return withContext(data, false, (context) =>
          saveTo(givePackage(context, { assessmentId, panelist, as }), out),
        );
      },
    },
    'package take': {
      needs: ['data', 'from'],
      run: ({ data = '', from = '' }) => {
        const file = packageAt(from);
        return withContext(data, false, async (context) => {
          await context.backups.take('导入前');
          return takeTask(context, file);
        });
      },
    },
    'package result': {
      needs: ['data', 'assessment', 'panelist', 'out'],
      run: ({ data = '', assessment = '', panelist = '', out = '' }) =>
        withContext(data, true, (context) => saveTo(exportResult(context, assessment, panelist), out)),
    },
    'package read': {
      needs: ['data', 'assessment', 'from'],
      run: ({ data = '', assessment = '', from = '' }) => {
        const file = packageAt(from);
        return withContext(data, true, (context) => readResult(context, assessment, file));
      },
    },
    'package merge': {
      needs: ['data', 'assessment', 'from'],
      takes: ['conflicts'],
      run: ({ data = '', assessment: assessmentId = '', from = '', conflicts = 'keep' }) => {
        if (conflicts !== 'keep' && conflicts !== 'replace')
          throw new UsageError('--conflicts 应为 keep（保留这里的）或 replace（改用结果包的）');
        const file = packageAt(from);
        return withContext(data, false, async (context) => {
          await context.backups.take('导入前');
          const { rows } = await readResult(context, assessmentId, file);
          const choices = rows.filter(
            ({ status, problem }) => conflicts === 'replace' && status === 'conflict' && problem === null,
          );
          return mergeResult(context, { assessmentId, file, choices });
        });
      },
    },
  };
}

/** How the 任务包 is given: as it was asked for, or as the name of the file says. */
function formOf(named: string | undefined, out: string): PackageForm {
  if (named !== undefined && named !== 'file' && named !== 'html')
    throw new UsageError('--as 应为 file（本程序打开的文件）或 html（浏览器打开的网页）');
  const isPage = named === undefined ? /\.html?$/i.test(out) : named === 'html';
  return isPage ? 'page' : 'file';
}

/** The package at the path. Errors: a Refusal where there is none, or it is too large: before a byte is read. */
function packageAt(path: string): File {
  const name = basename(path);
  if (!existsSync(path))
    throw new Refusal('MISSING', `没有找到文件 ${path}。在 U 盘上的，请检查 U 盘是否插好`);
  const stat = statSync(path);
  if (!stat.isFile()) throw new Refusal('REFUSED', `${path} 不是文件`);
  refuseLargePackage(name, stat.size);
  return new File([readFileSync(path)], name);
}
