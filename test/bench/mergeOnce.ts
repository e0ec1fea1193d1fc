// Reads and merges 结果包 at the host, in a process of its own: mergeOnce.ts FILE ASSESSMENT=RESULT…
import { readFileSync, rmSync } from 'node:fs';
import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { openKeeper } from '../../electron/keeper/keeper.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { benchDir, paths, uiDir } from './benchContext.ts';

const [dataPath = '', ...brought] = process.argv.slice(2);
const memory = createMachineMemory(`${benchDir}/memory.json`);
const keeper = openKeeper(paths, { dataPath, memory });
const app = createWebApp({ keeper, uiDir, logError: console.error });
const client = rpcClient('http://127.0.0.1/rpc', (request) => app(request));
const start = performance.now();
let written = 0;
for (const each of brought) {
  const [assessmentId = '', path = ''] = each.split('=');
  const file = new File([readFileSync(path)], 'result');
  await client.package.read({ assessmentId, file });
  written += (await client.package.merge({ assessmentId, file, choices: [] })).written;
}
const time = performance.now() - start;
keeper.close();
rmSync(benchDir, { recursive: true, force: true });
process.stdout.write(JSON.stringify({ time, written, peak: process.resourceUsage().maxRSS * 1024 }));
