import { expect } from 'vitest';
import { startHost } from '../../electron/web/startHost.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';
import { contractSuite } from './contractSuite.ts';

contractSuite('HTTP', async () => {
  const { app, bugs, close } = testApp();
  const host = await startHost(app);
  return {
    client: rpcClient(`${host.url}/rpc`, fetch, { authorization: `Bearer ${host.token}` }),
    async close() {
      await host.stop();
      close();
      expect(bugs).toEqual([]);
    },
  };
});
