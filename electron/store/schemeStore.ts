import type { Database } from 'better-sqlite3';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';

/** Reads and writes the schemes that assessments pin. The only place that names `scheme_version`. */
export function createSchemeStore(db: Database) {
  const select = db
    .prepare<[string], string>('SELECT source_json FROM scheme_version WHERE digest = ?')
    .pluck();
  const insert = db.prepare(
    'INSERT INTO scheme_version (digest, scheme_id, version, source_json) VALUES (?, ?, ?, ?)',
  );
  const selectVersion = db
    .prepare<[string, string], string>(
      'SELECT digest FROM scheme_version WHERE scheme_id = ? AND version = ?',
    )
    .pluck();
  return {
    /** The digest under which a version of a scheme is stored; null where it is not. */
    digestOfVersion: (schemeId: string, version: string): string | null =>
      selectVersion.get(schemeId, version) ?? null,
    find(digest: string): SchemeSource | null {
      const json = select.get(digest);
      return json === undefined ? null : (JSON.parse(json) as SchemeSource); // Safe: written by `add`.
    },
    add(digest: string, source: SchemeSource): void {
      insert.run(digest, source.id, source.version, JSON.stringify(source));
    },
  };
}
