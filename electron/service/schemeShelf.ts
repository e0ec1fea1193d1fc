// The shelf: the schemes that the program ships and those that the workspace took in itself, side by side.
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { type SchemeSummary, summaryOf } from '../../shared/scheme/summaryOf.ts';
import { Refusal } from '../refusal.ts';
import type { StoredAssessment } from '../store/assessmentStore.ts';
import type { StoredScheme } from '../store/schemeStore.ts';
import type { Context } from './context.ts';
import { adjustmentOf } from './pinScheme.ts';
import { digestOf } from './schemeLibrary.ts';
import type { SourceDocument } from './sourceDocument.ts';

/** A scheme of the shelf. */
export interface ShelvedScheme {
  readonly source: SchemeSource;
  /** Null where none was given, or none is left. */
  readonly document: SourceDocument | null;
}

/** All of the shelf: what is shipped first, then the workspace's own. One that cannot be read is left out. */
export function listSchemes({ workspace, library }: Context): SchemeSummary[] {
  const shipped = library.list();
  const own = workspace.schemes.listOwn().flatMap((stored) => summaryOfOwn(stored) ?? []);
  return [...shipped, ...own];
}

function summaryOfOwn({ source }: StoredScheme): SchemeSummary | null {
  try {
    return { ...summaryOf(readScheme(source), true), id: referenceOf(source) };
  } catch (error) {
    if (error instanceof SchemeError) return null;
    throw error;
  }
}

/** What one of the workspace's own is asked for by. @example referenceOf(source) // 'our-table@1.0' */
export function referenceOf({ id, version }: Pick<SchemeSource, 'id' | 'version'>): string {
  return `${id}@${version}`;
}

/** A scheme by what lists call it: a shipped one by its id, one of the workspace's own as `id@version`. Errors: a Refusal (MISSING) that names those there are. */
export function takeFromShelf(context: Context, reference: string): ShelvedScheme {
  const own = findOwn(context, reference);
  if (own) return { source: own.source, document: keptDocument(context, own) };
  return { source: context.library.get(reference), document: shippedDocument(context, reference) };
}

/** One of the workspace's own; null where the reference is none's. */
export function findOwn({ workspace }: Context, reference: string): StoredScheme | null {
  if (!reference.includes('@')) return null;
  const found = workspace.schemes.listOwn().find(({ source }) => referenceOf(source) === reference);
  if (!found) throw new Refusal('MISSING', `数据文件中没有方案 ${reference}，可能已被移除，请返回刷新`);
  return found;
}

/** The document of the scheme that an assessment pins; of one pinned before documents were kept, the shipped one. */
export function pinnedDocument(context: Context, { schemeDigest }: StoredAssessment): SourceDocument | null {
  const stored = context.workspace.schemes.findStored(schemeDigest);
  if (!stored) return null;
  return keptDocument(context, stored) ?? shippedDocument(context, stored.source.id);
}

/**
 * The scheme that an assessment's adjustments were made to: kept with the assessment, so that nothing has to be there
 * that the program once shipped. Of one from before it was kept, the shipped one.
 *
 * Errors: a Refusal where the pinned scheme is not there.
 */
export function baseOf(context: Context, assessment: StoredAssessment): SchemeSource {
  const { workspace, library } = context;
  const { schemeDigest, adjustments } = assessment;
  const pinned = workspace.schemes.find(schemeDigest);
  if (!pinned)
    throw new Refusal('MISSING', '数据文件中缺少这次考核的方案，请用“检查数据文件”查看', [], {
      screen: 'list',
    });
  const gives = (base: SchemeSource) => {
    const adjusted = adjustmentOf(base, adjustments, pinned.version);
    return adjusted !== null && digestOf(adjusted) === schemeDigest;
  };
  const kept = workspace.schemes
    .listOf(pinned.id)
    .filter(({ digest, source }) => digest !== schemeDigest && isBefore(source, pinned) && gives(source))
    .map(({ source }) => source);
  const shipped = library.list().some(({ id }) => id === pinned.id) ? [library.get(pinned.id)] : [];
  // Adjustments change the version, so one that nothing shipped comes before is itself the base.
  return kept[0] ?? shipped.find((source) => isBefore(source, pinned)) ?? pinned;
}

/** @example isBefore({ version: '1.0' }, { version: '1.0-2' }) // true */
function isBefore(base: SchemeSource, adjusted: SchemeSource): boolean {
  return adjusted.version.startsWith(`${base.version}-`);
}

function keptDocument({ workspace }: Context, { document }: StoredScheme): SourceDocument | null {
  const bytes = document && workspace.attachedFiles.find(document.digest);
  return document && bytes ? { name: document.name, bytes } : null;
}

function shippedDocument({ library }: Context, schemeId: string): SourceDocument | null {
  try {
    const { title, text } = library.document(schemeId);
    return { name: `${title}.txt`, bytes: Buffer.from(text, 'utf8') };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
