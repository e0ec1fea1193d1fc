import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, expect } from '@playwright/test';
import { build } from 'vite';
import { electronCall, test } from '../support/electronApp.ts';

const rootDir = join(import.meta.dirname, '..', '..');

test('a file is read in a process of the window’s own, which may die without it', async ({ place }) => {
  const outDir = join(place.folder, 'files');
  mkdirSync(outDir);
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rollupOptions: {
        input: join(import.meta.dirname, 'fileProcessApp.ts'),
        output: { format: 'cjs', entryFileNames: 'main.cjs' },
      },
    },
  });
  const deadly = join(outDir, 'deadly.cjs');
  writeFileSync(
    deadly,
    "process.parentPort.on('message', () => process.abort()); process.parentPort.postMessage({ stage: 'ready' });",
  );
  const endless = join(outDir, 'endless.cjs');
  writeFileSync(
    endless,
    "process.parentPort.on('message', () => { for (;;); }); process.parentPort.postMessage({ stage: 'ready' });",
  );
  const { program, args, env } = electronCall(place, {});
  const app = await _electron.launch({
    executablePath: program,
    args: [...args.slice(0, -1), join(outDir, 'main.cjs')],
    env,
  });
  const read = (script: string) =>
    app.evaluate(
      (_electron, [path, base64]) => Reflect.get(globalThis, 'readTable')(path, '名单.csv', base64),
      [script, Buffer.from('单位名称\n第一党支部\n').toString('base64')] as const,
    );
  try {
    await expect.poll(() => app.evaluate(() => Reflect.has(globalThis, 'readTable'))).toBe(true);
    expect(await read(join(rootDir, 'out', 'fileWorker.cjs'))).toMatchObject([
      { rows: [['单位名称'], ['第一党支部']] },
    ]);
    expect(await read(deadly)).toMatch(/^“名单.csv”太大或太复杂，没有读完/);
    expect(await read(endless)).toMatch(/^“名单.csv”太大或太复杂，没有读完/);
  } finally {
    await app.close();
  }
});
