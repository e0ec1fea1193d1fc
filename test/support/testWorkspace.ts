import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openWorkspace, type Workspace, type WorkspaceOptions } from '../../electron/store/workspace.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { sampleEvents } from './sampleEvents.ts';
import { tempFolder } from './testContext.ts';

/** A path for a workspace in a folder of its own that goes with the test. */
export function workspacePath(): string {
  return join(tempFolder(), 'test.kaoping');
}

/** Opens the workspace; it is closed with the test. */
export function open(path: string, options?: WorkspaceOptions): Workspace {
  const workspace = openWorkspace(path, options);
  onTestFinished(() => {
    if (workspace.db.open) workspace.close();
  });
  return workspace;
}

/** A new workspace with the sample's assessment, candidates and value in it. */
export function sampleWorkspace(path = workspacePath()): Workspace {
  const workspace = open(path);
  workspace.record(atThisComputer, sampleEvents);
  return workspace;
}

/** What an error says to a person. */
export function sentenceOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  throw new Error('nothing was refused');
}
