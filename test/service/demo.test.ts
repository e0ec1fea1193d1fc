import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { paths, tempFolder, testContext } from '../support/testContext.ts';
import { sentenceOf } from '../support/testWorkspace.ts';

it('leaves nothing of a rehearsal for which there is no room, and makes it once there is', () => {
  const context = testContext();
  const { workspace } = context;
  const pages = Number(workspace.db.pragma('page_count', { simple: true }));
  workspace.db.pragma(`max_page_count = ${pages + 20}`);
  expect(sentenceOf(() => loadDemo(context))).toMatch(/磁盘已满/);
  expect(workspace.assessments.list()).toEqual([]);
  expect([workspace.log.count(), workspace.log.head()]).toEqual([0, '']);
  workspace.db.pragma('max_page_count = 1000000');
  const made = loadDemo(context);
  expect(workspace.assessments.list()).toHaveLength(made.length);
  expect(checkWorkspace(workspace)).toMatchObject({ ok: true });
});

it.each<[string, (text: string) => string]>([
  ['cut off', (text) => text.slice(0, 500)],
  ['empty', () => ''],
  ['of another shape', () => '{"details": {}, "candidates": []}'],
  ['without a day', (text) => text.replace('2025-11-02', '2025-13-02')],
])('names the file of a rehearsal that is damaged: %s', (_name, damage) => {
  const resourcesDir = join(tempFolder(), 'resources');
  cpSync(join(paths.rootDir, 'resources'), resourcesDir, { recursive: true });
  const file = join(resourcesDir, 'demo', 'shandong-wuhao.json');
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  const context = { ...testContext(), resourcesDir };
  expect(sentenceOf(() => loadDemo(context))).toBe(`演练数据文件 ${file} 已损坏。请重新安装程序`);
  expect(context.workspace.log.count()).toBe(0);
});
