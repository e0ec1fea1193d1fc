import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import Sqlite from 'better-sqlite3';
import type { Keeper } from '../../electron/keeper/keeper.ts';
import { getPanelTotals, getResult } from '../../electron/service/outcomes.ts';
import type { Workspace } from '../../electron/store/workspace.ts';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { wholeTotal } from '../../shared/sheet/scoreContent.ts';
import { eachSlot } from '../support/eachScores.ts';
import { benchDir, openBenchKeeper } from './benchContext.ts';
import { fillPanel, keyTotals, type PanelAssessment } from './fillPanel.ts';
import { inMs, inSeconds, type Line, quantile } from './table.ts';

const rounds = { read: 5, save: 200 };

/** What a workspace weighs in which every panelist's total of every unit is put down, and how fast it answers. */
export async function measureScale(units: number, panelists: number): Promise<Line[]> {
  const name = `scale-${units}-${panelists}.kaoping`;
  const made = openBenchKeeper(name);
  const filled = fillPanel(made.context(), { units, panelists });
  const empty = sizeOf(made.context().workspace);
  keyTotals(made.context(), filled, units);
  const full = sizeOf(made.context().workspace);
  const log = shareOfLog(made.context().workspace);
  made.close();
  const start = performance.now();
  const keeper = openBenchKeeper(name);
  const opened = performance.now() - start;
  const context = keeper.context();
  const { assessmentId } = filled;
  const totals = times(() => getPanelTotals(context, assessmentId, { roundId: null, partId: 'panel' }));
  const result = times(() => getResult(context, assessmentId));
  const { saves, commits } = await measureSavesOf(keeper, filled);
  keeper.close();
  const sheets = units * panelists;
  const at = `${units.toLocaleString('en')} 个单位 × ${panelists} 名考评员，${sheets.toLocaleString('en')} 个总分`;
  return [
    {
      what: `${at}：数据文件`,
      ours: `${(full / 2 ** 20).toFixed(1)} MiB`,
      limit: `${(empty / 2 ** 20).toFixed(1)} MiB（录入以前）`,
      verdict: `每个总分 ${Math.round((full - empty) / sheets)} 字节；操作记录占文件的 ${Math.round(log * 100)}%`,
    },
    { what: '同上：打开，连同全面检查', ours: inSeconds(opened), limit: '—', verdict: '' },
    { what: '同上：总分表（sheet.panelTotals）', ours: inMs(totals), limit: '—', verdict: '' },
    { what: '同上：结果（result.get）', ours: inMs(result), limit: '—', verdict: '' },
    {
      what: `同上：保存一个总分（经本机服务，${rounds.save} 次），中位数`,
      ours: inMs(saves),
      limit: `${inMs(commits)}（直接提交）`,
      verdict: `多 ${inMs(saves - commits)}`,
    },
  ];
}

/** The file once all is in it. Units: bytes. */
function sizeOf(workspace: Workspace): number {
  workspace.checkpoint();
  return statSync(workspace.path).size;
}

/** Which part of the file the log takes with its indexes, from 0 to 1. */
function shareOfLog({ db }: Workspace): number {
  const share = db
    .prepare<[], number>(
      `SELECT SUM(pgsize) FILTER (WHERE name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'log')) * 1.0
         / SUM(pgsize)
       FROM dbstat`,
    )
    .pluck()
    .get();
  return share ?? Number.NaN;
}

/** The median of a few. Units: milliseconds. */
function times(work: () => unknown): number {
  const all = Array.from({ length: rounds.read }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return quantile(all, 0.5);
}

/** A total put down through the host, and a bare commit with synchronous=FULL on the same disk, taken in turns; medians. */
async function measureSavesOf(keeper: Keeper, { candidateIds, panel }: PanelAssessment) {
  const host = await startHost(createWebApp({ keeper, uiDir: benchDir, logError: console.error }));
  const client: ContractRouterClient<Contract> = createORPCClient(
    new RPCLink({ url: `${host.url}/rpc`, headers: { authorization: `Bearer ${host.token}` } }),
  );
  const bare = new Sqlite(join(benchDir, 'bareTotals.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE save (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO save (text) VALUES (?)');
  const [saves, commits]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds.save; round += 1) {
    const candidateId = candidateIds[(round * 7) % candidateIds.length] ?? '';
    const slot = eachSlot(panel[round % panel.length] ?? '');
    const change = { totals: { [wholeTotal]: 6000 + 50 * (round % 60) } };
    let start = performance.now();
    await client.sheet.change({ candidateId, slot, change });
    saves.push(performance.now() - start);
    start = performance.now();
    insert.run(`${candidateId} ${slot} ${round}`);
    commits.push(performance.now() - start);
  }
  bare.close();
  await host.stop();
  return { saves: quantile(saves, 0.5), commits: quantile(commits, 0.5) };
}
