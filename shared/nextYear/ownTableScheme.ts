import type { OwnTableChoices } from '../ownTable/ownTableChoices.ts';
import type { OwnTableDraft } from '../ownTable/ownTableDraft.ts';
import { readOwnTable } from '../ownTable/readOwnTable.ts';
import { schemeIdentity } from '../ownTable/schemeIdentity.ts';
import { schemeOfDraft } from '../ownTable/schemeOfDraft.ts';
import type { SourceFile } from '../ownTable/sourceTable.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import { carriedItems } from './carriedItems.ts';
import { carryOver } from './carryOver.ts';

/** A committee's own table as it is read, and the scheme that it makes by now. */
export interface OwnTableScheme {
  readonly draft: OwnTableDraft;
  readonly scheme: SchemeSource;
  /** Items, by key, that have their rules from the scheme of before. */
  readonly carried: readonly string[];
}

/**
 * A brought table with a person's decisions and, where one is named, the scheme of before, whose rules and course it
 * takes over: rules where the text is the same.
 */
export function ownTableScheme(
  source: SourceFile,
  choices: OwnTableChoices,
  last: SchemeSource | null,
): OwnTableScheme {
  const first = readOwnTable(source, choices);
  const made = schemeOfDraft(first, schemeIdentity(source, first, choices));
  if (!last) return { draft: first, scheme: made, carried: [] };
  const anew = Object.entries(choices.items ?? {}).flatMap(([key, choice]) =>
    choice.isReadAnew ? [key] : [],
  );
  const carried = carriedItems(first, made, last, new Set(anew));
  const draft = readOwnTable(source, { ...choices, carried });
  const ids = draft.dimensions.flatMap(({ items }) =>
    items.flatMap(({ key, id }) => (carried.includes(key) ? [id] : [])),
  );
  const scheme = schemeOfDraft(draft, schemeIdentity(source, draft, choices));
  return { draft, scheme: carryOver(scheme, last, new Set(ids)), carried };
}
