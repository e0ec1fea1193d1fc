import { lastRoundOf } from '../round/lastRoundOf.ts';
import type { Round } from '../scheme/round.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';

/** A round with its time, in the document's words. @example roundWords(december) // '考核评定（12月初）' */
export function roundWords({ name, when }: Pick<Round, 'name' | 'when'>): string {
  return `${wordsOf(name)}${when ? `（${wordsOf(when)}）` : ''}`;
}

/** The round whose result the reports of the scores give; null where the scheme has none. */
export function reportedRound(scheme: Pick<Scheme, 'rounds'>): Round | null {
  return scheme.rounds.find(({ id }) => id === lastRoundOf(scheme)) ?? null;
}

/** The caption with the round that the report is of, where the scheme has rounds. @example withRound(tianjin, '年度：2025') // '年度：2025　轮次：考核评定（12月初）' */
export function withRound(scheme: Pick<Scheme, 'rounds'>, caption: string): string {
  const round = reportedRound(scheme);
  return round ? `${caption}　轮次：${roundWords(round)}` : caption;
}
