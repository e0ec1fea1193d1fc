import type { Dossier, DossierSheet } from '../dossier/dossier.ts';
import type { Ratio } from '../number/ratio.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { entryOf, type Rule } from '../scheme/rule.ts';
import { hasSheet, type Scheme } from '../scheme/scheme.ts';
import { type Item, itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { sameItems } from './sameItems.ts';

/** How a candidate stands; `total` exact hundredths, null where it is not scored. */
export interface Standing {
  readonly total: Ratio | null;
  readonly rank: number | null;
  readonly grade: string | null;
}

/** How a candidate stands, and how it would. */
export interface WhatIfRow {
  readonly candidateId: string;
  readonly name: string;
  readonly before: Standing;
  readonly after: Standing;
  /** Whether rank or grade would be another. */
  readonly moves: boolean;
}

/** A finished assessment under another scheme: who would move. Changes nothing. */
export interface WhatIf {
  /** In the order in which they would stand. */
  readonly rows: readonly WhatIfRow[];
  /** Items of the other scheme for which the sheets have no values, by id. */
  readonly open: readonly string[];
}

/**
 * What the sheets of an assessment would come to under another scheme, or another version or panel rule of its own: the
 * values go to the rules of the same items that say and take the same.
 */
export function whatIf(dossier: Dossier, scheme: Scheme): WhatIf {
  const rules = sameRules(dossier.scheme, scheme);
  const isSameForm = hasSameForm(dossier.scheme, scheme);
  const other: Dossier = {
    ...dossier,
    organisations: dossier.organisations,
    scheme,
    sheetOf: (candidateId, slot) => moved(dossier.sheetOf(candidateId, slot), rules, isSameForm),
  };
  const before = new Map(
    roundResult(dossier, lastRoundOf(dossier.scheme)).candidates.map((result) => [
      result.candidate.id,
      standingOf(result),
    ]),
  );
  const known = new Set(rules.values());
  const items = hasSheet(scheme) ? itemsOf(scheme.sheet) : [];
  return {
    rows: roundResult(other, lastRoundOf(scheme)).candidates.map((result) => {
      const { id, name } = result.candidate;
      const was = before.get(id) ?? nowhere;
      const now = standingOf(result);
      return {
        candidateId: id,
        name,
        before: was,
        after: now,
        moves: was.rank !== now.rank || was.grade !== now.grade,
      };
    }),
    open: items.filter(({ required }) => [...required].some((rule) => !known.has(rule))).map(({ id }) => id),
  };
}

const nowhere: Standing = { total: null, rank: null, grade: null };

function standingOf({ total, rank, grade }: Standing): Standing {
  return { total, rank, grade };
}

/** Whether both have the same items for the same points. */
function hasSameForm(scheme: Scheme, other: Scheme): boolean {
  const lines = (each: Scheme) =>
    hasSheet(each) ? itemsOf(each.sheet).map(({ id, max }) => `${id} ${max}`) : [];
  return lines(scheme).join() === lines(other).join();
}

/** The rules of another scheme by those of this one, where both take the same and say the same. */
function sameRules(scheme: Scheme, other: Scheme): ReadonlyMap<string, string> {
  if (!hasSheet(scheme) || !hasSheet(other)) return new Map();
  const items = sameItems(itemsOf(other.sheet), itemsOf(scheme.sheet));
  return new Map(
    itemsOf(other.sheet).flatMap((item) => {
      const mine = items.get(item.id);
      return mine ? pairs(mine, item) : [];
    }),
  );
}

function pairs(mine: Item, theirs: Item): (readonly [string, string])[] {
  const left = new Set(mine.rules);
  return theirs.rules.flatMap((rule) => {
    const same =
      [...left].find((each) => isSame(each, rule)) ?? [...left].find((each) => isAlike(each, rule));
    if (!same) return [];
    left.delete(same);
    return [[same.id, rule.id] as const];
  });
}

function isSame(rule: Rule, other: Rule): boolean {
  return rule.kind === other.kind && wordsOf(rule.label) === wordsOf(other.label) && isAlike(rule, other);
}

/** Whether what is entered for one can be entered for the other. */
function isAlike(rule: Rule, other: Rule): boolean {
  const unitOf = (each: Rule) => ('unit' in each ? each.unit : '');
  return rule.kind === other.kind && entryOf(rule) === entryOf(other) && unitOf(rule) === unitOf(other);
}

function moved(
  sheet: DossierSheet | null,
  rules: ReadonlyMap<string, string>,
  isSameForm: boolean,
): DossierSheet | null {
  if (!sheet) return null;
  const { values, totals, ...rest } = sheet.content;
  const content: SheetContent = {
    ...rest,
    // Points given as a whole say nothing about another form.
    ...(isSameForm && totals && { totals }),
    values: Object.fromEntries(
      Object.entries(values).flatMap(([id, value]) => {
        const to = rules.get(id);
        return to === undefined ? [] : [[to, value]];
      }),
    ),
  };
  return { ...sheet, content };
}
