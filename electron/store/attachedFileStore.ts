import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** Keeps attached files by the SHA-256 of their bytes. The only place that names the `attached_file` table. */
export function createAttachedFileStore(db: Database) {
  const select = db.prepare<[string], Buffer>('SELECT bytes FROM attached_file WHERE digest = ?').pluck();
  const selectAll = db.prepare<[], { digest: string; bytes: Buffer }>(
    'SELECT digest, bytes FROM attached_file',
  );
  const insert = db.prepare('INSERT INTO attached_file (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING');
  const remove = db.prepare('DELETE FROM attached_file WHERE digest = ?');
  const removeOthers = db.prepare(
    'DELETE FROM attached_file WHERE digest NOT IN (SELECT value FROM json_each(?))',
  );
  return {
    /** Keeps the bytes; their digest comes back, in hexadecimal. */
    add(bytes: Uint8Array): string {
      const digest = digestOfBytes(bytes);
      insert.run(digest, Buffer.from(bytes));
      return digest;
    },
    /** Drops every file but those of the digests. */
    removeOthers(digests: readonly string[]): void {
      removeOthers.run(JSON.stringify(digests));
    },
    remove(digest: string): void {
      remove.run(digest);
    },
    find: (digest: string): Uint8Array | null => select.get(digest) ?? null,
    /** The digests under which other bytes lie than they say; empty where all is well. */
    damaged(): string[] {
      return [...selectAll.iterate()]
        .filter(({ digest, bytes }) => digestOfBytes(bytes) !== digest)
        .map(({ digest }) => digest);
    },
  };
}

function digestOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
