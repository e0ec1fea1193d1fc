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
import type { Context } from './context.ts';
import { digestOf } from './schemeLibrary.ts';

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

function adjustedAs({ workspace }: Context, shipped: SchemeSource, adjustments: Adjustments): SchemeSource {
  for (let number = 2; ; number += 1) {
    const adjusted = adjustScheme(shipped, adjustments, number);
    const isTaken = workspace.schemes.digestOfVersion(adjusted.id, adjusted.version);
    if (adjusted === shipped || isTaken === null || isTaken === digestOf(adjusted)) return adjusted;
  }
}

/** The digest to pin, and the event that stores the scheme where the workspace does not have it yet. */
export function pin(
  { workspace }: Context,
  source: SchemeSource,
): { schemeDigest: string; events: WorkspaceEvent[] } {
  const digest = digestOf(source);
  const events: WorkspaceEvent[] = workspace.schemes.find(digest)
    ? []
    : [{ kind: 'scheme-added', digest, source }];
  return { schemeDigest: digest, events };
}
