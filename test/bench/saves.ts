import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import Sqlite from 'better-sqlite3';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { benchDir, openBenchKeeper } from './benchContext.ts';
import { fillAssessment } from './fillAssessment.ts';
import { inMs, type Line, quantile } from './table.ts';

const rounds = 400;

/** A save through the host beside a bare commit with synchronous=FULL on the same disk, taken in turns. */
export async function measureSaves(): Promise<Line[]> {
  const keeper = openBenchKeeper('saves.kaoping');
  const context = keeper.context();
  const { candidateIds } = fillAssessment(context, 20);
  const host = await startHost(createWebApp({ keeper, uiDir: benchDir, logError: console.error }));
  const client: ContractRouterClient<Contract> = createORPCClient(
    new RPCLink({ url: `${host.url}/rpc`, headers: { authorization: `Bearer ${host.token}` } }),
  );
  const bare = new Sqlite(join(benchDir, 'bare.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE save (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO save (text) VALUES (?)');
  const ours: number[] = [];
  const limit: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const candidateId = candidateIds[round % candidateIds.length] ?? '';
    ours.push(
      await timed(() => client.sheet.change({ candidateId, change: { values: { '1-1.b': round % 9 } } })),
    );
    limit.push(await timed(() => insert.run(`${candidateId} 1-1.b ${round % 9}`)));
  }
  bare.close();
  await host.stop();
  keeper.close();
  const more = quantile(ours, 0.5) - quantile(limit, 0.5);
  return [
    {
      what: `保存一个值（经本机服务，${rounds} 次），中位数`,
      ours: inMs(quantile(ours, 0.5)),
      limit: `${inMs(quantile(limit, 0.5))}（直接提交）`,
      verdict: `多 ${inMs(more)}（目标：不多于 3 毫秒）`,
    },
    {
      what: '同上，95% 分位',
      ours: inMs(quantile(ours, 0.95)),
      limit: inMs(quantile(limit, 0.95)),
      verdict: '',
    },
  ];
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
