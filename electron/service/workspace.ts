import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorkspaceInfo } from '../../shared/contract/answers.ts';
import { asStorageRefusal } from '../refusal.ts';
import type { Context } from './context.ts';
import { fileStamp } from './fileStamp.ts';

export function workspaceInfo({ workspace, programVersion }: Context): WorkspaceInfo {
  return {
    path: workspace.path,
    head: workspace.log.head(),
    entryCount: workspace.log.count(),
    programVersion,
  };
}

/** A consistent copy of the workspace, whole in one file, for a stick. Errors: a Refusal where there is no room. */
export async function copyWorkspace({ workspace }: Context): Promise<File> {
  const dir = await mkdtemp(join(tmpdir(), 'kaoping-copy-'));
  const path = join(dir, 'copy.kaoping');
  try {
    workspace.db.prepare('VACUUM INTO ?').run(path);
    const name = `五好考评数据备份-${fileStamp(workspace.sources.now())}.kaoping`;
    return new File([await readFile(path)], name, { type: 'application/octet-stream' });
  } catch (error) {
    throw asStorageRefusal(error, path) ?? error;
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
