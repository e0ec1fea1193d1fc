import type { Ratio } from '../number/ratio.ts';
import type { Grade, GradeNeed } from '../scheme/grade.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { effectWords } from './effectWords.ts';
import type { FoundEffect } from './foundEffects.ts';
import { type NeedFacts, type NeedStand, needStand } from './needStand.ts';

/** What stands for a grade that is not decided yet. */
export const openGrade = '待定';

/** What a grade is decided by. */
export interface GradeFacts extends NeedFacts {
  /** Hundredths, exact, points of effects taken off. */
  readonly total: Ratio | null;
  readonly effects: readonly FoundEffect[];
}

/**
 * What a band of points comes to: a grade, '' for none, 待定 for one that is not decided; or one way where an item has so
 * many points and another where it has not.
 *
 * Units: hundredths.
 */
export type Way = string | AskingWay;
export interface AskingWay extends ItemNeed {
  readonly held: Way;
  readonly not: Way;
}

/** The grade, and how it came about. */
export interface Verdict {
  /** Null where the scheme has no grades, there is no total, or it is not decided yet; `why` says the last. */
  readonly grade: string | null;
  /** What else than the points made or hinders it, Chinese sentences without a full stop; empty where points alone did. */
  readonly why: readonly string[];
  /** Whether there are the points for a grade, but which one is not decided yet. */
  readonly isOpen: boolean;
  /** Whether a fact decides it whatever the total; then there is no rank. */
  readonly isDecided: boolean;
  /**
   * The grade by the band of points that the total lies in, highest first, all else as it is; '' for none, 待定 for one
   * that is not decided. Null where the
   * total does not make it.
   */
  readonly bands: readonly string[] | null;
  /** As `bands`, with the points of items left open for whoever has them at hand; absent where no grade asks for any. */
  readonly ways?: readonly Way[];
  /** Of each grade whether its needs hold, null where that is not decided; absent where no grade has any. */
  readonly held?: readonly (boolean | null)[];
}

/**
 * The grade: what a fact decides whatever the total (a veto without an effect, a fixed grade; the lowest of several),
 * otherwise the band of the unrounded total, `from` inclusive, but no higher than facts let it, from there the next
 * grade whose needs hold, and one lower for each fact that says so. A need that cannot be decided leaves it open.
 */
export function gradeOf(scheme: Scheme, facts: GradeFacts): Verdict {
  const decided = decidedGrade(scheme, facts.effects);
  if (decided !== null)
    return { grade: decided, why: effectsInWords(facts), isOpen: false, isDecided: true, bands: null };
  const names = bandsOf(scheme);
  const { total } = facts;
  const band = total === null ? -1 : scheme.grades.findIndex(({ from }) => reaches(total, from));
  const stands = scheme.grades.map((grade) => standTo(scheme, grade, facts));
  const limits = limitsOf(scheme, facts.effects);
  const landed = scheme.grades.map((_, each) => landing(stands, limits, each));
  const bands = landed.map((place) =>
    typeof place === 'number' ? (names[place] ?? '') : place === 'open' ? openGrade : '',
  );
  const asks = stands.some(({ items }) => items.length > 0);
  const isOpen = landed[band] === 'open';
  const walk = { names, stands, band, from: Math.max(band, limits.highest), landed: landed[band] ?? 'none' };
  const why = [...effectsInWords(facts), ...(band < 0 ? [] : walkInWords(walk))];
  return {
    grade: isOpen ? null : bands[band] || null,
    why,
    isOpen,
    isDecided: false,
    bands,
    ...(asks && {
      ways: names.map((_, each) => wayFrom({ names, stands }, Math.max(each, limits.highest), limits.down)),
    }),
    held: stands.map(({ held }) => held),
  };
}

/** The verdicts on points alone, made once for all candidates: what gradeOf says where nothing else speaks; null where a grade has needs. */
export function gradeByPoints(scheme: Scheme): ((total: Ratio | null) => Verdict) | null {
  const { grades } = scheme;
  if (grades.some(({ needs }) => needs !== undefined)) return null;
  const bands = bandsOf(scheme);
  const verdict = (grade: string | null) => ({ grade, why: [], isOpen: false, isDecided: false, bands });
  const below = verdict(null);
  const verdicts = bands.map(verdict);
  return (total) => {
    if (total === null) return below;
    const band = grades.findIndex(({ from }) => reaches(total, from));
    return verdicts[band] ?? below;
  };
}

/** How a candidate stands to all that a grade needs beside the points. */
interface Stand {
  readonly held: boolean | null;
  /** The needs that are not held, or not decided. */
  readonly short: readonly string[];
  /** As `held`, by all but the items. */
  readonly apart: boolean | null;
  /** What it asks of items that apply. */
  readonly items: readonly ItemNeed[];
}

type ItemNeed = Extract<GradeNeed, { item: string }>;

function standTo(scheme: Scheme, { needs = [] }: Grade, facts: GradeFacts): Stand {
  const all = needs.flatMap((need) => {
    const stand = needStand(scheme, need, facts);
    return stand ? [{ need, ...stand }] : [];
  });
  const held = allHeld(all);
  const asked = all.filter(isOfItem);
  return {
    held,
    short: all.flatMap((each) =>
      each.held === false || (each.held === null && held === null) ? [each.sentence] : [],
    ),
    apart: allHeld(all.filter((each) => !isOfItem(each))),
    items: asked.map(({ need }) => need),
  };
}

/** Null where none fails but one is not decided. */
function allHeld(stands: readonly NeedStand[]): boolean | null {
  if (stands.some(({ held }) => held === false)) return false;
  return stands.every(({ held }) => held) ? true : null;
}

function isOfItem<S extends { readonly need: GradeNeed }>(
  stand: S,
): stand is S & { readonly need: ItemNeed } {
  return 'item' in stand.need;
}

/** The highest place that facts allow, and how many grades they take off. */
interface GradeLimits {
  readonly highest: number;
  readonly down: number;
}

function limitsOf({ grades }: Scheme, effects: readonly FoundEffect[]): GradeLimits {
  let [highest, down] = [0, 0];
  for (const { effect } of effects) {
    if (effect && 'down' in effect) down += effect.down;
    if (effect && 'atMost' in effect) highest = Math.max(highest, placeOf(grades, effect.atMost));
  }
  return { highest, down };
}

/** Where who has the points of a band ends: a place among the grades, below all of them, or open. */
type Landing = number | 'open' | 'none';

function landing(stands: readonly Stand[], { highest, down }: GradeLimits, band: number): Landing {
  const reached = nextHeld(stands, Math.max(band, highest));
  if (down === 0 || typeof reached !== 'number') return reached;
  return nextHeld(stands, Math.min(reached + down, stands.length - 1));
}

function nextHeld(stands: readonly Stand[], from: number): Landing {
  const place = stands.findIndex(({ held }, index) => index >= from && held !== false);
  if (place < 0) return 'none';
  return stands[place]?.held === null ? 'open' : place;
}

/** As landing, with every item asked for on the way. */
function wayFrom({ names, stands }: Pick<Walk, 'names' | 'stands'>, from: number, down: number): Way {
  const place = stands.findIndex(({ apart }, index) => index >= from && apart !== false);
  const stand = stands[place];
  if (!stand) return '';
  const last = stands.length - 1;
  const lower = () => wayFrom({ names, stands }, Math.min(place + down, last), 0);
  const held = stand.apart === null ? openGrade : down > 0 ? lower() : (names[place] ?? '');
  if (stand.items.length === 0) return held;
  const not = wayFrom({ names, stands }, place + 1, down);
  return stand.items.reduceRight<Way>((way, { item, atLeast }) => ({ item, atLeast, held: way, not }), held);
}

/** What each fact does, in the scheme's order. */
function effectsInWords({ effects }: GradeFacts): string[] {
  return effects.flatMap(({ what, effect }) => (effect === null ? [] : [`${what}，${effectWords(effect)}`]));
}

/** A candidate's way from the band of its points to its grade. */
interface Walk {
  readonly names: readonly string[];
  readonly stands: readonly Stand[];
  readonly band: number;
  /** The highest grade that facts allow. */
  readonly from: number;
  readonly landed: Landing;
}

/** Which needs kept a candidate from grades whose points it has, and where it came to. */
function walkInWords({ names, stands, band, from, landed }: Walk): string[] {
  const open = stands.findIndex(({ held }, index) => index >= from && held === null);
  const end = typeof landed === 'number' ? landed : landed === 'open' ? open + 1 : stands.length;
  const short = stands.flatMap(({ held, short: sentences }, index) =>
    index >= from && index < end && held !== true
      ? [`没有${held === null ? '判定' : '达到'}“${names[index]}”的条件：${sentences.join('；')}`]
      : [],
  );
  if (landed === 'open') return [...short, '等次待定'];
  if (landed === 'none') return [...short, '没有等次'];
  return landed === band ? short : [...short, `分数在“${names[band]}”一档，等次为“${names[landed]}”`];
}

/**
 * What a fact decides whatever the total: the lowest where several do, a veto's result that is no grade before all; null
 * where none does.
 */
export function decidedGrade(
  { grades, vetoes }: Pick<Scheme, 'grades' | 'vetoes'>,
  effects: readonly FoundEffect[],
): string | null {
  let lowest: string | null = null;
  for (const { effect } of effects) {
    const grade = effect === null ? wordsOf(vetoes?.result ?? none) : 'grade' in effect ? effect.grade : null;
    if (grade === null) continue;
    if (lowest === null || placeOf(grades, grade) > placeOf(grades, lowest)) lowest = grade;
  }
  return lowest;
}

/** The place of a grade among all, highest first; beyond all of them where it is none of them. */
function placeOf(grades: readonly Grade[], name: string): number {
  const place = grades.findIndex((grade) => wordsOf(grade.name) === name);
  return place < 0 ? grades.length : place;
}

function reaches(total: Ratio, from: number): boolean {
  return total.numerator >= from * total.denominator;
}

/** The names of a scheme's grades, made once. */
const namesByScheme = new WeakMap<Scheme, readonly string[]>();

function bandsOf(scheme: Scheme): readonly string[] {
  const known = namesByScheme.get(scheme);
  if (known) return known;
  const names = scheme.grades.map(({ name }) => wordsOf(name));
  namesByScheme.set(scheme, names);
  return names;
}

const none = { caption: '' };
