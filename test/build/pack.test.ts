import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { listPackage } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../electron/start/ensureBuilt.ts';
import { packDist } from '../support/electronPackDist.ts';

const rootDir = join(import.meta.dirname, '..', '..');
const electronDist = packDist();
if (!electronDist) console.info('packing was not tried: KAOPING_PACK_DIST names no unpacked Electron');

describe.runIf(electronDist)('the packed program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-pack-'));
  let resourcesDir = '';
  let inside: string[] = [];

  beforeAll(async () => {
    await ensureBuilt(rootDir, ['node', 'renderer', 'page']);
    pack(folder);
    resourcesDir = join(folder, 'linux-unpacked', 'resources');
    inside = listPackage(join(resourcesDir, 'app.asar'), { isPack: false }).map((name) => name.slice(1));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what it runs and reads', () => {
    const schemes = readdirSync(join(rootDir, 'resources', 'schemes')).map(
      (name) => `resources/schemes/${name}`,
    );
    const documents = readdirSync(join(rootDir, 'resources', 'documents')).map(
      (name) => `resources/documents/${name}`,
    );
    const needed = [
      'package.json',
      'out/main.cjs',
      'out/fileWorker.cjs',
      'out/renderer/index.html',
      'resources/icons/icon.png',
    ];
    expect(inside).toEqual(expect.arrayContaining([...needed, ...schemes, ...documents]));
  });

  it('holds one native file, outside the archive', () => {
    const unpackedDir = join(resourcesDir, 'app.asar.unpacked');
    const unpacked = (readdirSync(unpackedDir, { recursive: true }) as string[]).filter((name) =>
      name.endsWith('.node'),
    );
    expect(unpacked).toEqual(['node_modules/better-sqlite3/prebuilds/linux-x64.node']);
    expect(inside.filter((name) => name.endsWith('.node'))).toEqual(unpacked);
  });

  it('holds no sources, tests, notes or packages that the build has taken in', () => {
    const tops = new Set(inside.map((name) => name.split('/')[0]));
    expect([...tops].sort()).toEqual(['node_modules', 'out', 'package.json', 'resources']);
    expect(inside.filter((name) => /\.(ts|tsx|map|md|c|cc|cpp|h|gyp)$/.test(name))).toEqual([]);
    const packages = new Set(
      inside.filter((name) => name.startsWith('node_modules/')).map((name) => name.split('/')[1]),
    );
    expect([...packages]).toEqual(['better-sqlite3']);
  });

  it('holds no chunk of an earlier build', () => {
    const built = (readdirSync(join(rootDir, 'out', 'chunks')) as string[]).filter((name) =>
      name.endsWith('.cjs'),
    );
    const packed = inside
      .filter((name) => name.startsWith('out/chunks/'))
      .map((name) => relative('out/chunks', name));
    expect(packed.sort()).toEqual(built.sort());
  });

  it('starts under a plain name', () => {
    expect(existsSync(join(folder, 'linux-unpacked', 'kaoping'))).toBe(true);
  });

  function pack(output: string): void {
    const builder = join(rootDir, 'node_modules', 'electron-builder', 'cli.js');
    const call = [
      '--linux',
      'dir',
      '--x64',
      `-c.electronDist=${electronDist}`,
      `-c.directories.output=${output}`,
    ];
    execFileSync(process.execPath, [builder, ...call], {
      cwd: rootDir,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
});
