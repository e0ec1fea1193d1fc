import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../electron/refusal.ts';
import { createSchemeLibrary } from '../../electron/service/schemeLibrary.ts';
import { paths, tempFolder } from '../support/testContext.ts';

/** A copy of the shipped resources that a test may damage. */
function resources(): { dir: string; file: string } {
  const dir = join(tempFolder(), 'resources');
  cpSync(join(paths.rootDir, 'resources'), dir, { recursive: true });
  return { dir, file: join(dir, 'schemes', 'shandong-wuhao.json') };
}

function refusalOf(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the library of shipped schemes', () => {
  it('says which folder is absent or empty', () => {
    const { dir } = resources();
    rmSync(join(dir, 'schemes'), { recursive: true });
    expect(refusalOf(() => createSchemeLibrary(dir)).message).toMatch(/没有找到方案文件夹.*schemes/);
    mkdirSync(join(dir, 'schemes'));
    expect(refusalOf(() => createSchemeLibrary(dir)).message).toMatch(/没有方案文件/);
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{"id": ', /shandong-wuhao\.json.*已损坏/],
    ['empty', '', /shandong-wuhao\.json.*已损坏/],
    ['no scheme', '{"id": "shandong-wuhao"}', /shandong-wuhao\.json.*不能使用/],
    ['null', 'null', /shandong-wuhao\.json.*不能使用/],
  ])(
    'keeps a file that is damaged to itself, and names it when it is asked for: %s',
    (_name, text, words) => {
      const { dir, file } = resources();
      writeFileSync(file, text);
      const library = createSchemeLibrary(dir);
      expect(library.list().map(({ id }) => id)).toContain('tianjin-wuhao');
      expect(library.list().map(({ id }) => id)).not.toContain('shandong-wuhao');
      expect(library.problems).toEqual([
        { message: expect.stringMatching(words), details: expect.arrayContaining([expect.any(String)]) },
      ]);
      for (const ask of [library.get, library.document]) {
        const refusal = refusalOf(() => ask('shandong-wuhao'));
        expect(refusal.message).toMatch(words);
        expect(refusal.problems.length).toBeGreaterThan(0);
      }
    },
  );

  it('has no problem with what is shipped', () => {
    expect(createSchemeLibrary(resources().dir).problems).toEqual([]);
  });

  it('refuses two files of one id, since an assessment could not say which it means', () => {
    const { dir, file } = resources();
    cpSync(file, join(dir, 'schemes', 'copy.json'));
    const library = createSchemeLibrary(dir);
    expect(refusalOf(() => library.get('shandong-wuhao')).message).toMatch(
      /shandong-wuhao 在两个方案文件中重复/,
    );
    expect(library.problems).toHaveLength(1);
    expect(library.list().map(({ id }) => id)).not.toContain('shandong-wuhao');
    expect(library.get('tianjin-wuhao').id).toBe('tianjin-wuhao');
  });

  it('says which document is absent', () => {
    const { dir } = resources();
    rmSync(join(dir, 'documents'), { recursive: true });
    const library = createSchemeLibrary(dir);
    expect(refusalOf(() => library.document('shandong-wuhao')).message).toMatch(/004_63513f40886b69fd\.txt/);
  });
});
