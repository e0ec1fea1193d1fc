import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..', '..');
const passedOver = new Set(['node_modules', '.git', 'out', 'dist', 'test-results']);

/** Every file below a folder of the project, as a path from the project's own. */
export function filesIn(folder: string): string[] {
  const dir = join(root, folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : filesIn(path);
    return entry.isFile() ? [path] : [];
  });
}

export interface Import {
  readonly file: string;
  /** A package's name, or a path from the project's own where the file is ours. */
  readonly to: string;
  readonly isOurs: boolean;
  readonly isTypeOnly: boolean;
}

/** Static imports, re-exports and dynamic imports of the file, as it is written. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '');
  const statements = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?(['"])([^'"]+)\2/gm),
    ...text.matchAll(/\b(?:import|require|importActual)()\(\s*(['"`])([^'"`$]+)\2/g),
  ];
  return statements.map((match) => {
    const [, type, , to = ''] = match;
    const isOurs = to.startsWith('.');
    return {
      file,
      isTypeOnly: Boolean(type),
      isOurs,
      to: isOurs ? relative(root, join(root, dirname(file), to)).replaceAll('\\', '/') : to,
    };
  });
}

const isCode = (file: string) => /\.(ts|tsx|mts|mjs)$/.test(file);
/** The code below a folder. */
export const codeIn = (folder: string) => filesIn(folder).filter(isCode);
/** What the code below a folder imports. */
export const allImports = (folder: string) => codeIn(folder).flatMap(importsOf);

/** Every file of ours and every package that runs with the file: its imports and theirs, but those of types alone. */
export function reachedFrom(file: string): ReadonlySet<string> {
  const reached = new Set([file]);
  for (const path of reached) {
    if (!isCode(path) || !existsSync(join(root, path))) continue;
    for (const { to, isTypeOnly } of importsOf(path)) if (!isTypeOnly) reached.add(to);
  }
  return reached;
}
