import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { PackageForm } from '../../shared/package/packageHead.ts';
import { foldName } from '../../shared/text/foldName.ts';
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
      needs: ['data', 'assessment', 'out'],
      takes: ['panelist', 'unit', 'as'],
      run: ({ data = '', assessment = '', out = '', as: named, ...whose }) => {
        const as = formOf(named, out);
        requireOne(whose);
        return withContext(data, false, (context) =>
          saveTo(givePackage(context, { ...ownerIn(context, assessment, whose), as }), out),
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
      needs: ['data', 'assessment', 'out'],
      takes: ['panelist', 'unit'],
      run: ({ data = '', assessment = '', out = '', ...whose }) => {
        requireOne(whose);
        return withContext(data, true, (context) =>
          saveTo(exportResult(context, ownerIn(context, assessment, whose)), out),
        );
      },
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

/** Whose package a command is about, as it was written. */
type Whose = Readonly<Record<string, string | undefined>>;

function requireOne({ panelist, unit }: Whose): void {
  if ((panelist === undefined) === (unit === undefined))
    throw new UsageError('用 --panelist 写明考评员，或用 --unit 写明单位（单位的自评），两个中写一个');
}

/** The owner by name; a unit by its name or id. Errors: a Refusal where no unit, or more than one, is called so. */
function ownerIn({ workspace }: Context, assessmentId: string, { panelist, unit }: Whose) {
  if (unit === undefined) return { assessmentId, panelist };
  const found = workspace.candidates
    .list(assessmentId)
    .filter(({ id, name }) => id === unit || foldName(name) === foldName(unit));
  if (found.length > 1) throw new Refusal('REFUSED', `名单中有几个“${unit}”，请用单位编号写明是哪一个`);
  if (!found[0]) throw new Refusal('MISSING', `这次考核的名单中没有“${unit}”，请核对单位名称`);
  return { assessmentId, candidateId: found[0].id };
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
