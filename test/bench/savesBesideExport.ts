import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { benchDir, openBenchKeeper } from './benchContext.ts';
import { fillAssessment } from './fillAssessment.ts';
import { inMs, type Line, quantile } from './table.ts';

const saves = 300;
/** A person scoring changes a value now and then, never without pause. Units: milliseconds. */
const pause = 10;

/** Saves through the host while it exports 10,000 candidates over and over, beside saves without an export. */
export async function measureSavesBesideExport(): Promise<Line> {
  const keeper = openBenchKeeper('beside.kaoping');
  const context = keeper.context();
  const { candidateIds } = fillAssessment(context, 20);
  const { assessmentId } = fillAssessment(context, 10_000);
  const host = await startHost(createWebApp({ keeper, uiDir: benchDir, logError: console.error }));
  const client: ContractRouterClient<Contract> = createORPCClient(
    new RPCLink({ url: `${host.url}/rpc`, headers: { authorization: `Bearer ${host.token}` } }),
  );
  const save = (round: number) =>
    client.sheet.change({
      candidateId: candidateIds[round % candidateIds.length] ?? '',
      change: { values: { '1-1.b': round % 9 } },
    });
  const measure = async () => {
    const times: number[] = [];
    for (let round = 0; round < saves; round += 1) {
      const start = performance.now();
      await save(round);
      times.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return quantile(times, 0.95);
  };
  await measure();
  const without = await measure();
  const end = new AbortController();
  let exports = 0;
  const exporting = (async () => {
    while (!end.signal.aborted) {
      await client.report.export({ assessmentId, report: 'summary' }, { signal: end.signal });
      exports += 1;
    }
  })().catch(() => {});
  const beside = await measure();
  end.abort();
  await exporting;
  await host.stop();
  keeper.close();
  return {
    what: `保存一个值，95% 分位，同时导出 10,000 个单位的汇总表（完成 ${exports} 次）`,
    ours: inMs(beside),
    limit: `${inMs(without)}（不导出时）`,
    verdict: `${(beside / without).toFixed(2)} 倍（目标：不超过 2 倍）`,
  };
}
