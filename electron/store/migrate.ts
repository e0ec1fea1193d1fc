import type { Database } from 'better-sqlite3';
import { begin } from './migrations/0001-begin.ts';
import { readingsSigners } from './migrations/0002-readings-signers.ts';
import { register } from './migrations/0003-register.ts';
import { envelope } from './migrations/0004-envelope.ts';
import { shelf } from './migrations/0005-shelf.ts';
import { absent } from './migrations/0006-absent.ts';

/** One step forward of the file's shape. Never edited once shipped. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const migrations: readonly Migration[] = [begin, readingsSigners, register, envelope, shelf, absent];
export const currentVersion = migrations.length;

/** Brings the file from its version to `target`, each step with its version in one transaction. */
export function migrate(db: Database, target = currentVersion): void {
  const from = Number(db.pragma('user_version', { simple: true }));
  for (const { version, sql } of migrations) {
    if (version <= from || version > target) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    })();
  }
}
