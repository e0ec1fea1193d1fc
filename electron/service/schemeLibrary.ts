import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SchemeSummary } from '../../shared/contract/contract.ts';
import { canAssess } from '../../shared/scheme/canAssess.ts';
import { parseScheme, SchemeError } from '../../shared/scheme/parseScheme.ts';
import type { Scheme, SchemeSource } from '../../shared/scheme/scheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { Refusal } from '../refusal.ts';

/** The shipped schemes and their documents, read from the resources folder once. */
export interface SchemeLibrary {
  list(): SchemeSummary[];
  /** Errors: a Refusal (MISSING) that names the schemes there are. */
  get(schemeId: string): SchemeSource;
  /** The text of the scheme's source document. */
  document(schemeId: string): { title: string; text: string };
}

/** Errors: throws a Refusal that names the file where one is absent or damaged. */
export function createSchemeLibrary(resourcesDir: string): SchemeLibrary {
  const schemes = readSchemes(join(resourcesDir, 'schemes'));
  const find = (schemeId: string) => {
    const found = schemes.find(({ scheme }) => scheme.id === schemeId);
    if (found) return found;
    throw new Refusal(
      'MISSING',
      `没有编号为 ${schemeId} 的方案；现有方案：${schemes.map(({ scheme }) => scheme.id).join('、')}`,
    );
  };
  return {
    list: () => schemes.map(({ scheme }) => summaryOf(scheme)),
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

function readSchemes(dir: string): { source: SchemeSource; scheme: Scheme }[] {
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
  const schemes = names.map((name) => readScheme(join(dir, name)));
  const twice = schemes.find(
    ({ scheme }, index) => schemes.findIndex((other) => other.scheme.id === scheme.id) !== index,
  );
  if (twice) throw new Refusal('REFUSED', `方案编号 ${twice.scheme.id} 在两个方案文件中重复，请删去其中一个`);
  return schemes;
}

function readScheme(path: string): { source: SchemeSource; scheme: Scheme } {
  try {
    const source: unknown = JSON.parse(readText(path));
    return { source: source as SchemeSource, scheme: parseScheme(source) }; // Safe: parseScheme has checked it.
  } catch (error) {
    if (error instanceof SchemeError)
      throw new Refusal('REFUSED', `方案文件 ${basename(path)} 不能使用`, error.problems);
    if (error instanceof SyntaxError) {
      throw new Refusal('REFUSED', `方案文件 ${basename(path)} 已损坏，不是有效的 JSON。请重新安装程序`, [
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

function summaryOf(scheme: Scheme): SchemeSummary {
  return {
    id: scheme.id,
    title: wordsOf(scheme.title),
    total: scheme.sheet ? scheme.sheet.total / 100 : null,
    seed: scheme.seed,
    version: scheme.version,
    issuer: wordsOf(scheme.issuer),
    canAssess: canAssess(scheme),
  };
}
