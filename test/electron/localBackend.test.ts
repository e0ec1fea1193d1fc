import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openLocalBackend } from '../../electron/shell/localBackend.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { paths, tempFolder } from '../support/testContext.ts';

it('makes the workspace with its folder, answers over it, and lets it go when it is closed', async () => {
  const dataPath = join(tempFolder(), 'new', '五好考评.kaoping');
  for (const times of [1, 2]) {
    const backend = openLocalBackend(paths, dataPath);
    expect(backend.dataPath).toBe(dataPath);
    const client = rpcClient('app://kaoping/rpc', backend.webApp);
    expect(await client.workspace.info()).toMatchObject({ path: dataPath });
    const { assessmentIds } = await client.assessment.loadDemo();
    expect(await client.assessment.list()).toHaveLength(times * assessmentIds.length);
    expect(() => openLocalBackend(paths, dataPath)).toThrow(/已在另一个五好考评窗口中打开/);
    backend.close();
  }
});

it('keeps bugs in a text beside the data file', () => {
  const dataPath = join(tempFolder(), 'test.kaoping');
  const backend = openLocalBackend(paths, dataPath);
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  backend.logError(new Error('a bug'));
  backend.close();
  expect(readFileSync(join(dirname(dataPath), '出错记录.txt'), 'utf8')).toContain('a bug');
});

it('answers why the file cannot be opened, in a sentence that names it', async () => {
  const folder = tempFolder();
  const backend = openLocalBackend(paths, folder);
  onTestFinished(() => backend.close());
  const client = rpcClient('app://kaoping/rpc', backend.webApp);
  expect((await client.dataFile.state()).trouble?.sentence).toContain(folder);
  await expect(client.assessment.list()).rejects.toThrow(folder);
});
