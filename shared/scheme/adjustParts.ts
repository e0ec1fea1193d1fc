import type { FullAdjustments } from './adjustments.ts';
import type { SchemeSource } from './scheme.ts';

type PartSource = NonNullable<SchemeSource['parts']>[number];

/** The parts with the panel's weights. */
export function adjustParts(
  parts: readonly PartSource[],
  { weights }: Pick<FullAdjustments, 'weights'>,
): PartSource[] {
  return parts.map((part) => {
    const own = weighed(part, weights);
    return own.takes === 'parts' ? { ...own, parts: own.parts.map((leaf) => weighed(leaf, weights)) } : own;
  });
}

function weighed<P extends { readonly id: string; readonly weight?: number | undefined }>(
  part: P,
  weights: FullAdjustments['weights'],
): P {
  const weight = weights[part.id];
  return weight === undefined ? part : { ...part, weight };
}
