import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { type Host, startHost } from '../../electron/web/startHost.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { type TestApp, testApp } from '../support/testApp.ts';

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

it('goes on answering when files under way are cancelled at any moment', async () => {
  const client = rpcClient(`${host.url}/rpc`, fetch, { authorization: `Bearer ${host.token}` });
  const [demo] = loadDemo(application.context);
  const export_ = (signal?: AbortSignal) =>
    client.report.export({ assessmentId: demo!.id, report: 'sheets' }, signal ? { signal } : {});
  for (const delay of [1, 20, 60, 120, 200, 300]) {
    const outcome = await export_(AbortSignal.timeout(delay)).catch((error: Error) => error.name);
    expect(outcome === 'TimeoutError' || outcome instanceof File, String(outcome)).toBe(true);
  }
  expect((await export_()).size).toBeGreaterThan(10_000);
  expect(application.bugs).toEqual([]);
});
