import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atThisComputer, type Caller } from '../shared/caller/caller.ts';
import { createBackups, noBackups } from './backup/backups.ts';
import { fileMark, type MachineMemory } from './backup/machineMemory.ts';
import { createFiles } from './files/createFiles.ts';
import type { StartProcess } from './files/jobProcess.ts';
import { createBrowserPrinter } from './pdf/browserPrinter.ts';
import type { PdfPrinter } from './pdf/pdfPrinter.ts';
import type { Context } from './service/context.ts';
import { createSchemeLibrary } from './service/schemeLibrary.ts';
import { taskPageOf } from './start/programPaths.ts';
import type { Audit } from './store/checkWorkspace.ts';
import type { FileLock } from './store/fileLock.ts';
import { openWorkspace, type Sources, type Workspace } from './store/workspace.ts';

/** Where the program's own parts lie. */
export interface ProgramPaths {
  /** The folder that holds package.json, resources/ and, when built, out/. */
  readonly rootDir: string;
  /** The file process's script; in the sources and in the build at different places. */
  readonly workerPath: string;
}

export interface ContextOptions {
  readonly dataPath: string;
  /** Who asks where a handler is not asked through a door; whoever sits at this computer where absent. */
  readonly caller?: Caller;
  readonly readonly?: boolean;
  readonly sources?: Sources;
  /** The right to write, where the caller holds it already. */
  readonly lock?: FileLock;
  /** The full check, where the caller has just made it. */
  readonly audit?: Audit;
  /** Where this computer keeps what it saw of the file; not kept where absent. */
  readonly memory?: MachineMemory;
  /** Processes of plain Node where absent. */
  readonly startProcess?: StartProcess;
  /** An installed browser where absent. */
  readonly pdf?: PdfPrinter;
}

/** Everything a handler works with, over one opened workspace. `close` it at the end. Errors: as openWorkspace. */
export function composeContext({ rootDir, workerPath }: ProgramPaths, options: ContextOptions): Context {
  const { dataPath, readonly = false, sources, lock, audit, memory } = options;
  const { caller = atThisComputer, pdf = createBrowserPrinter() } = options;
  const resourcesDir = join(rootDir, 'resources');
  const library = createSchemeLibrary(resourcesDir);
  const workspace = openWorkspace(dataPath, {
    readonly,
    ...(memory && { device: memory.device() }),
    ...(sources && { sources }),
    ...(lock && { lock }),
    ...(audit && { audit }),
  });
  if (memory && !readonly) remember(workspace, memory);
  return {
    workspace,
    library,
    files: createFiles({ rootDir, workerPath }, dataPath, options.startProcess),
    pdf,
    backups: readonly ? noBackups : createBackups(workspace, () => memory?.second(dataPath) ?? null),
    programVersion: versionOf(rootDir),
    resourcesDir,
    taskPagePath: taskPageOf({ rootDir }),
    caller,
  };
}

/** Keeps how the file lay each time it was made whole, so that an exchange is noticed at the next opening. */
function remember(workspace: Workspace, memory: MachineMemory): void {
  const { path, log, sources } = workspace;
  workspace.onCheckpoint(() =>
    memory.keepSeen(path, {
      count: log.count(),
      head: log.head(),
      at: sources.now().toISOString(),
      mark: fileMark(path),
    }),
  );
  workspace.checkpoint();
}

function versionOf(rootDir: string): string {
  const manifest = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8')) as { version: string }; // Safe: our own.
  return manifest.version;
}
