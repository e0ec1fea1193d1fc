import type { Seat } from '../../shared/caller/caller.ts';
import { largestOfMeeting } from '../../shared/contract/sentLimits.ts';
import { withinLimit } from '../web/withinLimit.ts';
import type { Attendance } from './attendance.ts';
import { deviceWords } from './deviceWords.ts';

/** A device at the meeting's door: what it is, and whose it is once it joined. */
export interface Guest {
  readonly device: string;
  readonly seat: Seat | null;
  readonly isAdmitted: boolean;
  /** Whether it is shown the candidates in an order of its panelist's own. */
  readonly isShuffled: boolean;
}

/** Answers a request of a device of the meeting. */
export type MeetingApp = (request: Request, guest: Guest) => Promise<Response>;

interface MeetingGuard {
  readonly url: string;
  readonly assessmentId: string;
  readonly isShuffled: boolean;
  readonly attendance: Attendance;
}

/** What a device may ask before it is let in. */
const open = new Set(['/rpc/meeting/self', '/rpc/meeting/join']);
const limit = { most: largestOfMeeting, words: () => '一次送来的内容太多，没有保存' };

/**
 * The application behind the meeting's guard: a request needs this meeting's own Host (and Origin, where it has one),
 * and, for everything but the page's files and joining, the key of a device that the chair let in.
 */
export function guardMeeting(app: MeetingApp, { url, assessmentId, isShuffled, attendance }: MeetingGuard) {
  const { host } = new URL(url);
  return async (request: Request): Promise<Response> => {
    const origin = request.headers.get('origin');
    if (request.headers.get('host') !== host || (origin !== null && origin !== url))
      return refuse('FORBIDDEN', 403, '不接受来自其他网页的请求，请打开组长给的地址');
    const key = request.headers.get('authorization')?.replace(/^Bearer /, '') ?? null;
    const known = attendance.find(key);
    const guest: Guest = {
      device: deviceWords(request.headers.get('user-agent') ?? ''),
      seat: known && { assessmentId, panelist: known.panelist },
      isAdmitted: known?.isAdmitted ?? false,
      isShuffled,
    };
    const { pathname } = new URL(request.url);
    const isFile = request.method === 'GET' && !pathname.startsWith('/rpc/');
    if (!isFile && !open.has(pathname) && !guest.isAdmitted)
      return refuse('UNAUTHORIZED', 401, '还没有加入会议，或会议已经结束');
    return withinLimit(request, limit, (limited) => app(limited, guest));
  };
}

/** As the contract's client reads an error. */
function refuse(code: string, status: number, message: string): Response {
  const json = { defined: false, code, status, message };
  return Response.json({ json }, { status, headers: { 'cache-control': 'no-store' } });
}
