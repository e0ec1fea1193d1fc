import type { OwnTableChoices } from '../../../shared/ownTable/ownTableChoices.ts';
import type { OwnTableDraft } from '../../../shared/ownTable/ownTableDraft.ts';
import { schemeIdentity } from '../../../shared/ownTable/schemeIdentity.ts';
import { schemeOfDraft } from '../../../shared/ownTable/schemeOfDraft.ts';
import type { SourceFile } from '../../../shared/ownTable/sourceTable.ts';
import { parseScheme } from '../../../shared/scheme/parseScheme.ts';
import type { Scheme } from '../../../shared/scheme/scheme.ts';

/** The scheme that the draft makes by now; null while something is missing that a scheme cannot be without. */
export function schemeSoFar(
  source: SourceFile,
  draft: OwnTableDraft,
  choices: OwnTableChoices,
): Scheme | null {
  try {
    return parseScheme(schemeOfDraft(draft, schemeIdentity(source, draft, choices)));
  } catch {
    return null; // What is missing is said where it is to be put down.
  }
}
