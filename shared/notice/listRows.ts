import type { Dossier } from '../dossier/dossier.ts';
import { gradings } from '../grading/gradings.ts';
import { trackResult } from '../nomination/trackResult.ts';
import { placesToShow } from '../outcome/rank.ts';
import { reachesStandard } from '../outcome/reachesStandard.ts';
import type { ListRow } from '../register/noticeContent.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { roundResult } from '../round/roundResult.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { formatRatio } from '../scoring/ratio.ts';

/** A candidate as a list that is made public may show it. `isDue`: its result asks for it, so it is listed unless left out. */
export interface DueRow extends ListRow {
  readonly isDue: boolean;
}

/**
 * Every candidate whose result could be published, in the order of the list: those recommended by track, those graded,
 * or those scored from the first rank on (where the scheme has a standard, the ones that reach it are due).
 */
export function listRows(dossier: Dossier): readonly DueRow[] {
  const { scheme } = dossier;
  if (scheme.tracks.length > 0) return recommendedRows(dossier);
  return hasSheet(scheme) ? scoredRows(dossier) : gradedRows(dossier);
}

/** The rows chosen by id; those due where nothing was chosen. */
export function chosenRows(rows: readonly DueRow[], chosen: readonly string[] | null): ListRow[] {
  const ids = chosen && new Set(chosen);
  return rows
    .filter((row) => (ids ? ids.has(row.candidateId) : row.isDue))
    .map(({ isDue: _, ...row }) => row);
}

function recommendedRows(dossier: Dossier): DueRow[] {
  const { tracks } = dossier.scheme;
  return tracks.flatMap((track) => {
    const honour = wordsOf(track.honour);
    return trackResult(dossier, track)
      .nominees.filter(({ nomination }) => nomination?.isRecommended)
      .sort((a, b) => (a.nomination?.rank ?? unranked) - (b.nomination?.rank ?? unranked))
      .map(({ candidate: { id, name, parent }, nomination }) => ({
        candidateId: id,
        name,
        parent,
        group: tracks.length > 1 ? honour : '',
        result: nomination?.status === 'accepted' ? `通过验收，${honour}` : `推荐为${honour}`,
        isDue: nomination?.status !== 'notAccepted',
      }));
  });
}

const unranked = 100_000;

function scoredRows(dossier: Dossier): DueRow[] {
  const { scheme } = dossier;
  const { candidates } = roundResult(dossier, lastRoundOf(scheme));
  const places = placesToShow(
    candidates.map(({ total }) => total),
    2,
  );
  return candidates.flatMap(({ candidate: { id, name, parent }, total, rank, grade }) => {
    if (total === null) return [];
    const meets = reachesStandard(scheme, grade);
    const words = [
      `总分${trimmed(formatRatio(total, places))}分`,
      ...(rank !== null && meets === null ? [`第${rank}名`] : []),
      ...(grade === null ? [] : [`等次“${grade}”`]),
    ];
    return {
      candidateId: id,
      name,
      parent,
      group: '',
      result: words.join('，'),
      isDue: meets ?? rank !== null,
    };
  });
}

/** @example trimmed('93.50') // '93.5' */
function trimmed(figure: string): string {
  return figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure;
}

function gradedRows(dossier: Dossier): DueRow[] {
  return gradings(dossier).flatMap(({ candidate: { id, name, parent }, first, second }) => {
    const grade = (second ?? first)?.grade;
    return grade === undefined
      ? []
      : { candidateId: id, name, parent, group: '', result: grade, isDue: true };
  });
}
