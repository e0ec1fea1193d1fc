import { roundToShow } from '../outcome/roundToShow.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { OutcomeSource } from './reportSource.ts';

/**
 * The source as it stands in the latest round in which there is anything: the rounds to come are not there yet, nor is
 * what follows from the last of them. In the last round, and where there are no rounds, the source itself.
 */
export function upToRound(source: OutcomeSource): OutcomeSource {
  const { rounds } = source.scheme;
  const shown = roundToShow(source.dossier);
  const place = rounds.findIndex(({ id }) => id === shown);
  if (shown === null || place === rounds.length - 1) return source;
  const before = (scheme: Scheme): Scheme => {
    const { outcome: _, ...rest } = scheme;
    return { ...rest, rounds: rounds.slice(0, place + 1) };
  };
  return {
    ...source,
    scheme: before(source.scheme),
    dossier: { ...source.dossier, scheme: before(source.dossier.scheme) },
  };
}
