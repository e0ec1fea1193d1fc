// 会议模式 over its own door: who may come, what a panelist's device may ask, and what two devices do to one sheet.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { certificateFor } from '../../electron/meeting/certificate.ts';
import { contract } from '../../shared/contract/contract.ts';
import type { OpenMeeting } from '../../shared/contract/meeting.ts';
import { wholeTotal } from '../../shared/sheet/scoreContent.ts';
import { eachAssessment, eachScorers, eachSlot } from '../support/eachScores.ts';
import { type Client, rpcClient, toldBy } from '../support/rpcClient.ts';
import { type TestApp, testApp } from '../support/testApp.ts';
import { trustingFetch } from '../support/trustingFetch.ts';

let app: TestApp;
let chair: Client;
let assessmentId: string;
let ids: readonly string[];
let open: OpenMeeting;
let cert: string;
const [zhou = '', wu = ''] = eachScorers;

beforeAll(async () => {
  app = testApp();
  chair = rpcClient('http://127.0.0.1/rpc', (request) => app.app(request));
  ({ assessmentId, ids } = await eachAssessment(chair, ['甲党总支', '乙党总支', '丙党总支']));
  open = await openMeeting();
});
afterAll(async () => {
  await chair.meeting.close();
  app.close();
});

async function openMeeting(): Promise<OpenMeeting> {
  const { open } = await chair.meeting.open({ assessmentId, address: '127.0.0.1' });
  ({ cert } = JSON.parse(readFileSync(app.certificatePath, 'utf8')));
  return open!;
}

function device(key?: string, headers: Record<string, string> = {}): Client {
  return rpcClient(`${open.url}/rpc`, trustingFetch(cert), {
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
    'user-agent': 'Mozilla/5.0 (Windows NT 6.1)',
    ...headers,
  });
}

const memberOf = async (panelist: string) =>
  (await chair.meeting.state()).open!.members.find((member) => member.panelist === panelist)!;

/** A device of a panelist's that the chair let in. */
async function joined(panelist: string): Promise<{ client: Client; key: string }> {
  await chair.meeting.renewPin({ panelist });
  const { pin } = await memberOf(panelist);
  const { key } = await device().meeting.join({ name: panelist, pin: pin! });
  const { guests } = await memberOf(panelist);
  await chair.meeting.admit({ guestId: guests.at(-1)!.id });
  return { client: device(key), key };
}

/** The code that a call was refused with, declared or not. */
async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return error.code;
    throw error;
  }
  return 'taken';
}

it('lets a device in that gives the one-time PIN, once the chair allows it', async () => {
  const { pin } = await memberOf(wu);
  expect(await device().meeting.self()).toEqual({
    assessmentId,
    assessment: '2025年度考核',
    panelists: eachScorers,
    seat: null,
  });
  const { key } = await device().meeting.join({ name: wu, pin: pin! });
  const client = device(key);
  expect((await client.meeting.self()).seat).toEqual({ panelist: wu, isAdmitted: false });
  expect(await codeOf(client.candidate.list({ assessmentId, slot: eachSlot(wu) }))).toBe('UNAUTHORIZED');
  const { guests, pin: after } = await memberOf(wu);
  expect({ after, guests }).toMatchObject({
    after: null,
    guests: [{ device: 'Windows 电脑', isAdmitted: false }],
  });
  await chair.meeting.admit({ guestId: guests[0]!.id });
  expect((await client.meeting.self()).seat).toEqual({ panelist: wu, isAdmitted: true });
  expect((await client.candidate.list({ assessmentId, slot: eachSlot(wu) })).map(({ name }) => name)).toEqual(
    ['甲党总支', '乙党总支', '丙党总支'],
  );
  expect((await toldBy(device().meeting.join({ name: wu, pin: pin! }))).message).toContain('已经用过');
});

it('voids a PIN that is guessed at, whoever guesses', async () => {
  await chair.meeting.renewPin({ panelist: zhou });
  const right = (await memberOf(zhou)).pin!;
  const guesses = Array.from({ length: 1000 }, (_, index) => String(index).padStart(6, '0')).filter(
    (pin) => pin !== right,
  );
  const told = new Set<string>();
  for (const pin of guesses) told.add((await toldBy(chair.meeting.join({ name: zhou, pin }))).message);
  expect([...told]).toEqual([
    '口令不对，请核对组长发给您的六位数字',
    '口令输错次数过多，已作废。请向组长要新的口令',
  ]);
  expect((await toldBy(device().meeting.join({ name: zhou, pin: right }))).message).toContain('已作废');
  expect(await memberOf(zhou)).toMatchObject({ pin: null, isGuessed: true });
  expect((await toldBy(device().meeting.join({ name: '外人', pin: right }))).message).toContain('没有“外人”');
  expect((await joined(zhou)).key).not.toBe('');
});

it('a panelist’s device is refused every query and command but those of its own sheets', async () => {
  const { client } = await joined(wu);
  const own = { assessmentId, candidateId: ids[0]!, slot: eachSlot(wu) };
  const anyInput = {
    ...own,
    schemeId: 'shandong-wuhao',
    reason: '理由',
    change: {},
    panelist: zhou,
    guestId: 'x',
    address: '127.0.0.1',
    entries: [{ kind: 'reveal', candidateId: ids[0], key: '-/panel', content: null }],
    roundId: null,
    partId: 'panel',
    report: 'summary',
    file: new File(['x'], 'x'),
    details: {},
    slots: [eachSlot(wu)],
  };
  const mine = [
    'assessment.get',
    'sheet.get',
    'meeting.self',
    'candidate.list',
    'entry.list',
    'sheet.change',
  ];
  const taken: string[] = [];
  const codes = new Set<string>();
  for (const path of procedures(contract)) {
    if (path === 'meeting.join') continue;
    const code = await codeOf(called(client, path)(inputFor(path, anyInput)));
    if (code === 'taken') taken.push(path);
    else codes.add(code);
  }
  expect(taken.toSorted()).toEqual(mine.toSorted());
  expect([...codes]).toEqual(['REFUSED']);
});

it('no query and no command is answered without the key of a device that was let in', async () => {
  const { client: sentAway, key } = await joined(wu);
  const { guests } = await memberOf(wu);
  await chair.meeting.dismiss({ guestId: guests.at(-1)!.id });
  await chair.meeting.renewPin({ panelist: wu });
  const waiting = await device().meeting.join({ name: wu, pin: (await memberOf(wu)).pin! });
  const strangers = [device(), device(''), device(`${key}x`), sentAway, device(waiting.key)];
  const input = { assessmentId, candidateId: ids[0]!, slot: eachSlot(wu), change: {} };
  for (const path of procedures(contract)) {
    if (path === 'meeting.join' || path === 'meeting.self') continue;
    for (const stranger of strangers)
      expect([path, await codeOf(called(stranger, path)(inputFor(path, input)))]).toEqual([
        path,
        'UNAUTHORIZED',
      ]);
  }
});

/** The client's function for the procedure at a path. */
function called(client: Client, path: string): (input: unknown) => Promise<unknown> {
  const at = path.split('.').reduce<unknown>((each, name) => (each as Record<string, unknown>)[name], client);
  return at as (input: unknown) => Promise<unknown>;
}

/** The paths of all procedures of a contract. */
function procedures(router: object, before: readonly string[] = []): string[] {
  return Object.entries(router).flatMap(([name, each]) =>
    isContractProcedure(each) ? [[...before, name].join('.')] : procedures(each, [...before, name]),
  );
}

/** An input that the procedure's own schema would take, where it is one of the panelist's; anything else as it is. */
function inputFor(
  path: string,
  { assessmentId, candidateId, slot, ...rest }: Record<string, unknown>,
): unknown {
  switch (path) {
    case 'assessment.get':
      return { assessmentId };
    case 'candidate.list':
      return { assessmentId, slot };
    case 'sheet.get':
      return { candidateId, slot };
    case 'sheet.change':
      return { candidateId, slot, change: {} };
    case 'sheet.submit':
      return { candidateId, slot, signedBy: [zhou], total: 1 };
    case 'entry.list':
      return { assessmentId, candidateId };
    case 'meeting.self':
      return undefined;
    default:
      return { assessmentId, candidateId, slot, ...rest };
  }
}

it('another panelist’s sheet, the joint one and another assessment’s are none of its own', async () => {
  const { client } = await joined(wu);
  const other = await eachAssessment(chair, ['丁党总支']);
  const own = eachSlot(wu);
  const [candidateId = ''] = ids;
  const change = { totals: { [wholeTotal]: 9000 } };
  const calls = [
    client.sheet.get({ candidateId, slot: eachSlot(zhou) }),
    client.sheet.get({ candidateId, slot: '' }),
    client.sheet.change({ candidateId, slot: eachSlot(zhou), change }),
    client.sheet.submit({ candidateId, slot: eachSlot(zhou), signedBy: [wu], total: 9000 }),
    client.sheet.submit({ candidateId, slot: eachSlot(zhou), signedBy: [zhou], total: 9000 }),
    client.candidate.list({ assessmentId, slot: eachSlot(zhou) }),
    client.candidate.list({ assessmentId }),
    client.entry.list({ assessmentId }),
    client.entry.list({ assessmentId, candidateId: null }),
    client.entry.list({ assessmentId, candidateId: other.ids[0]! }),
    client.assessment.get({ assessmentId: other.assessmentId }),
    client.candidate.list({ assessmentId: other.assessmentId, slot: own }),
    client.sheet.get({ candidateId: other.ids[0]!, slot: own }),
    client.sheet.change({ candidateId: other.ids[0]!, slot: own, change }),
    client.sheet.get({ candidateId: 'nobody', slot: own }),
  ];
  for (const call of calls) expect(['REFUSED', 'MISSING']).toContain(await codeOf(call));
});

it('no key, a wrong one, one that was sent away, another page or host: all refused', async () => {
  const { client, key } = await joined(wu);
  const ask = (given: Client) => codeOf(given.sheet.get({ candidateId: ids[0]!, slot: eachSlot(wu) }));
  expect(await ask(client)).toBe('taken');
  expect(await ask(device())).toBe('UNAUTHORIZED');
  expect(await ask(device(''))).toBe('UNAUTHORIZED');
  expect(await ask(device(`${key}x`))).toBe('UNAUTHORIZED');
  expect(await ask(device(key, { origin: 'https://evil.example' }))).toBe('FORBIDDEN');
  expect(await ask(device(key, { origin: open.url }))).toBe('taken');
  expect(await ask(device(key, { host: 'evil.example' }))).toBe('FORBIDDEN');
  const big = device(key).sheet.change({
    candidateId: ids[0]!,
    slot: eachSlot(wu),
    change: {
      items: Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [`i${at}`, { remark: '长'.repeat(700) }]),
      ),
    },
  });
  expect(await codeOf(big)).toBe('PAYLOAD_TOO_LARGE');
  const { guests } = await memberOf(wu);
  for (const { id } of guests) await chair.meeting.dismiss({ guestId: id });
  expect(await ask(client)).toBe('UNAUTHORIZED');
});

it('a recused panelist neither sees the unit nor its sheet', async () => {
  const { client } = await joined(wu);
  const [first = '', second = ''] = ids;
  const key = `-/panel/${wu}`;
  const content = { state: 'recused' as const, reason: '所在单位', by: zhou, on: '2025-12-01' };
  await chair.entry.set({ assessmentId, entries: [{ kind: 'seat', candidateId: second, key, content }] });
  const names = (await client.candidate.list({ assessmentId, slot: eachSlot(wu) })).map(({ name }) => name);
  expect(names).toEqual(['甲党总支', '丙党总支']);
  const at = { candidateId: second, slot: eachSlot(wu) };
  expect(await codeOf(client.sheet.get(at))).toBe('REFUSED');
  const told = await toldBy(client.sheet.change({ ...at, change: { values: { '2-2.b': 5 } }, basis: [] }));
  expect(told.message).toContain(`${wu}的评分不计入这个单位（回避`);
  expect(await codeOf(client.sheet.get({ candidateId: first, slot: eachSlot(wu) }))).toBe('taken');
});

it('two devices of one panelist do not overwrite each other unseen, and what is sent twice is put down once', async () => {
  const [one, two] = [await joined(wu), await joined(wu)];
  const at = { candidateId: ids[2]!, slot: eachSlot(wu) };
  const points = (total: number | null) => ({ totals: { [wholeTotal]: total } });
  const empty = [points(null)];
  const lines = async () => (await chair.workspace.info()).entryCount;
  await one.client.sheet.change({ ...at, change: points(9000), basis: empty });
  const before = await lines();
  await one.client.sheet.change({ ...at, change: points(9000), basis: empty });
  expect(await lines()).toBe(before);
  const told = await toldBy(two.client.sheet.change({ ...at, change: points(8000), basis: empty }));
  expect(told.message).toContain('另一台设备');
  expect(told.problems).toEqual(['总分：90 分']);
  // Whoever has seen it may change it, and so may the device that typed on before its first answer came.
  await two.client.sheet.change({ ...at, change: points(8000), basis: [points(9000)] });
  await two.client.sheet.change({ ...at, change: points(8050), basis: [points(9000), points(8000)] });
  const { content } = await chair.sheet.get(at);
  expect(content.totals).toEqual({ [wholeTotal]: 8050 });
  const { submission } = await chair.sheet.get(at);
  expect(submission).toBeNull();
  await two.client.sheet.submit({ ...at, signedBy: [wu], total: 8050 });
  expect((await chair.sheet.get(at)).submission?.signedBy).toEqual([wu]);
  expect(
    (await toldBy(one.client.sheet.change({ ...at, change: points(1), basis: [points(8050)] }))).message,
  ).toContain('已签字确认并锁定');
});

it('sessions end with the meeting, and another one may be opened', async () => {
  const { client, key } = await joined(wu);
  await chair.meeting.close();
  await expect(client.meeting.self()).rejects.toThrow();
  expect((await toldBy(chair.meeting.self())).message).toContain('会议没有开放');
  open = await openMeeting();
  expect(await codeOf(device(key).assessment.get({ assessmentId }))).toBe('UNAUTHORIZED');
});

it('each panelist may be shown the units in an order of their own', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `第${at + 1}党支部`);
  const many = await eachAssessment(chair, names);
  const input = { assessmentId: many.assessmentId, address: '127.0.0.1', isShuffled: true };
  open = (await chair.meeting.open(input)).open!;
  const orders: string[][] = [];
  for (const panelist of [zhou, wu, wu]) {
    const { client } = await joined(panelist);
    const list = await client.candidate.list({ assessmentId: many.assessmentId, slot: eachSlot(panelist) });
    orders.push(list.map(({ name }) => name));
  }
  const [first, second, again] = orders;
  expect(first!.toSorted()).toEqual(names.toSorted());
  expect(first).not.toEqual(second);
  expect(first).not.toEqual(names);
  expect(again).toEqual(second);
  open = await openMeeting();
});

it('is not opened at a foreign address, nor for a panel with one joint sheet or unsigned readings', async () => {
  const at = (id: string, address = '127.0.0.1') => toldBy(chair.meeting.open({ assessmentId: id, address }));
  expect((await at(assessmentId, '203.0.113.9')).message).toContain('不是本机现在的地址');
  const { assessmentIds } = await chair.assessment.loadDemo();
  expect((await at(assessmentIds[0]!)).message).toContain('共用一张评分表');
  expect((await chair.meeting.state()).open).not.toBeNull();
});

it('the certificate is kept, made anew for another address or when it runs out, and good for a clock that is behind', async () => {
  const path = join(app.folder, 'own.json');
  const now = new Date('2026-05-01T00:00:00Z');
  const first = await certificateFor(path, '192.168.1.5', now);
  expect(await certificateFor(path, '192.168.1.5', now)).toEqual(first);
  expect(await certificateFor(path, '192.168.1.5', new Date('2025-06-01T00:00:00Z'))).toEqual(first);
  expect(await certificateFor(path, '192.168.1.5', new Date('2031-04-29T00:00:00Z'))).not.toEqual(first);
  const other = await certificateFor(path, '192.168.1.6', now);
  expect(other).not.toEqual(first);
  createServer(other).close();
});
