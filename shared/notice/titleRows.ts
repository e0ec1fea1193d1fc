import { daySpan } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { ownOrganisation } from '../dossier/ownOrganisation.ts';
import { isHonour } from '../honour/isHonour.ts';
import type { Decision } from '../register/noticeContent.ts';
import { wordsOf } from '../scheme/text.ts';
import { honoursOf } from './honours.ts';
import { standingRows } from './standingRows.ts';

/** A title that a signed decision lists, and the day on which the honour register has it. */
export interface TitleRow {
  readonly candidateId: string;
  readonly name: string;
  readonly honour: string;
  /** Null until it is registered. */
  readonly registeredOn: string | null;
  /** Whether a correction made since takes it away. */
  readonly isBarred: boolean;
}

/** The titles of a signed decision in its order, those taken away last; none while it is a draft. */
export function titleRows(dossier: Dossier, decision: Decision | null): readonly TitleRow[] {
  if (!decision?.frozen) return [];
  const { startsOn } = dossier.assessment;
  // Titles of earlier days belong to an earlier assessment.
  const since = startsOn < decision.date ? startsOn : decision.date;
  const issuer = wordsOf(dossier.scheme.issuer);
  const [only = ''] = honoursOf(dossier);
  const candidateOf = new Map(dossier.candidates.map((candidate) => [candidate.id, candidate]));
  const { rows, dropped } = standingRows(dossier, decision);
  return [...rows, ...dropped].map(({ candidateId, name, group }, index) => {
    const honour = group === '' ? only : group;
    const candidate = candidateOf.get(candidateId);
    const titles = (candidate && ownOrganisation(dossier, candidate)?.titles) ?? [];
    const days = titles
      .filter((title) => isHonour(title.honour, honour, issuer) && daySpan(title.on).last >= since)
      .map(({ on }) => on);
    const registeredOn = days.sort().at(-1) ?? null;
    return { candidateId, name, honour, registeredOn, isBarred: index >= rows.length };
  });
}
