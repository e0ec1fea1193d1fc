import type { Figure } from './figureLedger.ts';
import type { DraftItem, OwnTableDraft } from './ownTableDraft.ts';
import { originsIn } from './piece.ts';
import { placeKey, type SourcePlace } from './sourceTable.ts';

/** What a person still has to look at in a draft: each place once. */
export interface OpenPlaces {
  /** The figures that nothing uses and that stand in no stretch which is asked about anyway. */
  readonly figures: readonly Figure[];
  /** How many places there are, problems and figures. */
  readonly count: number;
}

/** What a person still has to look at; 0 places where the draft can be used. */
export function openPlaces({ ledger, problems, dimensions }: OwnTableDraft): OpenPlaces {
  const asked = dimensions
    .flatMap(({ items }) => items)
    .flatMap(({ standard, unread }) => (standard ? unread.flatMap(({ at }) => originsIn(standard, at)) : []));
  const figures = ledger.figures.filter(
    ({ use, from }) =>
      use === null &&
      !asked.some(
        ({ place, at }) =>
          placeKey(place) === placeKey(from.place) && at[0] <= from.at[0] && from.at[1] <= at[1],
      ),
  );
  return { figures, count: problems.length + figures.length };
}

/** The item that a place of the source belongs to, so that it is named the same everywhere; null where it is none's. */
export function itemAt({ dimensions }: OwnTableDraft, place: SourcePlace): DraftItem | null {
  const key = placeKey(place);
  const items = dimensions.flatMap((dimension) => dimension.items);
  const own = items.filter(({ content, standard, max, columns }) =>
    [content, standard, ...Object.values(columns)]
      .flatMap((piece) => piece?.from ?? [])
      .concat(max?.from ?? [])
      .some((from) => placeKey(from.place) === key),
  );
  return own.length === 1 ? (own[0] ?? null) : null;
}
