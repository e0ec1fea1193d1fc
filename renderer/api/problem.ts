import { ORPCError } from '@orpc/client';

/** What went wrong, for a person: a sentence and, where there are several causes, one sentence each. */
export interface Problem {
  readonly message: string;
  readonly problems: readonly string[];
  /** Whether the same call may go through later: everything but a refusal by the data. */
  readonly isPassing: boolean;
}

/** How browsers word a request that got no answer; any other TypeError is a fault of our own. */
const isOfFetch = /fetch|network|load failed/i;

/** The problem that a failed call means. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError && hasProblems(error.data)) {
    return { message: error.message, problems: error.data.problems, isPassing: error.code === 'STORAGE' };
  }
  if (error instanceof TypeError && isOfFetch.test(error.message)) {
    return { message: '与本机程序失去联系，请检查五好考评是否仍在运行', problems: [], isPassing: true };
  }
  const text = error instanceof Error ? error.message : String(error);
  return { message: `程序出现意外错误，已记入日志：${text}`, problems: [], isPassing: true };
}

function hasProblems(data: unknown): data is { problems: readonly string[] } {
  return typeof data === 'object' && data !== null && 'problems' in data && Array.isArray(data.problems);
}
