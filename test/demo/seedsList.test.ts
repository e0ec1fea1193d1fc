import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { shipped } from '../scheme/shippedSchemes.ts';

const rootDir = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(rootDir, 'docs', 'seeds.md'), 'utf8');
const rows = [...text.matchAll(/^\| (00\d) \| (.+?) \| (.+) \|$/gm)].map(
  ([, seed = '', sentence = '', place = '']) => ({
    seed,
    sentence,
    place,
  }),
);
const documents: Readonly<Record<string, string>> = {
  '000': '000_9d37651df6877275.txt',
  '001': '001_f4928a120d04e430.txt',
  '002': '002_5f4977c7c3a3e078.txt',
  '003': '003_242ef25ee0396700.txt',
  '004': '004_63513f40886b69fd.txt',
};
const bare = (words: string) => words.replace(/\s+/gu, '');

describe('docs/seeds.md', () => {
  it('says of every sentence that it is done, or why not', () => {
    expect(rows.length).toBeGreaterThan(140);
    for (const { sentence, place } of rows) {
      expect(place, sentence).toMatch(/^(已实现：|不在程序范围内：)./);
    }
  });

  it.each(Object.entries(documents))('quotes seed %s word for word', (seed, file) => {
    const document = bare(readFileSync(join(rootDir, 'resources', 'documents', file), 'utf8'));
    const quoted = rows.filter((row) => row.seed === seed);
    expect(quoted.length).toBeGreaterThan(15);
    for (const { sentence } of quoted) expect(document).toContain(bare(sentence));
  });

  it('names files and folders that there are', () => {
    const paths = new Set(
      [...text.matchAll(/`((?:shared|renderer|electron|test|resources)\/[\w./-]+)`/g)].map(
        ([, path = '']) => path,
      ),
    );
    expect(paths.size).toBeGreaterThan(15);
    for (const path of paths) expect(existsSync(join(rootDir, path)), path).toBe(true);
  });

  it('names every item of the two scoring sheets that a rule belongs to', () => {
    const shandong = itemsOf(shipped('shandong-wuhao').sheet!);
    for (const { id } of shandong) expect(text, id).toContain(`考评内容 ${id}（`);
  });
});
