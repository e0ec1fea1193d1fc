// The scheme of an assessment: the shipped one as the panel adjusted it, stored once and pinned by its digest.
import type { Adjustments } from '../../shared/scheme/adjustments.ts';
import { adjustScheme } from '../../shared/scheme/adjustScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { remarksOn } from '../../shared/scheme/remarksOn.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { Refusal } from '../refusal.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import type { SchemeDocument } from '../store/schemeStore.ts';
import type { Context } from './context.ts';
import { digestOf } from './schemeLibrary.ts';
import type { SourceDocument } from './sourceDocument.ts';

/**
 * The scheme as the panel adjusted it, under the first version number that no other adjustment has taken.
 *
 * Errors: a Refusal where the scheme does not have what is adjusted, or no longer adds up.
 */
export function adjust(context: Context, shipped: SchemeSource, adjustments: Adjustments): SchemeSource {
  try {
    const adjusted = adjustedAs(context, shipped, adjustments);
    if (adjusted !== shipped) refuseNewRemarks(shipped, adjusted);
    return adjusted;
  } catch (error) {
    if (error instanceof SchemeError) {
      throw new Refusal('REFUSED', `调整后的方案不成立：${error.problems.join('；')}`, error.problems);
    }
    if (error instanceof RangeError) throw new Refusal('REFUSED', error.message);
    throw error;
  }
}

/** What the document has as it is may stay; an adjustment adds nothing of the kind. */
function refuseNewRemarks(shipped: SchemeSource, adjusted: SchemeSource): void {
  const known = remarksOn(readScheme(shipped));
  const remarks = remarksOn(parseScheme(adjusted)).filter((remark) => !known.includes(remark));
  if (remarks.length > 0) throw new SchemeError(remarks);
}

/** What the adjustments make of a scheme under the version given; null where it does not have what they name. */
export function adjustmentOf(
  base: SchemeSource,
  adjustments: Adjustments,
  version: string,
): SchemeSource | null {
  try {
    return adjustScheme(base, adjustments, Number(version.slice(base.version.length + 1)));
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function adjustedAs({ workspace }: Context, shipped: SchemeSource, adjustments: Adjustments): SchemeSource {
  for (let number = 2; ; number += 1) {
    const adjusted = adjustScheme(shipped, adjustments, number);
    const isTaken = workspace.schemes.digestOfVersion(adjusted.id, adjusted.version);
    if (adjusted === shipped || isTaken === null || isTaken === digestOf(adjusted)) return adjusted;
  }
}

/**
 * The digest to pin, and the event that stores the scheme, with the document that it comes from, where the workspace
 * does not have them yet. The document's bytes are kept at once: call it within `together`.
 */
export function pin(
  { workspace }: Context,
  source: SchemeSource,
  document: SourceDocument | null,
): { schemeDigest: string; events: WorkspaceEvent[] } {
  const digest = digestOf(source);
  const stored = workspace.schemes.findStored(digest);
  const isKnown = stored !== null && (stored.document !== null || document === null);
  const events: WorkspaceEvent[] = isKnown
    ? []
    : [{ kind: 'scheme-added', digest, source, ...(document && { document: keep(workspace, document) }) }];
  return { schemeDigest: digest, events };
}

/** Keeps a document's bytes with the workspace's other files. */
export function keep(
  { attachedFiles }: Context['workspace'],
  { name, bytes }: SourceDocument,
): SchemeDocument {
  return { name, digest: attachedFiles.add(bytes) };
}
