import { expect } from 'vitest';
import { rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';
import { contractSuite } from './contractSuite.ts';

contractSuite('the handler itself', async () => {
  const { app, bugs, close } = testApp();
  return {
    client: rpcClient('app://kaoping/rpc', app),
    async close() {
      close();
      expect(bugs).toEqual([]);
    },
  };
});
