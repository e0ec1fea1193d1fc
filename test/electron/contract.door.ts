import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contractSuite } from '../contract/contractSuite.ts';
import { launchDesktop } from '../support/electronApp.ts';
import { electronFetch } from '../support/electronFetch.ts';
import { rpcClient } from '../support/rpcClient.ts';

contractSuite('app:// in Electron', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-door-'));
  const desktop = await launchDesktop({ folder, dataPath: join(folder, 'test.kaoping') });
  return {
    client: rpcClient('app://kaoping/rpc', electronFetch(desktop.page)),
    async close() {
      await desktop.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
