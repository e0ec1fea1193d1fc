import { codeIn, reachedFrom } from './imports.ts';

/** What a fast test may use beside the project's own code: it reads files, and computes. */
const packages = new Set(['vitest', 'fast-check', 'zod', 'node:fs', 'node:path', 'node:url', 'node:crypto']);

/**
 * The test files that reach nothing but pure code: neither electron/, and with it no data file and no process, nor a
 * package that draws, listens or writes. It follows from their imports, so a new test is among them by itself.
 */
export function fastTests(): string[] {
  return codeIn('test').filter((file) => file.endsWith('.test.ts') && isFast(file));
}

function isFast(file: string): boolean {
  return [...reachedFrom(file)].every(
    (to) => /^(shared|renderer|test)\//.test(to) || /^resources\/.*\.json$/.test(to) || packages.has(to),
  );
}
