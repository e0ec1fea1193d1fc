import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { Scheme, SchemeSource } from '../../shared/scheme/scheme.ts';
import { type SchemeSummary, summaryOf } from '../../shared/scheme/summaryOf.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { Refusal } from '../refusal.ts';

/** The shipped schemes and their documents, read from the resources folder once. */
export interface SchemeLibrary {
  list(): SchemeSummary[];
  /** Which files cannot be used, a sentence each, and what in them is wrong. */
  readonly problems: readonly { readonly message: string; readonly details: readonly string[] }[];
  /** Errors: a Refusal that says what is wrong with the scheme's file, or (MISSING) names the schemes there are. */
  get(schemeId: string): SchemeSource;
  /** The text of the scheme's source document. */
  document(schemeId: string): { title: string; text: string };
}

/**
 * A file that is damaged keeps its own scheme away and no other; it is refused when its scheme is asked for.
 *
 * Errors: throws a Refusal where the folder is absent or empty.
 */
export function createSchemeLibrary(resourcesDir: string): SchemeLibrary {
  const { schemes, damaged } = readSchemes(join(resourcesDir, 'schemes'));
  const find = (schemeId: string) => {
    const found = schemes.find(({ scheme }) => scheme.id === schemeId);
    if (found) return found;
    const refusal = damaged.get(schemeId);
    if (refusal) throw refusal;
    throw new Refusal(
      'MISSING',
      `没有编号为 ${schemeId} 的方案；现有方案：${schemes.map(({ scheme }) => scheme.id).join('、')}`,
    );
  };
  return {
    problems: [...damaged.values()].map(({ message, problems: details }) => ({ message, details })),
    list: () => schemes.map(({ scheme }) => summaryOf(scheme, false)),
    get: (schemeId) => find(schemeId).source,
    document(schemeId) {
      const { scheme } = find(schemeId);
      return {
        title: wordsOf(scheme.documentTitle),
        text: readText(join(resourcesDir, 'documents', scheme.seed)),
      };
    },
  };
}

/** SHA-256 over the scheme as it is stored, in lower-case hex; its first eight digits are printed as the version's mark. */
export function digestOf(source: SchemeSource): string {
  return createHash('sha256').update(JSON.stringify(source)).digest('hex');
}

interface ReadScheme {
  readonly source: SchemeSource;
  readonly scheme: Scheme;
}

/** The schemes that can be used, and by id why others cannot; a damaged file's id is its name. */
function readSchemes(dir: string): { schemes: ReadScheme[]; damaged: Map<string, Refusal> } {
  let names: string[];
  try {
    names = readdirSync(dir)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    throw new Refusal('MISSING', `没有找到方案文件夹 ${dir}，程序安装不完整，请重新安装`);
  }
  if (names.length === 0)
    throw new Refusal('MISSING', `方案文件夹 ${dir} 中没有方案文件，程序安装不完整，请重新安装`);
  const read: ReadScheme[] = [];
  const damaged = new Map<string, Refusal>();
  for (const name of names) {
    try {
      read.push(readScheme(join(dir, name)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      damaged.set(basename(name, '.json'), error);
    }
  }
  for (const [index, { scheme }] of read.entries()) {
    if (read.findIndex((other) => other.scheme.id === scheme.id) === index) continue;
    const sentence = `方案编号 ${scheme.id} 在两个方案文件中重复，请删去其中一个`;
    damaged.set(scheme.id, new Refusal('REFUSED', sentence));
  }
  return { schemes: read.filter(({ scheme }) => !damaged.has(scheme.id)), damaged };
}

function readScheme(path: string): ReadScheme {
  try {
    const source: unknown = JSON.parse(readText(path));
    return { source: source as SchemeSource, scheme: parseScheme(source) }; // Safe: parseScheme has checked it.
  } catch (error) {
    if (error instanceof SchemeError)
      throw new Refusal(
        'REFUSED',
        `方案文件 ${basename(path)} 的内容不符合要求，不能使用。请重新安装程序`,
        error.problems,
      );
    if (error instanceof SyntaxError) {
      throw new Refusal('REFUSED', `方案文件 ${basename(path)} 已损坏，读不出来。请重新安装程序`, [
        error.message,
      ]);
    }
    throw error;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refusal('MISSING', `没有找到文件 ${path}，程序安装不完整，请重新安装`);
  }
}
