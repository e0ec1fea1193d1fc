// 会议模式: the panelists' own devices on the room's network, while the chair keeps it open.
import { randomBytes, randomInt } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { MeetingState } from '../../shared/contract/meeting.ts';
import { defaultMemoryPath } from '../backup/machineMemory.ts';
import { Refusal } from '../refusal.ts';
import { cutOffWhereTooLarge } from '../web/withinLimit.ts';
import { type Attendance, type AttendanceSources, createAttendance } from './attendance.ts';
import { certificateFor, fingerprintOf } from './certificate.ts';
import { guardMeeting, type MeetingApp } from './guardMeeting.ts';
import { localAddresses } from './localAddresses.ts';

/** The meeting of a program: at most one is open at a time, and none unless the chair opened it. */
export interface Meeting {
  state(): MeetingState;
  /** Who may come; null while none is open. */
  attendance(): Attendance | null;
  /** Listens at the address; what was open before ends. Errors: a Refusal where the address is not this computer's. */
  open(options: OpenOptions): Promise<void>;
  close(): Promise<void>;
}

interface OpenOptions {
  readonly assessmentId: string;
  readonly panelists: readonly string[];
  readonly address: string;
  readonly isShuffled: boolean;
}

export interface MeetingOptions {
  readonly app: MeetingApp;
  readonly sources?: AttendanceSources;
  /** Where the certificate is kept. */
  readonly certificatePath?: string;
}

/** What panelists type, where it is free. */
const usualPort = 27_443;

const byChance: AttendanceSources = {
  pin: () => String(randomInt(1_000_000)).padStart(6, '0'),
  key: () => randomBytes(24).toString('base64url'),
  now: () => new Date(),
};

interface Open extends OpenOptions {
  readonly url: string;
  readonly fingerprint: string;
  readonly attendance: Attendance;
  readonly server: Server;
}

export function createMeeting({
  app,
  sources = byChance,
  certificatePath = join(dirname(defaultMemoryPath()), '会议证书.json'),
}: MeetingOptions): Meeting {
  let open: Open | null = null;
  const close = async () => {
    const server = open?.server;
    open = null;
    if (server) await stop(server);
  };
  return {
    state: () => ({
      addresses: localAddresses(),
      open: open && {
        assessmentId: open.assessmentId,
        url: open.url,
        fingerprint: open.fingerprint,
        members: open.attendance.members(),
      },
    }),
    attendance: () => open?.attendance ?? null,
    async open(options) {
      const { address, panelists, assessmentId, isShuffled } = options;
      if (!localAddresses().some((known) => known.address === address))
        throw new Refusal('REFUSED', `${address} 不是本机现在的地址，网络可能已经切换，请重新选择`);
      await close();
      const certificate = await certificateFor(certificatePath, address, sources.now());
      const attendance = createAttendance(panelists, sources);
      let guarded: (request: Request) => Promise<Response> = async () => new Response(null, { status: 503 });
      const server = createAdaptorServer({
        fetch: async (request, { incoming }) => cutOffWhereTooLarge(await guarded(request), incoming),
        createServer,
        serverOptions: certificate,
      }) as Server; // Safe: made by node:https.
      const port = await listen(server, address);
      const url = `https://${address}:${port}`;
      guarded = guardMeeting(app, { url, assessmentId, isShuffled, attendance });
      // The program may end while a meeting is open, and while devices are connected.
      server.unref();
      for (const event of ['connection', 'secureConnection'])
        server.on(event, (socket: Socket) => socket.unref());
      open = { ...options, url, fingerprint: fingerprintOf(certificate), attendance, server };
    },
    close,
  };
}

async function listen(server: Server, address: string): Promise<number> {
  const listenOn = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, address, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port); // Safe: listening on TCP.
      });
    });
  try {
    return await listenOn(usualPort).catch(() => listenOn(0));
  } catch {
    throw new Refusal('STORAGE', `不能在 ${address} 上开放会议，网络可能已经断开，请检查后再试`);
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server && typeof server.closeAllConnections === 'function')
      server.closeAllConnections();
  });
}
