import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWebApp } from '../../electron/web/webApp.ts';
import { wholeTotal } from '../../shared/sheet/scoreContent.ts';
import { eachAssessment, eachSlot } from '../support/eachScores.ts';
import { type Client, rpcClient } from '../support/rpcClient.ts';
import { benchDir, openBenchKeeper, uiDir } from './benchContext.ts';
import type { Line } from './table.ts';

/**
 * So many 结果包 of so many sheets each, of as many assessments as are named, read and merged one after the other at the
 * host, in a process of its own: sheets a second, and the peak memory of that process.
 */
export async function measureMerge(packages: number, sheets: number, assessments = 1): Promise<Line[]> {
  const panel = Array.from({ length: packages }, (_, at) => ({ name: `考评员${at + 1}`, isChair: at === 0 }));
  const names = Array.from({ length: sheets }, (_, at) => `第${at + 1}党支部`);
  const host = programOver('merge-host.kaoping');
  const brought: string[] = [];
  for (let assessment = 0; assessment < assessments; assessment += 1) {
    const { assessmentId, ids } = await eachAssessment(host.client, names, panel);
    const laptop = programOver(`merge-laptop-${assessment}.kaoping`);
    for (const { name: panelist } of panel) {
      await laptop.client.package.take({
        file: await host.client.package.give({ assessmentId, panelist }),
      });
      await keyAll(laptop.client, panelist, ids);
      const file = await laptop.client.package.result({ assessmentId, panelist });
      const path = join(benchDir, `result-${brought.length}`);
      writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
      brought.push(`${assessmentId}=${path}`);
    }
    laptop.close();
  }
  host.close();
  const script = join(import.meta.dirname, 'mergeOnce.ts');
  const output = execFileSync(process.execPath, [script, join(benchDir, 'merge-host.kaoping'), ...brought], {
    encoding: 'utf8',
  });
  const { time, written, peak }: { time: number; written: number; peak: number } = JSON.parse(output);
  const all = packages * assessments;
  return [
    {
      what: `读入并写入 ${all} 个结果包，共 ${(all * sheets).toLocaleString('zh-CN')} 张评分表`,
      ours: `每秒 ${Math.round((written / time) * 1000).toLocaleString('zh-CN')} 张`,
      limit: '—',
      verdict: `写入 ${written.toLocaleString('zh-CN')} 张，峰值内存 ${Math.round(peak / 1e6)} MB（目标：不超过 500 MB）`,
    },
  ];
}

/** Every total of a panelist, as pasted in one block. */
async function keyAll(client: Client, panelist: string, ids: readonly string[]): Promise<void> {
  const slot = eachSlot(panelist);
  await client.sheet.changeEach({
    changes: ids.map((candidateId, at) => ({
      candidateId,
      slot,
      change: { totals: { [wholeTotal]: 50 * (1 + (at % 200)) } },
    })),
  });
}

function programOver(name: string): { readonly client: Client; close(): void } {
  const keeper = openBenchKeeper(name);
  const app = createWebApp({ keeper, uiDir, logError: console.error });
  return {
    client: rpcClient('http://127.0.0.1/rpc', (request) => app(request)),
    close: () => keeper.close(),
  };
}
