import { lintScheme } from './lintScheme.ts';
import { type Scheme, schemeSchema } from './scheme.ts';

/** A scheme file that cannot be used; `problems` are Chinese sentences, each naming its place. */
export class SchemeError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`方案文件不能使用：${problems.join('；')}`);
    this.problems = problems;
  }
}

/**
 * The scheme that a parsed JSON file describes, checked by schema and lint.
 *
 * Errors: throws SchemeError with every problem found.
 */
export function parseScheme(source: unknown): Scheme {
  const parsed = schemeSchema.safeParse(source);
  if (!parsed.success) {
    throw new SchemeError(
      parsed.error.issues.map((issue) => `${issue.path.join('.') || '文件'}：${issue.message}`),
    );
  }
  const problems = lintScheme(parsed.data);
  if (problems.length > 0) throw new SchemeError(problems);
  return parsed.data;
}
