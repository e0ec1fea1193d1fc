import type { Caller } from '../../shared/caller/caller.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import { hasSheet, type Scheme, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import type { Backups } from '../backup/backups.ts';
import type { PdfPrinter } from '../pdf/pdfPrinter.ts';
import { Refusal } from '../refusal.ts';
import type { StoredAssessment } from '../store/assessmentStore.ts';
import type { Workspace } from '../store/workspace.ts';
import type { Files } from './files.ts';
import type { SchemeLibrary } from './schemeLibrary.ts';

/** The open data file with what the program can do; the same for everybody who asks. */
export interface Program {
  readonly workspace: Workspace;
  readonly library: SchemeLibrary;
  readonly files: Files;
  readonly pdf: PdfPrinter;
  readonly backups: Backups;
  readonly programVersion: string;
  readonly resourcesDir: string;
  /** The built page of a 任务包 that is given as one. */
  readonly taskPagePath: string;
}

/** What every handler works with: the program, and who asks. */
export interface Context extends Program {
  readonly caller: Caller;
}

/** Errors: a Refusal (MISSING) where there is no such assessment. */
export function getAssessment({ workspace }: Context, assessmentId: string): StoredAssessment {
  const assessment = workspace.assessments.find(assessmentId);
  if (!assessment)
    throw new Refusal('MISSING', '没有找到这次考核，可能已被删除，请返回考核列表', [], {
      screen: 'list',
    });
  return assessment;
}

const parsed = new Map<string, Scheme>();

/** The scheme that an assessment pins, by its digest. */
export function getScheme({ workspace }: Context, digest: string): Scheme {
  const known = parsed.get(digest);
  if (known) return known;
  const source = workspace.schemes.find(digest);
  if (!source)
    throw new Refusal('MISSING', '数据文件中没有这次考核的方案版本，请用“检查数据文件”查看', [], {
      screen: 'list',
    });
  try {
    const scheme = readScheme(source);
    parsed.set(digest, scheme);
    return scheme;
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
    throw new Refusal(
      'STORAGE',
      `数据文件中的方案 ${source.id} ${source.version} 读不出来：${error.problems[0] ?? ''}`,
      error.problems,
      { screen: 'dataFile' },
    );
  }
}

/** As getScheme; null where it is not there or cannot be read: what goes through all assessments passes by that one. */
export function findScheme(context: Context, digest: string): Scheme | null {
  try {
    return getScheme(context, digest);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Errors: a Refusal where the scheme has no scoring sheet. */
export function requireSheet(scheme: Scheme): ScoredScheme {
  if (!hasSheet(scheme)) throw new Refusal('REFUSED', `方案 ${scheme.id} 没有评分表`);
  return scheme;
}
