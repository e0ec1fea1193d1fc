import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Host, startHost } from '../../electron/web/startHost.ts';
import { type Client, rpcClient } from '../support/rpcClient.ts';
import { details } from '../support/sampleEvents.ts';
import { type TestApp, testApp } from '../support/testApp.ts';
import { noAdjustments } from './suite/setting.ts';

let application: TestApp;
let host: Host;

beforeAll(async () => {
  application = testApp();
  host = await startHost(application.app);
});
afterAll(async () => {
  await host.stop();
  application.close();
});

const create = (client: Client) =>
  client.assessment.create({ schemeId: 'shandong-wuhao', details, adjustments: noAdjustments });

it('the log says of each line who asked, in which role, and on which computer', async () => {
  await create(rpcClient(`${host.url}/rpc`, application.app));
  await create(rpcClient(`${host.url}/rpc`, fetch, { authorization: `Bearer ${host.token}` }));
  const lines = [...application.context.workspace.log.all()].filter(
    ({ kind }) => kind === 'assessment-created',
  );
  expect(lines.map(({ actor, role }) => [actor, role])).toEqual([
    ['本机', 'operator'],
    ['程序接口', 'script'],
  ]);
  expect(new Set(lines.map(({ device }) => device)).size).toBe(1);
  expect(lines[0]!.device).toMatch(/^[0-9a-f-]{36}$/);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(2);
});

it('what a save answers as its time is what the log says', async () => {
  const client = rpcClient(`${host.url}/rpc`, application.app);
  const { assessmentId } = await create(client);
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: [
      { name: '甲党总支', kind: '党总支', parent: '', secretary: '', memberCount: null, foundedOn: null },
    ],
  });
  const { signedAt } = await client.assessment.sign({ assessmentId });
  const { savedAt } = await client.sheet.change({
    candidateId: candidateIds[0]!,
    slot: '',
    change: { values: { '2-2.b': 3 } },
  });
  const at = (of: string) =>
    [...application.context.workspace.log.all()].findLast(({ kind }) => kind === of)!.at;
  expect(signedAt).toBe(at('readings-signed'));
  expect(savedAt).toBe(at('sheet-changed'));
});
