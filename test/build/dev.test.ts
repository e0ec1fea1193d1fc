import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { rpcClient } from '../support/rpcClient.ts';

const rootDir = join(import.meta.dirname, '..', '..');

describe('npm run dev', () => {
  it('serves the screens from their sources and the API behind the host’s own guard', async () => {
    const { address, dataPath, child } = await startDev();
    const { origin } = new URL(address);

    const opened = await fetch(address, { redirect: 'manual' });
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/']);
    const cookie = opened.headers.get('set-cookie')!.split(';')[0]!;
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(401);

    expect(await textOf(`${origin}/`)).toContain('/@vite/client');
    expect(await textOf(`${origin}/main.tsx`)).toContain('/app/App.tsx');

    const client = (headers: Record<string, string>) => rpcClient(`${origin}/rpc`, fetch, headers);
    expect(await client({ cookie, origin }).assessment.list()).toEqual([]);
    const list = (headers: Record<string, string>) =>
      fetch(`${origin}/rpc/assessment/list`, { method: 'POST', headers }).then(({ status }) => status);
    expect(await list({ cookie, origin })).toBe(200);
    expect(await list({ origin })).toBe(401);
    expect(await list({ cookie })).toBe(403);
    expect(await list({ cookie, origin: 'http://127.0.0.1:1' })).toBe(403);

    expect(await statusAs('evil.example', address)).toBeGreaterThanOrEqual(400);

    child.kill('SIGINT');
    expect((await once(child, 'exit'))[0]).toBe(0);
    await vi.waitUntil(() => !existsSync(`${dataPath}-wal`));
    expect(existsSync(dataPath)).toBe(true);
  });
});

/** Starts it over a data file of its own, and waits until both its servers answer. */
async function startDev(): Promise<{ child: ChildProcess; address: string; dataPath: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-dev-'));
  const dataPath = join(folder, 'dev.kaoping');
  const child = spawn(process.execPath, [join(rootDir, 'electron', 'start', 'dev.ts')], {
    env: { ...process.env, KAOPING_DATA: dataPath, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  onTestFinished(async () => {
    if (child.exitCode === null && child.kill('SIGKILL')) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  });
  let said = '';
  child.stderr!.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
  });
  await vi.waitUntil(() => said.includes('token='), { timeout: 120_000 });
  return { child, address: /http:\S+/.exec(said)![0], dataPath };
}

async function textOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** The answer where a page of another name points at this address. */
function statusAs(host: string, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });
}
