import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { asStorageRefusal, Refusal } from '../refusal.ts';
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
  readonly log: Pick<LogStore, 'head' | 'count' | 'all' | 'hasSubmission'>;
  readonly sources: Sources;
  readonly db: Database;
  /** Appends the events to the log and writes what they mean, all in one transaction, committed when it returns. */
  record(actor: string, events: readonly WorkspaceEvent[]): void;
  /** Runs the work with all that it records in one transaction: all of it is committed, or none. */
  together<T>(work: () => T): T;
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
  let db: Database | undefined;
  try {
    db = openDatabase(path, { readonly });
    return workspaceOver(db, path, sources, () => lock?.release());
  } catch (error) {
    db?.close();
    lock?.release();
    throw asStorageRefusal(error, path) ?? asShapeRefusal(error, path) ?? error;
  }
}

/** A file that lacks a table or column is damaged, whatever took it. */
function asShapeRefusal(error: unknown, path: string): Refusal | null {
  const isShape = error instanceof Error && /^no such (table|column)/.test(error.message);
  return isShape
    ? new Refusal('STORAGE', `${path} 的结构不完整，已损坏。请用最近的备份打开`, [error.message])
    : null;
}

function workspaceOver(db: Database, path: string, sources: Sources, release: () => void): Workspace {
  const stores = createStores(db);
  const log = createLogStore(db);
  const opened = identityOf(path);
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
        // A file that was taken away or replaced still takes writes on some systems; a save must be findable later.
        if (identityOf(path) !== opened) {
          throw new Refusal(
            'STORAGE',
            `${path} 已被移走或替换，这次修改没有保存。请关闭程序，找回原文件后重新打开`,
          );
        }
        recordAll.immediate(actor, events);
      } catch (error) {
        log.reread();
        throw asStorageRefusal(error, path) ?? error;
      }
    },
    together(work) {
      try {
        return db.transaction(work).immediate();
      } catch (error) {
        log.reread();
        throw asStorageRefusal(error, path) ?? error;
      }
    },
    close() {
      db.close();
      release();
    },
  };
}

/** Which file lies at the path now: its device and number. */
function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
