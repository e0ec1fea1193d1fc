import type { Dossier } from '../dossier/dossier.ts';
import type { Moves } from '../register/content.ts';
import { flowSteps } from '../stage/flowSteps.ts';

/**
 * The moves with those through the steps that the last one goes over, on its day and by the same person. What the program
 * put down of itself gives way: a move to the same step takes its place, and none of it is later than what follows.
 *
 * @example movesThrough(dossier, [{ by: '王静', on: '2026-11-02', to: 'S2', reason: '' }]) // to S1, then to S2
 */
export function movesThrough({ scheme }: Pick<Dossier, 'scheme'>, moves: Moves['moves']): Moves['moves'] {
  const last = moves.at(-1);
  if (!last || last.byWork) return moves;
  const steps = flowSteps(scheme);
  const placeOf = (to: string | undefined) => steps.findIndex(({ id }) => id === to);
  const former = moves.slice(0, -1);
  const between = steps.slice(placeOf(former.at(-1)?.to) + 1, Math.max(placeOf(last.to), 0));
  const kept = former.at(-1)?.byWork && former.at(-1)?.to === last.to ? former.slice(0, -1) : former;
  return [
    ...kept.map((move) => (move.byWork && move.on > last.on ? { ...move, on: last.on } : move)),
    ...between.map(({ id }) => ({ ...last, to: id, through: true as const })),
    last,
  ];
}
