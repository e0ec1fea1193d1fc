import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFiles } from './files/createFiles.ts';
import type { StartProcess } from './files/jobProcess.ts';
import { createBrowserPrinter } from './pdf/browserPrinter.ts';
import type { PdfPrinter } from './pdf/pdfPrinter.ts';
import type { Context } from './service/context.ts';
import { createSchemeLibrary } from './service/schemeLibrary.ts';
import { openWorkspace, type Sources } from './store/workspace.ts';

/** Where the program's own parts lie. */
export interface ProgramPaths {
  /** The folder that holds package.json, resources/ and, when built, out/. */
  readonly rootDir: string;
  /** The file process's script; in the sources and in the build at different places. */
  readonly workerPath: string;
}

export interface ContextOptions {
  readonly dataPath: string;
  readonly actor: string;
  readonly readonly?: boolean;
  readonly sources?: Sources;
  /** Processes of plain Node where absent. */
  readonly startProcess?: StartProcess;
  /** An installed browser where absent. */
  readonly pdf?: PdfPrinter;
}

/** Everything a handler works with, over one opened workspace. `close` it at the end. Errors: as openWorkspace. */
export function composeContext({ rootDir, workerPath }: ProgramPaths, options: ContextOptions): Context {
  const { dataPath, actor, readonly = false, sources, pdf = createBrowserPrinter() } = options;
  const resourcesDir = join(rootDir, 'resources');
  const library = createSchemeLibrary(resourcesDir);
  const workspace = openWorkspace(dataPath, { readonly, ...(sources && { sources }) });
  return {
    workspace,
    library,
    files: createFiles({ rootDir, workerPath }, dataPath, options.startProcess),
    pdf,
    programVersion: versionOf(rootDir),
    resourcesDir,
    actor,
  };
}

function versionOf(rootDir: string): string {
  const manifest = JSON.parse(readFileSync(join(rootDir, 'package.json'), 'utf8')) as { version: string }; // Safe: our own.
  return manifest.version;
}
