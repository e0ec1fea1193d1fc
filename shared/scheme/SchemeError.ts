import type { z } from 'zod';
import { issueWords } from './issueWords.ts';

/** A scheme that cannot be used; `problems` are Chinese sentences, each naming its place. */
export class SchemeError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`方案文件不能使用：${problems.join('；')}`);
    this.problems = problems;
  }
}

/** What a schema finds wrong, each with its place. */
export function schemeErrorOf({ issues }: z.ZodError): SchemeError {
  return new SchemeError(issues.map((issue) => issueWords(issue)));
}
