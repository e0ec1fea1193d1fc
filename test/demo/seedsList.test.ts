import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { shipped, shippedIds } from '../scheme/shippedSchemes.ts';

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
/** A range of ids (`S1`～`S4`, K1～K6) written out. */
const spread = (place: string) =>
  place.replace(/([A-Z]|\d-)(\d)((?:\.a)?)`?～`?\1(\d)\3/gu, (_, head, from, tail, to) =>
    Array.from({ length: to - from + 1 }, (_, index) => `${head}${Number(from) + index}${tail}`).join(' '),
  );
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

  it('names screens that there are', () => {
    const screens = new Set([...text.matchAll(/`(\w+\.tsx)`/g)].map(([, name = '']) => name));
    expect(screens.size).toBeGreaterThan(8);
    const features = readdirSync(join(rootDir, 'renderer', 'features'), { recursive: true }).map(String);
    for (const name of screens)
      expect(
        features.some((path) => path.endsWith(`/${name}`)),
        name,
      ).toBe(true);
  });

  it.each(shippedIds)('names all that %s decides by', (id) => {
    const scheme = shipped(id);
    const own = rows
      .filter(({ seed }) => documents[seed] === scheme.seed)
      .map(({ place }) => spread(place))
      .join('\n');
    const tracks = scheme.tracks.flatMap(({ conditions, quotas }) => [...conditions, ...quotas]);
    const named = [
      ...tracks,
      ...scheme.stages,
      ...scheme.deadlines,
      ...(scheme.vetoes?.list ?? []),
      ...(scheme.checks?.rows ?? []),
      ...(scheme.building?.results.list ?? []),
    ].map((each) => each.id);
    const rules = scheme.sheet ? itemsOf(scheme.sheet).flatMap((item) => item.rules) : [];
    const measures = scheme.tracks.flatMap((track) => track.measures);
    const all = [...named, ...rules.map((rule) => rule.id), ...measures];
    const isNamed = (word: string) =>
      new RegExp(`(?<![\\w.-])${word.replace('.', '\\.')}(?![\\w-])`, 'u').test(own);
    expect(all.length).toBeGreaterThan(9);
    expect(all.filter((word) => !isNamed(word))).toEqual([]);
  });

  it('names every item of the two scoring sheets that a rule belongs to', () => {
    const shandong = itemsOf(shipped('shandong-wuhao').sheet!);
    for (const { id } of shandong) expect(text, id).toContain(`考评内容 ${id}（`);
  });
});
