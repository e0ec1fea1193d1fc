import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { currentLanguage, upgradeScheme } from '../../shared/scheme/upgrades/upgradeScheme.ts';
import { flowSteps } from '../../shared/stage/flowSteps.ts';
import { itemSource, schemeSource } from '../support/smallScheme.ts';

const source = schemeSource([itemSource([{ id: 'r', kind: 'deduct-per', points: 1, unit: '次' }])]);

describe('a scheme of a former version of the language', () => {
  it('that says no version is of the first, and comes forward step by step', () => {
    expect(upgradeScheme(source)).toEqual({ ...source, language: currentLanguage });
    expect(readScheme(source).language).toBe(currentLanguage);
  });

  it('is left as it was read', () => {
    const before = structuredClone(source);
    readScheme(source);
    expect(source).toEqual(before);
  });

  it('is read though the lint of today would refuse it', () => {
    const { dimensions } = source.sheet!;
    const twice = { ...source, sheet: { ...source.sheet!, dimensions: [...dimensions, ...dimensions] } };
    expect(lintScheme(readScheme(twice))).not.toEqual([]);
  });
});

describe('the schemes that a released version shipped', () => {
  const dir = join(import.meta.dirname, '..', 'fixtures', 'schemes-0.1.0');
  const read = (name: string) => readScheme(JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8')));

  it.each([
    ['shandong-wuhao', 10_000, 21],
    ['tianjin-wuhao', 10_000, 25],
    ['zjiet-grading', undefined, undefined],
    ['zju-excellent', undefined, undefined],
    ['zju-shuangchuang', undefined, undefined],
  ])('%s is read as what it was', (name, total, items) => {
    const { id, sheet } = read(name);
    expect([id, sheet?.total, sheet?.items.length]).toEqual([name, total, items]);
  });

  it('say of each status what 验收 found there, as the program knew it by their ids', () => {
    expect(read('zju-shuangchuang').statuses.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['recommended', undefined],
      ['building', undefined],
      ['accepted', 'passed'],
      ['notAccepted', 'failed'],
    ]);
  });

  it('say which step is 公示, and on whose day titles are counted, as the program knew them by their names', () => {
    const noticesOf = (name: string) =>
      flowSteps(read(name)).flatMap(({ id, isNotice }) => (isNotice ? [id] : []));
    expect(readdirSync(dir).map((file) => noticesOf(file.replace('.json', '')))).toEqual([
      ['S2'],
      ['O2'],
      [],
      ['S8'],
      [],
    ]);
    expect(read('zju-excellent').tracks[0]?.quotas[0]).toMatchObject({ asOf: 'S3' });
  });

  it('say what a list holds, what is counted and what a plan names, as the program knew it by their words', () => {
    const { lists } = read('tianjin-wuhao').rectification!;
    expect(lists.map(({ name, holds }) => [wordsOf(name), holds])).toEqual([
      ['问题清单', 'problems'],
      ['任务清单', 'tasks'],
      ['责任清单', 'duties'],
    ]);
    const { atLeast, fields } = read('zjiet-grading').rectification!;
    expect(atLeast.map(({ rows }) => rows)).toEqual(['problem', 'rule', 'carrier']);
    expect(fields.map(({ asks, name }) => [asks, wordsOf(name)])).toEqual([
      ['goal', '目标'],
      ['tasks', '任务'],
      ['measures', '措施'],
      ['deadline', '完成时限'],
      ['discussedOn', '党员大会讨论日期'],
    ]);
  });

  it('have their sources as parts, each step of a round naming the one that stood in its place', () => {
    const { parts, rounds } = read('tianjin-wuhao');
    expect(parts.map(({ id, takes, weight }) => [id, takes, weight])).toEqual([
      ['self', 'sheet', 0],
      ['mass', 'ballot', 0],
      ['superior', 'sheet', 10_000],
    ]);
    expect(rounds.map(({ steps }) => steps.map(({ part }) => part))).toEqual([
      ['self', 'mass', 'superior'],
      ['self', 'mass', 'superior'],
    ]);
    expect(read('shandong-wuhao').parts).toEqual([]);
  });

  it('are all there', () => {
    expect(readdirSync(dir)).toHaveLength(5);
  });
});

describe('a scheme that cannot be read', () => {
  it.each<[string, unknown, RegExp]>([
    ['of a later language', { ...source, language: currentLanguage + 1 }, /较新的方案语言.*请更新程序/],
    ['with a version that is none', { ...source, language: 'zwei' }, /不是正整数/],
    ['with a version below the first', { ...source, language: 0 }, /不是正整数/],
    ['that is a list', [source], /文件/],
    ['that is nothing', null, /文件/],
  ])('%s says so', (_name, given, sentence) => {
    expect(() => readScheme(given)).toThrow(sentence);
  });
});
