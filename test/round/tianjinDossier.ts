import type { Dossier, DossierSheet } from '../../shared/dossier/dossier.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import type { ScoredScheme } from '../../shared/scheme/scheme.ts';
import { changeSheet } from '../../shared/sheet/changeSheet.ts';
import { emptyContent, type SheetChange } from '../../shared/sheet/sheet.ts';
import { sourceOf } from '../scheme/shippedSchemes.ts';
import { candidateOf, dossierOf as emptyDossier } from '../support/dossierOf.ts';
import { ballotOf } from '../support/tianjin.ts';
import { tianjinSheet } from './tianjinSheet.ts';

/** The Tianjin scheme with other weights, counted over the whole year in each round. */
export function tianjinWith(self = 0, superior = 100): ScoredScheme {
  const source = sourceOf('tianjin-wuhao');
  const rules = source.sheet!.dimensions.flatMap(({ items }) => items.flatMap((item) => item.rules));
  for (const rule of rules) if (rule.kind === 'deduct-short') delete rule.targets;
  for (const each of source.parts!) {
    each.weight = { self, mass: 0, superior }[each.id]!;
  }
  return parseScheme(source) as ScoredScheme;
}

/** A sheet of the form with a change laid over the whole one that gives 91.5. */
export function sheetWith(change: SheetChange, isSigned = true): DossierSheet {
  const content = changeSheet(changeSheet(emptyContent, tianjinSheet), change);
  return { content, submission: isSigned ? { at: '2026-10-15T02:00:00.000Z', signedBy: ['甲'] } : null };
}

/** The ballot of the secretary's report with that many “好” of 100. */
export const debrief = (good: number, roundId = 'grading'): Entry => ({
  kind: 'ballot',
  candidateId: 'c1',
  key: `${roundId}/debrief.good/0`,
  content: ballotOf(good),
});

/** One candidate's dossier: its sheets by slot, and its entries. */
export function dossierOf(
  scheme: ScoredScheme,
  sheets: Readonly<Record<string, DossierSheet>>,
  entries: readonly Entry[] = [debrief(95)],
): Dossier {
  return emptyDossier(scheme, {
    candidates: [candidateOf('c1', '机电专业部党支部')],
    sheetOf: (_, slot) => sheets[slot] ?? null,
    entries,
    today: '2026-12-01',
  });
}
