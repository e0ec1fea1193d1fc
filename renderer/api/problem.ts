import { ORPCError } from '@orpc/client';
import { type Place, placeSchema } from '../../shared/assessment/place.ts';
import { isMeeting } from './meetingDoor.ts';

/** What went wrong, for a person: a sentence and, where there are several causes, one sentence each. */
export interface Problem {
  readonly message: string;
  readonly problems: readonly string[];
  /** Where it is mended; null where that is what was being done. */
  readonly place: Place | null;
  /** Whether the same call may go through later: everything but a refusal by the data. */
  readonly isPassing: boolean;
}

/** How browsers word a request that got no answer; any other TypeError is a fault of our own. */
const isOfFetch = /fetch|network|load failed/i;

/** The problem that a failed call means. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ORPCError && hasProblems(error.data)) {
    const { problems, place } = error.data;
    return {
      message: error.message,
      problems,
      place: placeSchema.safeParse(place).data ?? null,
      isPassing: error.code === 'STORAGE',
    };
  }
  if (error instanceof ORPCError && error.status === 401) {
    return {
      message: '会议已经结束，或这台设备已不在会议中，请重新加入',
      problems: [],
      place: null,
      isPassing: true,
    };
  }
  if (error instanceof TypeError && isOfFetch.test(error.message)) {
    return {
      message: isMeeting
        ? '与组长的主机失去联系，请检查这台设备的网络'
        : '与本机程序失去联系，请检查五好考评是否仍在运行',
      problems: [],
      place: null,
      isPassing: true,
    };
  }
  const text = error instanceof Error ? error.message : String(error);
  return { message: `程序出现意外错误，已记入日志：${text}`, problems: [], place: null, isPassing: true };
}

function hasProblems(data: unknown): data is { problems: readonly string[]; place?: unknown } {
  return typeof data === 'object' && data !== null && 'problems' in data && Array.isArray(data.problems);
}
