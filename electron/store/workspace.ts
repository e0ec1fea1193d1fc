import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { Caller } from '../../shared/caller/caller.ts';
import { asOpenFileRefusal, asStorageRefusal, Refusal } from '../refusal.ts';
import { type Audit, auditWorkspace } from './checkWorkspace.ts';
import type { WorkspaceEvent } from './event.ts';
import { type FileLock, lockFile } from './fileLock.ts';
import { createLogStore, type LogStore } from './logStore.ts';
import { openDatabase } from './openDatabase.ts';
import { applyEvents, createStores, type Stores } from './stores.ts';

/** Where a workspace takes the time and new ids from; tests give their own. */
export interface Sources {
  now(): Date;
  newId(): string;
}
const systemSources: Sources = { now: () => new Date(), newId: () => randomUUID() };

/** What happened; made of the instant at which it did, where an event says so itself. */
export type Events = readonly WorkspaceEvent[] | ((at: string) => readonly WorkspaceEvent[]);

/** One open workspace file. */
export interface Workspace extends Stores {
  readonly path: string;
  readonly log: Omit<LogStore, 'append' | 'reread' | 'withhold'>;
  readonly sources: Sources;
  readonly db: Database;
  readonly isReadonly: boolean;
  /**
   * Appends the events to the log and writes what they mean, all in one transaction, committed when it returns. They
   * happened at one instant (ISO), which comes back; events that say when they were take it as an argument.
   */
  record(caller: Caller, events: Events): string;
  /** Runs the work with all that it records in one transaction: all of it is committed, or none. */
  together<T>(work: () => T): T;
  /** The full check, made anew where another program wrote since the last one that found nothing. */
  audit(): Audit;
  /** Brings everything into the one file that people see; done by itself when nobody has saved for a while. */
  checkpoint(): void;
  /** Called after each checkpoint, with the file as it lies now; one listener. */
  onCheckpoint(listener: () => void): void;
  close(): void;
}

export interface WorkspaceOptions {
  readonly sources?: Sources;
  /** Which computer this is, as the log keeps it; empty where nobody says. */
  readonly device?: string;
  /** For looking only, beside a program that has the file open. */
  readonly readonly?: boolean;
  /** The right to write, where the caller holds it already; the workspace lets it go when it is closed. */
  readonly lock?: FileLock;
  /** The full check, where the caller has just made it. */
  readonly audit?: Audit;
}

/** So long after the last save the file is made whole. Units: milliseconds. */
const idle = 2000;
/** So many saves at the latest. */
const mostUnwritten = 500;

/**
 * Opens a workspace for writing, alone, or for reading.
 *
 * Errors: a Refusal where the file is open elsewhere, is not ours, is from a later version, or the disk says no.
 */
export function openWorkspace(
  path: string,
  { sources = systemSources, device = '', readonly = false, lock: held, audit }: WorkspaceOptions = {},
): Workspace {
  const lock = readonly ? null : (held ?? lockFile(path));
  let db: Database | undefined;
  try {
    db = openDatabase(path, { readonly });
    return workspaceOver(db, {
      path,
      sources,
      device,
      isReadonly: readonly,
      made: audit ?? null,
      release: () => lock?.release(),
    });
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

interface Opened {
  readonly path: string;
  readonly sources: Sources;
  readonly device: string;
  readonly isReadonly: boolean;
  /** The full check, where it was made just now. */
  readonly made: Audit | null;
  release(): void;
}

function workspaceOver(
  db: Database,
  { path, sources, device, isReadonly, made, release }: Opened,
): Workspace {
  const stores = createStores(db);
  const log = createLogStore(db);
  const opened = identityOf(path);
  const writeBack = isReadonly ? neverWritten : writeBackOf(db);
  const recordAll = db.transaction((caller: Caller, events: Events): string => {
    const at = sources.now().toISOString();
    const happened = typeof events === 'function' ? events(at) : events;
    for (const { kind, ...payload } of happened) {
      log.append({ at, id: sources.newId(), device, caller }, kind, payload);
    }
    applyEvents(stores, happened);
    return at;
  });
  return {
    ...stores,
    path,
    log,
    sources,
    db,
    isReadonly,
    record(caller, events) {
      try {
        // A file that was taken away or replaced still takes writes on some systems; a save must be findable later.
        if (identityOf(path) !== opened) {
          throw new Refusal(
            'STORAGE',
            `${path} 已被移走或替换，这次修改没有保存。请关闭程序，找回原文件后重新打开`,
          );
        }
        const at = recordAll.immediate(caller, events);
        if (!db.inTransaction) writeBack.soon();
        return at;
      } catch (error) {
        rereadQuietly(log);
        throw asOpenFileRefusal(error, path) ?? error;
      }
    },
    together(work) {
      try {
        const done = db.transaction(work).immediate();
        if (!db.inTransaction) writeBack.soon();
        return done;
      } catch (error) {
        rereadQuietly(log);
        throw asOpenFileRefusal(error, path) ?? error;
      }
    },
    audit: auditOf(db, log, made),
    checkpoint: () => writeBack.now(),
    onCheckpoint: (listener) => writeBack.listen(listener),
    close() {
      writeBack.now();
      writeBack.stop();
      db.close();
      release();
    },
  };
}

function auditOf(db: Database, log: Pick<LogStore, 'count'>, made: Audit | null): () => Audit {
  // SQLite's number changes when another connection writes, and only then.
  const version = () => Number(db.pragma('data_version', { simple: true }));
  // What is not well may be mended by what the program writes itself.
  const isCurrent = (kept: { version: number; audit: Audit }) =>
    kept.version === version() && (kept.audit.ok || kept.audit.count === log.count());
  let kept = made ? { version: version(), audit: made } : null;
  return () => {
    if (!kept || !isCurrent(kept)) kept = { version: version(), audit: auditWorkspace({ db }) };
    return kept.audit;
  };
}

/** When what was saved is brought from the write-ahead log into the file itself. */
interface WriteBack {
  soon(): void;
  now(): void;
  stop(): void;
  listen(listener: () => void): void;
}
const neverWritten: WriteBack = { soon() {}, now() {}, stop() {}, listen() {} };

function writeBackOf(db: Database): WriteBack {
  let unwritten = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: () => void = () => {};
  const now = () => {
    // A transaction under way, or a reader that holds the end of the log, lets the next time do it.
    if (!db.open || db.inTransaction) return;
    try {
      db.pragma('wal_checkpoint(TRUNCATE)');
      unwritten = 0;
      told();
    } catch {
      // The save is acknowledged and safe in the write-ahead log all the same.
    }
  };
  return {
    now,
    soon() {
      unwritten += 1;
      if (unwritten >= mostUnwritten) return now();
      clearTimeout(timer);
      timer = setTimeout(now, idle);
      timer.unref();
    },
    stop: () => clearTimeout(timer),
    listen(listener) {
      told = listener;
    },
  };
}

/** Forgets what was not committed; on a disk that is gone there is nothing to read. */
function rereadQuietly(log: LogStore): void {
  try {
    log.reread();
  } catch {
    // The error at hand says what is wrong.
  }
}

/** Which file lies at the path now: its device and number. */
function identityOf(path: string): string {
  const { dev, ino } = statSync(path, { bigint: true });
  return `${dev}:${ino}`;
}
