import { duplicates } from './duplicates.ts';
import { lintGrades } from './lintGrades.ts';
import { lintHints } from './lintHints.ts';
import { lintIds } from './lintIds.ts';
import { lintKinds } from './lintKinds.ts';
import { lintMeasures } from './lintMeasures.ts';
import { lintParts } from './lintParts.ts';
import { lintPlan } from './lintPlan.ts';
import { lintSheet } from './lintSheet.ts';
import { lintTexts } from './lintTexts.ts';
import { lintTracks } from './lintTracks.ts';
import type { Scheme } from './scheme.ts';

/**
 * What is wrong with a scheme that its schema cannot see, one Chinese sentence each, naming the place; empty when
 * sound: weights, ids used twice, references to nothing, bands that overlap, conditions that nothing decides.
 */
export function lintScheme(scheme: Scheme): string[] {
  const vetoIds = scheme.vetoes?.list.map((veto) => veto.id) ?? [];
  return [
    ...(scheme.sheet ? lintSheet(scheme.sheet) : []),
    ...duplicates(vetoIds).map((id) => `否决情形编号 ${id} 重复`),
    ...lintIds(scheme),
    ...lintHonourKinds(scheme),
    ...lintKinds(scheme),
    ...lintGrades(scheme),
    ...lintParts(scheme),
    ...lintMeasures(scheme),
    ...lintTracks(scheme),
    ...lintPlan(scheme),
    ...lintHints(scheme),
    ...lintTexts(scheme),
  ];
}

function lintHonourKinds({ honourKinds, candidateKinds }: Scheme): string[] {
  const strange = honourKinds?.kinds.filter((kind) => !candidateKinds.includes(kind)) ?? [];
  return strange.map((kind) => `授予称号的单位类型“${kind}”不存在`);
}
