import type { FullAdjustments } from './adjustments.ts';
import { adjustPanel } from './adjustPanel.ts';
import type { PartSource } from './part.ts';

/** The parts with the panel's weights, and with a sheet of each panelist where it decided so. */
export function adjustParts(
  shipped: readonly PartSource[],
  { weights, panel }: Pick<FullAdjustments, 'weights' | 'panel'>,
): PartSource[] {
  const parts = panel ? adjustPanel(shipped, panel) : shipped;
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
