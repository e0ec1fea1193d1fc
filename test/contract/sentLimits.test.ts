// What is larger than a request may be is refused at every door before it is taken.
import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Host, startHost } from '../../electron/web/startHost.ts';
import { contract } from '../../shared/contract/contract.ts';
import { largestOfMeeting, largestPlain, mostSentTo } from '../../shared/contract/sentLimits.ts';
import { tooLargeWords } from '../../shared/package/packageHead.ts';
import { eachAssessment } from '../support/eachScores.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { type TestApp, testApp } from '../support/testApp.ts';

const megabyte = 1024 * 1024;
const gigabyte = 1024 * megabyte;
/** What the two ends of a connection hold on their way: the system's buffers, counted as taken. */
const onTheWay = 12 * megabyte;

let application: TestApp;
let host: Host;
let meeting: { readonly url: string; readonly ca: string; readonly key: string };

beforeAll(async () => {
  application = testApp();
  host = await startHost(application.app);
  const chair = rpcClient('http://127.0.0.1/rpc', (request) => application.app(request));
  const { assessmentId } = await eachAssessment(chair, ['甲党总支']);
  const { open } = await chair.meeting.open({ assessmentId, address: '127.0.0.1' });
  const { cert: ca } = JSON.parse(readFileSync(application.certificatePath, 'utf8'));
  const [{ panelist, pin } = { panelist: '', pin: null }] = open!.members;
  const { key } = await chair.meeting.join({ name: panelist, pin: pin! });
  const { guests } = (await chair.meeting.state()).open!.members[0]!;
  await chair.meeting.admit({ guestId: guests[0]!.id });
  meeting = { url: open!.url, ca, key };
});
afterAll(async () => {
  const chair = rpcClient('http://127.0.0.1/rpc', (request) => application.app(request));
  await chair.meeting.close();
  await host.stop();
  application.close();
});

interface Sent {
  readonly status: number;
  readonly message: string;
  /** How much the sender got rid of until its connection ended. */
  readonly bytes: number;
  readonly milliseconds: number;
}

const piece = Buffer.alloc(64 * 1024, 'x');
const asChunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);

/** Sends without end, as fast as it is taken, until the other end closes the connection; no answer stops it. */
function sendOnAndOn(socket: Socket, head: readonly string[], length: number | null): Promise<Sent> {
  const begun = performance.now();
  const said = length === null ? 'Transfer-Encoding: chunked' : `Content-Length: ${length}`;
  const part = length === null ? asChunk : piece;
  let answer = '';
  const write = () => {
    while (!socket.destroyed) if (!socket.write(part)) return;
  };
  socket.on('data', (bytes) => {
    answer += bytes.toString();
  });
  socket.on('drain', write).on('error', () => {});
  socket.write(`${[...head, said].join('\r\n')}\r\n\r\n`);
  return new Promise((resolve) => {
    socket.on('close', () => {
      const [top = '', body = ''] = answer.split('\r\n\r\n');
      resolve({
        status: Number(top.split(' ')[1]),
        message: body === '' ? '' : JSON.parse(body).json.message,
        bytes: socket.bytesWritten - socket.writableLength,
        milliseconds: performance.now() - begun,
      });
    });
    write();
  });
}

function toHost(path: string, length: number | null): Promise<Sent> {
  const { hostname, port, host: name } = new URL(host.url);
  const head = [`POST /rpc/${path} HTTP/1.1`, `Host: ${name}`, `Authorization: Bearer ${host.token}`];
  const type = 'Content-Type: multipart/form-data; boundary=x';
  return sendOnAndOn(connect(Number(port), hostname), [...head, type], length);
}

function toMeeting(length: number | null): Promise<Sent> {
  const { hostname, port, host: name } = new URL(meeting.url);
  const bearer = `Authorization: Bearer ${meeting.key}`;
  const head = ['POST /rpc/sheet/change HTTP/1.1', `Host: ${name}`, bearer, 'Content-Type: application/json'];
  const socket = connectSecurely({ port: Number(port), host: hostname, ca: meeting.ca });
  return sendOnAndOn(socket, head, length);
}

describe('a gigabyte that says how large it is', () => {
  it.each(['package/read', 'candidate/readTable', 'dataFile/restoreFile', 'sheet/change', 'nothing/here'])(
    'is refused at once, sent to %s',
    async (path) => {
      const { status, message, bytes, milliseconds } = await toHost(path, 2 * gigabyte);
      expect(status).toBe(413);
      expect(message).toMatch(/有 2048 MB，超过 \d+ MB 的上限/);
      expect(bytes).toBeLessThan(onTheWay);
      expect(milliseconds).toBeLessThan(5000);
    },
  );

  it('is refused in the words that the screen and the command line have for a package', async () => {
    const { message } = await toHost('package/take', gigabyte);
    expect(message).toBe(tooLargeWords('上传的文件', gigabyte));
  });

  it('is refused at once at the door of the meeting', async () => {
    const { status, message, bytes, milliseconds } = await toMeeting(gigabyte);
    expect([status, message]).toEqual([413, '一次送来的内容太多，没有保存']);
    expect(bytes).toBeLessThan(onTheWay);
    expect(milliseconds).toBeLessThan(5000);
  });
});

describe('a gigabyte that does not say so', () => {
  it.each(['candidate/readTable', 'sheet/change', 'entry/set'])(
    'is cut off as soon as too much of it has come, sent to %s',
    async (path) => {
      const { status, message, bytes, milliseconds } = await toHost(path, null);
      expect(status).toBe(413);
      expect(message).toMatch(/超过 \d+ MB 的上限/);
      expect(bytes).toBeLessThan(mostSentTo(path) + onTheWay);
      expect(milliseconds).toBeLessThan(10_000);
    },
  );

  it('is cut off at the door of the meeting', async () => {
    const { status, bytes } = await toMeeting(null);
    expect(status).toBe(413);
    expect(bytes).toBeLessThan(largestOfMeeting + onTheWay);
  });

  it('is cut off where the window asks, and no more of it is asked for', async () => {
    let bytes = 0;
    let isGivenUp = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        bytes += piece.length;
        controller.enqueue(piece);
      },
      cancel() {
        isGivenUp = true;
      },
    });
    const headers = { 'content-type': 'application/json' };
    const request = new Request('app://kaoping/rpc/sheet/change', {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    });
    const response = await application.app(request);
    expect(response.status).toBe(413);
    expect(bytes).toBeLessThan(largestPlain + megabyte);
    expect(isGivenUp).toBe(true);
  });
});

it('goes on after all that, and logs none of it as a bug of the program', async () => {
  const client = rpcClient(`${host.url}/rpc`, fetch, { authorization: `Bearer ${host.token}` });
  expect(await client.assessment.list()).toHaveLength(1);
  const file = new File([piece], '名单.csv');
  expect(await client.candidate.readTable({ file })).toHaveLength(1);
  expect(application.bugs).toEqual([]);
});

it('every procedure that takes a file may be sent one', () => {
  const taking = Object.entries(contract).flatMap(([area, procedures]) =>
    Object.entries(procedures).flatMap(([name, procedure]) => {
      const schema = isContractProcedure(procedure) ? procedure['~orpc'].inputSchema : undefined;
      const shape = schema instanceof z.ZodObject ? Object.values(schema.shape) : [];
      return shape.some((field) => field instanceof z.ZodFile) ? [`${area}/${name}`] : [];
    }),
  );
  expect(taking.length).toBeGreaterThan(9);
  expect(taking.filter((path) => mostSentTo(path) <= largestPlain)).toEqual([]);
});
