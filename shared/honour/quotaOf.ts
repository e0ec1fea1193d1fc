import type { Quota } from '../scheme/quota.ts';
import { wordsOf } from '../scheme/text.ts';
import { type Places, type PlacesFacts, placesOf } from './placesOf.ts';

/** Somebody who is put forward. `rank` is the place among those put forward (1, 2, 2, 4), null where unranked. */
export interface Recommended {
  readonly organisationId: string;
  readonly organisation: string;
  readonly rank: number | null;
}

export interface QuotaFacts extends PlacesFacts {
  readonly recommended: readonly Recommended[];
}

/** What a quota says about those put forward. Nobody is cut: going over and ties are reported for the chair. */
export interface QuotaResult extends Places {
  /** How many put forward do not hold the title yet and so take a place. */
  readonly taken: number;
  /** How many are over the places; 0 where none is. */
  readonly over: number;
  /** What going over asks for: nothing where it does not, a recorded reason where the document softens it. */
  readonly overNeeds: 'nothing' | 'reason' | 'refusal';
  /** Ids of those who stand level with each other across the line; empty where the line parts nobody. */
  readonly tied: readonly string[];
  /** The places that are left for those who are tied; 0 where none are. */
  readonly tiedPlaces: number;
  /** Chinese sentences for the chair; empty where all fit. */
  readonly notices: readonly string[];
}

/**
 * The places of a quota and how those put forward fit into them. A renewal, whose organisation holds the title within
 * the window, takes no further place. Nothing is ever filled up to the number.
 *
 * Errors: as placesOf.
 */
export function quotaOf(quota: Quota, facts: QuotaFacts): QuotaResult {
  const places = placesOf(quota, facts);
  const takers = newOnes(facts.recommended, places.holders);
  const over = Math.max(0, places.holders.length + takers.length - places.places);
  const overNeeds = over === 0 || takers.length === 0 ? 'nothing' : quota.soft ? 'reason' : 'refusal';
  const tied = tiedAcross(takers, places.left);
  const tiedPlaces = tied.length > 0 ? places.left - countBefore(takers, tied) : 0;
  const notices = [
    ...(overNeeds === 'nothing' ? [] : [overSentence(quota, over)]),
    ...(tied.length > 0 ? [tieSentence(tied, tiedPlaces)] : []),
  ];
  return {
    ...places,
    taken: takers.length,
    over,
    overNeeds,
    tied: tied.map((each) => each.organisationId),
    tiedPlaces,
    notices,
  };
}

/** Those put forward who hold no title yet, each once, best rank first and the unranked last. */
function newOnes(recommended: readonly Recommended[], holders: readonly string[]): readonly Recommended[] {
  const holding = new Set(holders);
  const byId = new Map(recommended.map((each) => [each.organisationId, each]));
  const place = (each: Recommended) => each.rank ?? Number.MAX_SAFE_INTEGER;
  return [...byId.values()]
    .filter((each) => !holding.has(each.organisationId))
    .sort((a, b) => place(a) - place(b));
}

function tiedAcross(takers: readonly Recommended[], left: number): readonly Recommended[] {
  const inside = takers[left - 1];
  const outside = takers[left];
  if (!inside || !outside || inside.rank === null || inside.rank !== outside.rank) return [];
  return takers.filter((each) => each.rank === inside.rank);
}

function overSentence({ soft }: Quota, over: number): string {
  return soft
    ? `超出名额 ${over} 个；原文为“${wordsOf(soft)}”，超出的须记录理由`
    : `超出名额 ${over} 个，原文没有放宽，不能超出`;
}

function countBefore(takers: readonly Recommended[], tied: readonly Recommended[]): number {
  const rank = tied[0]?.rank ?? null;
  return takers.filter((each) => each.rank !== null && rank !== null && each.rank < rank).length;
}

function tieSentence(tied: readonly Recommended[], tiedPlaces: number): string {
  const names = tied.map((each) => each.organisation).join('、');
  return `${names}并列第 ${tied[0]?.rank ?? ''}，名额只余 ${tiedPlaces} 个，由组长裁定并记录理由`;
}
