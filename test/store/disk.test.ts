import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { copyWorkspace } from '../../electron/service/workspace.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { canMountDisk, mountDisk } from '../support/mountDisk.ts';
import { startTs } from '../support/runTs.ts';
import { valueSet } from '../support/sampleEvents.ts';
import { tempFolder, testContext } from '../support/testContext.ts';
import { open, sampleWorkspace, sentenceOf } from '../support/testWorkspace.ts';

const diskOf = (kilobytes: number) => mountDisk(kilobytes).folder;

function fill(folder: string): string {
  const path = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path, Buffer.alloc(bavail * bsize));
  return path;
}

/** Saves until the disk refuses; the number of saves that were acknowledged and the sentence. */
function saveUntilRefused(save: (count: number) => void): { saved: number; sentence: string } {
  for (let count = 1; count < 100_000; count += 1) {
    try {
      save(count);
    } catch (error) {
      return { saved: count - 1, sentence: (error as Error).message };
    }
  }
  throw new Error('the disk was never full');
}

describe('a full disk', () => {
  it('is said in a sentence, loses nothing, and saving goes on once there is room (a limit of pages)', () => {
    const workspace = sampleWorkspace();
    const pages = Number(workspace.db.pragma('page_count', { simple: true }));
    workspace.db.pragma(`max_page_count = ${pages + 3}`);
    const { saved, sentence } = saveUntilRefused((count) =>
      workspace.record(atThisComputer, [valueSet('2-2.b', count)]),
    );
    expect(sentence).toBe(`磁盘已满，没有写入 ${workspace.path}。请清理磁盘空间后再试`);
    expect(workspace.sheets.find('c1')?.content.values['2-2.b']).toBe(saved);
    workspace.db.pragma('max_page_count = 1000000');
    workspace.record(atThisComputer, [valueSet('2-2.b', 777)]);
    expect(workspace.sheets.find('c1')?.content.values['2-2.b']).toBe(777);
    expect(checkWorkspace(workspace)).toMatchObject({ ok: true });
  });

  it.skipIf(!canMountDisk)(
    'is said in a sentence, loses nothing, and saving goes on once there is room (a real one)',
    () => {
      const disk = diskOf(1024);
      const workspace = sampleWorkspace(join(disk, 'test.kaoping'));
      const filler = fill(disk);
      const { saved, sentence } = saveUntilRefused((count) =>
        workspace.record(atThisComputer, [valueSet('2-2.b', count)]),
      );
      expect(sentence).toMatch(/磁盘已满.*清理磁盘空间/);
      const expected = saved === 0 ? 4 : saved;
      expect(workspace.sheets.find('c1')?.content.values['2-2.b']).toBe(expected);
      expect(sentenceOf(() => workspace.record(atThisComputer, [valueSet('2-2.b', 777)]))).toMatch(
        /磁盘已满/,
      );
      rmSync(filler);
      workspace.record(atThisComputer, [valueSet('2-2.b', 777)]);
      expect(checkWorkspace(workspace)).toMatchObject({ ok: true });
      workspace.close();
      const again = open(workspace.path);
      expect(again.sheets.find('c1')?.content.values['2-2.b']).toBe(777);
      expect(checkWorkspace(again)).toMatchObject({ ok: true });
    },
  );

  it.skipIf(!canMountDisk)(
    'is said in a sentence where there is no room to begin, and leaves nothing that is taken for a workspace',
    () => {
      const disk = diskOf(64);
      const filler = fill(disk);
      const path = join(disk, 'test.kaoping');
      expect(sentenceOf(() => open(path))).toMatch(/磁盘/);
      rmSync(filler);
      rmSync(path, { force: true });
    },
  );

  it.skipIf(!canMountDisk)(
    'does not keep a workspace that was closed on it from being opened and read',
    () => {
      const disk = diskOf(1024);
      const { path, close } = sampleWorkspace(join(disk, 'test.kaoping'));
      close();
      fill(disk);
      try {
        expect(open(path).sheets.find('c1')?.content.values['2-2.b']).toBe(4);
      } catch (error) {
        expect((error as Error).message).toMatch(/磁盘/);
      }
    },
  );
});

describe('a full folder for temporary files', () => {
  it.skipIf(!canMountDisk)('is named where a copy of the workspace does not fit into it', async () => {
    const disk = diskOf(16);
    const context = testContext();
    vi.stubEnv('TMPDIR', disk);
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(copyWorkspace(context)).rejects.toThrow(new RegExp(`磁盘已满，没有写入 ${disk}`));
    expect(readdirSync(disk)).toEqual([]);
  });

  it.skipIf(!canMountDisk)(
    'is named where what is on a read-only disk has to be copied to be read',
    async () => {
      const [disk, small] = [diskOf(8192), diskOf(16)];
      const { path, close } = sampleWorkspace(join(disk, 'test.kaoping'));
      close();
      const saver = startTs('test/support/saveOnAndOn.ts', [path]);
      await saver.line('saved 1');
      await saver.kill();
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      vi.stubEnv('TMPDIR', small);
      onTestFinished(() => void vi.unstubAllEnvs());
      expect(sentenceOf(() => open(path, { readonly: true }))).toContain(`磁盘已满，没有写入 ${small}`);
      expect(readdirSync(small)).toEqual([]);
    },
  );
});

describe('a read-only folder', () => {
  it.skipIf(!canMountDisk)('is said in a sentence when a workspace is to be made or opened there', () => {
    const disk = diskOf(1024);
    const { path, close } = sampleWorkspace(join(disk, 'test.kaoping'));
    close();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(sentenceOf(() => open(join(disk, 'new.kaoping')))).toMatch(/文件夹/);
    expect(sentenceOf(() => open(path))).toMatch(/文件夹/);
  });

  it.skipIf(!canMountDisk)('does not keep a workspace on it from being looked at and checked', () => {
    const disk = diskOf(1024);
    const { path, close } = sampleWorkspace(join(disk, 'test.kaoping'));
    close();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const reader = open(path, { readonly: true });
    expect(checkWorkspace(reader)).toMatchObject({ ok: true });
  });

  it.skipIf(!canMountDisk)(
    'does not hide what a program that was killed left beside a workspace on it, and nothing is left in turn',
    async () => {
      const disk = diskOf(8192);
      const { path, close } = sampleWorkspace(join(disk, 'test.kaoping'));
      close();
      const saver = startTs('test/support/saveOnAndOn.ts', [path]);
      await saver.line('saved 30');
      await saver.kill();
      expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const temporary = tempFolder();
      vi.stubEnv('TMPDIR', temporary);
      onTestFinished(() => void vi.unstubAllEnvs());
      const reader = open(path, { readonly: true });
      const acknowledged = Number(saver.lines.at(-1)!.split(' ')[1]);
      const saved = Number(reader.sheets.find('c1')?.content.values['2-2.b']);
      expect([acknowledged, acknowledged + 1]).toContain(saved);
      expect(checkWorkspace(reader)).toMatchObject({ ok: true, count: 5 + saved });
      reader.close();
      expect(readdirSync(temporary)).toEqual([]);
    },
  );

  it.skipIf(!canMountDisk)(
    'is said in a sentence when the disk turns read-only while the workspace is open',
    () => {
      const disk = diskOf(1024);
      const workspace = sampleWorkspace(join(disk, 'test.kaoping'));
      try {
        execFileSync('mount', ['-o', 'remount,ro', disk], { stdio: 'ignore' });
      } catch {
        return; // Linux keeps a disk with files open for writing from turning read-only.
      }
      expect(sentenceOf(() => workspace.record(atThisComputer, [valueSet('2-2.b', 7)]))).toMatch(/只读|磁盘/);
    },
  );
});
