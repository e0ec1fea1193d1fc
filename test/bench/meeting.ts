import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { createWebApp } from '../../electron/web/webApp.ts';
import { wholeTotal } from '../../shared/sheet/scoreContent.ts';
import { eachAssessment, eachSlot, keyTotal } from '../support/eachScores.ts';
import { type Client, rpcClient } from '../support/rpcClient.ts';
import { trustingFetch } from '../support/trustingFetch.ts';
import { benchDir, openBenchKeeper, uiDir } from './benchContext.ts';
import { inMs, type Line, quantile } from './table.ts';

const panel = Array.from({ length: 12 }, (_, index) => ({
  name: `考评员${index + 1}`,
  isChair: index === 0,
}));
const units = 30;
const pace = 1000;

/**
 * Twelve panelists who score at once over HTTPS on this computer, a change a second each, while the board asks every
 * second who has scored what: from the change to its acknowledged save, beside a bare commit; and what was lost or
 * doubled, counted in the log.
 */
export async function measureMeeting(seconds: number): Promise<Line[]> {
  const keeper = openBenchKeeper('meeting.kaoping');
  const certificatePath = join(benchDir, 'certificate.json');
  const app = createWebApp({ keeper, uiDir, certificatePath, logError: console.error });
  const chair = rpcClient('http://127.0.0.1/rpc', (request) => app(request));
  const names = Array.from({ length: units }, (_, index) => `第${index + 1}党支部`);
  const { assessmentId, ids } = await eachAssessment(chair, names, panel);
  const { open } = await chair.meeting.open({ assessmentId, address: '127.0.0.1' });
  const url = `${open?.url}/rpc`;
  const { cert } = JSON.parse(readFileSync(certificatePath, 'utf8'));
  const members: Client[] = [];
  for (const { panelist, pin } of open?.members ?? []) {
    const { key } = await rpcClient(url, keptFetch(cert)).meeting.join({ name: panelist, pin: pin ?? '' });
    const { open: now } = await chair.meeting.state();
    const guest = now?.members.find((member) => member.panelist === panelist)?.guests[0];
    await chair.meeting.admit({ guestId: guest?.id ?? '' });
    members.push(rpcClient(url, keptFetch(cert), { authorization: `Bearer ${key}` }));
  }
  const bare = new Sqlite(join(benchDir, 'bare-meeting.db'));
  bare.pragma('journal_mode = WAL');
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE save (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = bare.prepare('INSERT INTO save (text) VALUES (?)');
  const [ours, limit, boards]: [number[], number[], number[]] = [[], [], []];
  // The first value of all moves the course on, which is a line of its own.
  await keyTotal(chair, ids[0] ?? '', panel[0]?.name ?? '', 50);
  const before = (await chair.workspace.info()).entryCount;
  const last = new Map([[`${ids[0]} ${eachSlot(panel[0]?.name ?? '')}`, 50]]);
  const score = async (client: Client, at: number) => {
    await wait((pace / panel.length) * at);
    const slot = eachSlot(panel[at]?.name ?? '');
    for (let round = 0; round < seconds; round += 1) {
      const candidateId = ids[round % ids.length] ?? '';
      const key = `${candidateId} ${slot}`;
      // Half points up to the most, another one at each turn of a unit.
      const total = 50 * (2 + (round % 199));
      const basis = [{ totals: { [wholeTotal]: last.get(key) ?? null } }];
      const start = performance.now();
      await client.sheet.change({ candidateId, slot, change: { totals: { [wholeTotal]: total } }, basis });
      const took = performance.now() - start;
      ours.push(took);
      last.set(key, total);
      await wait(Math.max(0, pace - took));
    }
  };
  const board = async () => {
    for (let round = 0; round < seconds; round += 1) {
      const start = performance.now();
      await chair.sheet.panelTotals({ assessmentId, roundId: null, partId: 'panel' });
      const took = performance.now() - start;
      boards.push(took);
      const commit = performance.now();
      insert.run(`${round}`);
      limit.push(performance.now() - commit);
      await wait(Math.max(0, pace - took));
    }
  };
  await Promise.all([...members.map(score), board()]);
  const written = (await chair.workspace.info()).entryCount - before;
  const rows = await chair.sheet.panelTotals({ assessmentId, roundId: null, partId: 'panel' });
  const wrong = rows.flatMap((row) =>
    row.seats.filter(({ slot, total }) => total !== (last.get(`${row.candidateId} ${slot}`) ?? null)),
  ).length;
  bare.close();
  await chair.meeting.close();
  keeper.close();
  const sent = panel.length * seconds;
  return [
    {
      what: `会议中 12 名考评员同时评分，每人每秒改一处，${seconds} 秒，95% 分位`,
      ours: inMs(quantile(ours, 0.95)),
      limit: `${inMs(quantile(limit, 0.95))}（直接提交）`,
      verdict: `中位数 ${inMs(quantile(ours, 0.5))}（目标：95% 分位 50 毫秒以内）`,
    },
    {
      what: `同上，${sent.toLocaleString('zh-CN')} 处改动`,
      ours: `记录 ${written.toLocaleString('zh-CN')} 条`,
      limit: '—',
      verdict: `丢失或重复 ${Math.abs(sent - written) + wrong} 处`,
    },
    {
      what: '同上，进度板每秒问一次，95% 分位',
      ours: inMs(quantile(boards, 0.95)),
      limit: '—',
      verdict: '目标：落后不超过 1 秒',
    },
  ];
}

/** A fetch over one kept connection, as a browser has it. */
function keptFetch(cert: string) {
  return trustingFetch(cert, new Agent({ keepAlive: true, maxSockets: 1 }));
}
