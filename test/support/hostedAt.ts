import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { openKeeper } from '../../electron/keeper/keeper.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { type Client, rpcClient } from './rpcClient.ts';
import { paths } from './testContext.ts';

/** Does something through the program over a data file, and closes it. */
export async function hostedAt<T>(dataPath: string, act: (client: Client) => Promise<T>): Promise<T> {
  const memory = createMachineMemory(`${dataPath}.memory.json`);
  const keeper = openKeeper(paths, { dataPath, memory });
  const app = createWebApp({ keeper, uiDir: dataPath, logError: console.error });
  const made = await act(rpcClient('app://kaoping/rpc', app));
  keeper.close();
  return made;
}
