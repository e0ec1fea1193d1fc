import Sqlite from 'better-sqlite3';
import { createStores } from './stores.ts';

/**
 * Takes the keys that sign 结果包 out of a copy of a workspace that leaves the house: who holds it reads, and signs nothing.
 *
 * Errors: throws what the disk or SQLite says.
 */
export function dropKeys(path: string): void {
  const db = new Sqlite(path);
  try {
    const { assessments, entries, attachedFiles } = createStores(db);
    const keys = assessments
      .list()
      .flatMap(({ id }) => entries.listOwn(id))
      .flatMap((entry) => (entry.kind === 'task' ? [entry.content.keyFile] : []));
    if (keys.length === 0) return;
    for (const key of keys) attachedFiles.remove(key);
    // What was deleted leaves the file as well.
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}
