import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import Sqlite from 'better-sqlite3';
import { createAssessment, signReadings } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import { startHost } from '../../electron/web/startHost.ts';
import { createWebApp } from '../../electron/web/webApp.ts';
import { type Ballot, emptyBallot } from '../../shared/ballot/ballot.ts';
import { castVote, voteOfKey } from '../../shared/ballot/castVote.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import type { Contract } from '../../shared/contract/contract.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { benchDir, openBenchKeeper } from './benchContext.ts';
import { inMs, type Line, quantile } from './table.ts';

const papers = 160;
/** Eight papers a second. Units: milliseconds. */
const beat = 125;
const key = '-/unit.satisfaction/0';

/**
 * A stack of paper ballots at eight keys a second, each key saved by itself through the host, among 1,000 candidates;
 * beside each a bare commit with synchronous=FULL on the same disk. The screen saves several keys in one.
 */
export async function measureBallotEntry(): Promise<Line[]> {
  const keeper = openBenchKeeper('ballots.kaoping');
  const context = keeper.context();
  const { assessmentId, candidateId } = fillBallots(context, 1000);
  const host = await startHost(createWebApp({ keeper, uiDir: benchDir, logError: console.error }));
  const client: ContractRouterClient<Contract> = createORPCClient(
    new RPCLink({ url: `${host.url}/rpc`, headers: { authorization: `Bearer ${host.token}` } }),
  );
  const bare = new Sqlite(join(benchDir, 'bareBallots.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE save (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO save (text) VALUES (?)');
  const ours: number[] = [];
  const limit: number[] = [];
  let ballot: Ballot = emptyBallot;
  const start = performance.now();
  for (let paper = 0; paper < papers; paper += 1) {
    ballot = counted(ballot, '1121301w'.charAt(paper % 8));
    const content = { ...ballot, counts: { ...ballot.counts } };
    const entry = { kind: 'ballot' as const, candidateId, key, content };
    ours.push(await timed(() => client.entry.set({ assessmentId, entries: [entry] })));
    limit.push(await timed(() => insert.run(JSON.stringify(entry))));
    const ahead = start + (paper + 1) * beat - performance.now();
    if (ahead > 0) await new Promise((resolve) => setTimeout(resolve, ahead));
  }
  const late = Math.max(0, performance.now() - start - papers * beat);
  bare.close();
  await host.stop();
  keeper.close();
  return [
    {
      what: `逐票录入 ${papers} 张，每秒 8 张，每张各保存一次，中位数`,
      ours: inMs(quantile(ours, 0.5)),
      limit: `${inMs(quantile(limit, 0.5))}（直接提交）`,
      verdict: `每秒 8 张时每张有 ${beat} 毫秒；录完时落后 ${inMs(late)}`,
    },
    {
      what: '同上，95% 分位',
      ours: inMs(quantile(ours, 0.95)),
      limit: inMs(quantile(limit, 0.95)),
      verdict: quantile(ours, 0.95) < beat ? '跟得上' : '跟不上',
    },
  ];
}

const scheme = shipped('zju-excellent');

function counted(ballot: Ballot, typed: string): Ballot {
  const [measure] = scheme.measures;
  const vote = measure && voteOfKey(typed, measure);
  if (!vote) throw new Error(`no vote on the key ${typed}`);
  return castVote(ballot, vote, 1, false);
}

/** An assessment whose other candidates have their ballots. */
function fillBallots(context: Context, count: number): { assessmentId: string; candidateId: string } {
  const assessmentId = createAssessment(context, {
    schemeId: scheme.id,
    isRehearsal: false,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '测速',
      year: 2026,
      organiser: '学校党委',
      startsOn: '2026-11-01',
      endsOn: '2026-11-30',
      panel: [{ name: '组长', isChair: true }],
    },
  });
  signReadings(context, assessmentId);
  const [candidateId = '', ...others] = addCandidates(
    context,
    assessmentId,
    Array.from({ length: count }, (_, index) => ({
      name: `第${index + 1}党支部`,
      kind: '党支部',
      parent: `第${(index % 40) + 1}学院党委`,
      secretary: '书记',
      memberCount: 30,
      foundedOn: null,
    })),
  );
  const stack = [...'112130112w'].reduce(counted, emptyBallot);
  const content = { ...stack, due: 12, present: 10, issued: 10, counts: { ...stack.counts } };
  const entries = others.map((other) => ({ kind: 'ballot' as const, candidateId: other, key, content }));
  context.workspace.record(atThisComputer, [{ kind: 'entries-set', assessmentId, entries }]);
  return { assessmentId, candidateId };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
