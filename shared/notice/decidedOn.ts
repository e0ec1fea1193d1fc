import { dayOfInstant } from '../assessment/dayOfInstant.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { gradings } from '../grading/gradings.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { slotName, slotsOf } from '../round/sheetSlot.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { verdictOf } from '../scheme/status.ts';

/** The last day on which something was decided, and what. */
export interface Decided {
  readonly on: string;
  readonly what: string;
}

/**
 * The latest of the days on which what is said of these candidates was decided: their sheets signed, 创建标准 ruled on,
 * their grades given, their recommendation made; null where nothing of it has a day.
 */
export function decidedOn(dossier: Dossier, candidateIds: readonly string[]): Decided | null {
  const wanted = new Set(candidateIds);
  const all = [
    ...signedSheets(dossier, wanted),
    ...ruled(dossier, wanted),
    ...given(dossier, wanted),
    ...recommended(dossier, wanted),
  ];
  return all.reduce<Decided | null>((last, each) => (last && last.on >= each.on ? last : each), null);
}

function signedSheets(
  { candidates, scheme, sheetOf, assessment }: Dossier,
  wanted: ReadonlySet<string>,
): Decided[] {
  const roundId = lastRoundOf(scheme);
  const slots = slotsOf(scheme, assessment.panel)
    .filter((slot) => slot.roundId === roundId)
    .map(slotName);
  return candidates
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id, name }) =>
      slots.flatMap((slot) => {
        const at = sheetOf(id, slot)?.submission?.at;
        return at === undefined ? [] : [{ on: dayOfInstant(at), what: `${name}的评分表签字` }];
      }),
    );
}

function ruled({ candidates, register, scheme }: Dossier, wanted: ReadonlySet<string>): Decided[] {
  return candidates
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id, name }) => {
      const ruling = register.find('standard-ruling', id, lastRoundOf(scheme) ?? '-');
      return ruling ? [{ on: ruling.on, what: `${name}的${namesOf(scheme).standard}裁定` }] : [];
    });
}

function given(dossier: Dossier, wanted: ReadonlySet<string>): Decided[] {
  if (!dossier.scheme.grading) return [];
  return gradings(dossier)
    .filter(({ candidate }) => wanted.has(candidate.id))
    .flatMap(({ candidate, first, second }) => {
      const grade = second ?? first;
      return grade ? [{ on: grade.on, what: `${candidate.name}定级` }] : [];
    });
}

function recommended({ candidates, register, scheme }: Dossier, wanted: ReadonlySet<string>): Decided[] {
  return candidates
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id, name }) =>
      scheme.tracks.flatMap((track) => {
        const nomination = register.find('nomination', id, track.id);
        if (!nomination?.isRecommended) return [];
        const { on, status, statusOn } = nomination;
        const isTested = verdictOf(scheme.statuses, status) !== null;
        const what = `${name}${isTested ? `的${namesOf(scheme).acceptance}` : '列入推荐'}`;
        return [{ on: statusOn && statusOn > on ? statusOn : on, what }];
      }),
    );
}
