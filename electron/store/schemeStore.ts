import type { Database } from 'better-sqlite3';
import type { Outline } from '../../shared/scheme/readOutline.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import type { TakenIn } from '../../shared/scheme/takenIn.ts';
import { longText, textOf } from './longText.ts';
import { outlineOf } from './outlineOf.ts';
import { isRecord, readJson } from './readJson.ts';

/** The document that a scheme comes from: its file's name, and the SHA-256 under which its bytes are kept. */
export interface SchemeDocument {
  readonly name: string;
  readonly digest: string;
}

/** A scheme as the workspace keeps it. */
export interface StoredScheme {
  readonly digest: string;
  readonly source: SchemeSource;
  /** Null for one that was pinned before documents were kept. */
  readonly document: SchemeDocument | null;
  /** How the workspace's own was taken in; null for what the program ships, as it is or adjusted. */
  readonly own: TakenIn | null;
}

interface Row {
  readonly digest: string;
  readonly sourceJson: string | Buffer;
  readonly documentJson: string | null;
  readonly ownJson: string | null;
}

const source = longText('source_json');
const columns = `digest, ${source} AS sourceJson, document_json AS documentJson, own_json AS ownJson`;

/** Reads and writes the schemes that assessments pin and the workspace's own. The only place that names `scheme_version`. */
export function createSchemeStore(db: Database) {
  const select = db
    .prepare<[string], string | Buffer>(`SELECT ${source} FROM scheme_version WHERE digest = ?`)
    .pluck();
  const selectOne = db.prepare<[string], Row>(`SELECT ${columns} FROM scheme_version WHERE digest = ?`);
  const selectOfId = db.prepare<[string], Row>(
    `SELECT ${columns} FROM scheme_version WHERE scheme_id = ? ORDER BY version, digest`,
  );
  const selectOwn = db.prepare<[], Row>(
    `SELECT ${columns} FROM scheme_version WHERE own_json IS NOT NULL ORDER BY scheme_id, version`,
  );
  const upsert = db.prepare(
    `INSERT INTO scheme_version (digest, scheme_id, version, source_json, document_json, own_json)
     VALUES (@digest, @schemeId, @version, @sourceJson, @documentJson, @ownJson)
     ON CONFLICT (digest) DO UPDATE SET
       document_json = coalesce(excluded.document_json, document_json),
       own_json = coalesce(excluded.own_json, own_json)`,
  );
  const remove = db.prepare('DELETE FROM scheme_version WHERE digest = ?');
  const selectVersion = db
    .prepare<[string, string], string>(
      'SELECT digest FROM scheme_version WHERE scheme_id = ? AND version = ?',
    )
    .pluck();
  const selectName = db
    .prepare<[string], string>("SELECT scheme_id || ' ' || version FROM scheme_version WHERE digest = ?")
    .pluck();
  const selectDocuments = db
    .prepare<[], string>('SELECT document_json FROM scheme_version WHERE document_json IS NOT NULL')
    .pluck();
  return {
    /** The digest under which a version of a scheme is stored; null where it is not. */
    digestOfVersion: (schemeId: string, version: string): string | null =>
      selectVersion.get(schemeId, version) ?? null,
    find(digest: string): SchemeSource | null {
      const json = select.get(digest);
      return json === undefined ? null : (JSON.parse(textOf(json)) as SchemeSource); // Safe: written by `add`.
    },
    /** Its id and version, as a person names it. @example nameOf(digest) // 'shandong-wuhao 1.0' */
    nameOf: (digest: string): string => selectName.get(digest) ?? '',
    /** What lists say of a scheme; null where it is not there. Errors: throws SchemeError where it cannot be read. */
    findOutline(digest: string): Outline | null {
      const json = select.get(digest);
      if (json === undefined) return null;
      const found = outlineOf(json) ?? new SchemeError(['内容不完整']);
      if (found instanceof SchemeError) throw found;
      return found;
    },
    /** As find, with its document and how it was taken in. */
    findStored(digest: string): StoredScheme | null {
      const row = selectOne.get(digest);
      return row ? toStored(row) : null;
    },
    /** Every version and adjustment of a scheme. */
    listOf: (schemeId: string): StoredScheme[] => selectOfId.all(schemeId).map(toStored),
    /** The workspace's own, by id and version. */
    listOwn: (): StoredScheme[] => selectOwn.all().map(toStored),
    /** The documents of all. */
    documents: (): SchemeDocument[] => selectDocuments.all().flatMap((json) => documentOf(json) ?? []),
    /** Stores a scheme; to one that is there, only what was not known of it is added. */
    add(digest: string, source: SchemeSource, document?: SchemeDocument, own?: TakenIn): void {
      const sourceJson = JSON.stringify(source);
      outlineOf.written(sourceJson, source);
      upsert.run({
        digest,
        schemeId: source.id,
        version: source.version,
        sourceJson,
        documentJson: document ? JSON.stringify(document) : null,
        ownJson: own ? JSON.stringify(own) : null,
      });
    },
    /** Errors: throws where an assessment pins it. */
    remove(digest: string): void {
      remove.run(digest);
    },
  };
}

function toStored({ digest, sourceJson, documentJson, ownJson }: Row): StoredScheme {
  return {
    digest,
    source: JSON.parse(textOf(sourceJson)) as SchemeSource, // Safe: written by `add`.
    document: documentOf(documentJson),
    own: ownJson === null ? null : readJson<TakenIn | null>(ownJson, isRecord, null),
  };
}

function documentOf(json: string | null): SchemeDocument | null {
  return json === null ? null : readJson<SchemeDocument | null>(json, isRecord, null);
}
