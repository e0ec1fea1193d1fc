import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { asStorageRefusal } from '../refusal.ts';
import type { WorkspaceEvent } from './event.ts';
import { lockFile } from './fileLock.ts';
import { createLogStore, type LogStore } from './logStore.ts';
import { openDatabase } from './openDatabase.ts';
import { applyEvent, createStores, type Stores } from './stores.ts';

/** Where a workspace takes the time and new ids from; tests give their own. */
export interface Sources {
  now(): Date;
  newId(): string;
}
const systemSources: Sources = { now: () => new Date(), newId: () => randomUUID() };

/** One open workspace file. */
export interface Workspace extends Stores {
  readonly path: string;
  readonly log: Pick<LogStore, 'head' | 'count' | 'all'>;
  readonly sources: Sources;
  readonly db: Database;
  /** Appends the events to the log and writes what they mean, all in one transaction, committed when it returns. */
  record(actor: string, events: readonly WorkspaceEvent[]): void;
  close(): void;
}

export interface WorkspaceOptions {
  readonly sources?: Sources;
  /** For looking only, beside a program that has the file open. */
  readonly readonly?: boolean;
}

/**
 * Opens a workspace for writing, alone, or for reading.
 *
 * Errors: a Refusal where the file is open elsewhere, is not ours, is from a later version, or the disk says no.
 */
export function openWorkspace(
  path: string,
  { sources = systemSources, readonly = false }: WorkspaceOptions = {},
): Workspace {
  const lock = readonly ? null : lockFile(path);
  let db: Database;
  try {
    db = openDatabase(path, { readonly });
  } catch (error) {
    lock?.release();
    throw error;
  }
  const stores = createStores(db);
  const log = createLogStore(db);
  const recordAll = db.transaction((actor: string, events: readonly WorkspaceEvent[]) => {
    for (const event of events) {
      const { kind, ...payload } = event;
      log.append(sources.now().toISOString(), actor, kind, payload);
      applyEvent(stores, event);
    }
  });
  return {
    ...stores,
    path,
    log,
    sources,
    db,
    record(actor, events) {
      try {
        // A file that was taken away still takes writes on some systems; a save must be findable under its name.
        statSync(path);
        recordAll.immediate(actor, events);
      } catch (error) {
        log.reread();
        throw asStorageRefusal(error) ?? error;
      }
    },
    close() {
      db.close();
      lock?.release();
    },
  };
}
