import type { Dossier } from '../dossier/dossier.ts';
import { gradings } from '../grading/gradings.ts';
import type { NomineeResult, Tested } from '../nomination/nomineeResult.ts';
import { inRankOrder } from '../nomination/rankGroups.ts';
import { trackResult } from '../nomination/trackResult.ts';
import { formatRatio } from '../number/ratio.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { totalPlaces } from '../outcome/totalPlaces.ts';
import type { ListRow } from '../register/noticeContent.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { hasSheet, type Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { namesBeforeVerdict, verdictOf } from '../scheme/status.ts';
import { wordsOf } from '../scheme/text.ts';
import { resultWords } from './resultFigures.ts';

/** A candidate as a list that is made public may show it. */
export interface DueRow extends ListRow {
  /** Whether its result asks for it, so that a 公示 lists it unless it is left out. */
  readonly isDue: boolean;
  /** What the result says about the honour: `open` where whoever gives it decides freely. */
  readonly award: 'due' | 'open' | 'barred';
  /** Why it is listed only for a reason although it was put forward, as a sentence goes on after its name. */
  readonly doubt?: string;
}

/**
 * Every candidate whose result could be published, in the order of the list: those recommended by track, those graded
 * from the highest grade on, or those scored from the first rank on. Where the scheme has a standard, those that reach it
 * are due; without one all results are.
 */
export function listRows(dossier: Dossier): readonly DueRow[] {
  const { scheme } = dossier;
  if (scheme.tracks.length > 0) return recommendedRows(dossier);
  return hasSheet(scheme) ? scoredRows(dossier) : gradedRows(dossier);
}

/** The rows chosen by id; those due where nothing was chosen. */
export function chosenRows(rows: readonly DueRow[], chosen: readonly string[] | null): ListRow[] {
  return chosenDueRows(rows, chosen).map(({ isDue: _, award: __, doubt: ___, ...row }) => row);
}

/**
 * The rows that chosenRows lists, as they stand. Of a unit that is put forward twice and is due once, only what is due:
 * who is chosen is chosen for that.
 */
export function chosenDueRows(rows: readonly DueRow[], chosen: readonly string[] | null): DueRow[] {
  if (chosen === null) return rows.filter(({ isDue }) => isDue);
  const ids = new Set(chosen);
  const due = new Set(rows.flatMap(({ candidateId, isDue }) => (isDue ? [candidateId] : [])));
  return rows.filter(({ candidateId, isDue }) => ids.has(candidateId) && (isDue || !due.has(candidateId)));
}

function recommendedRows(dossier: Dossier): DueRow[] {
  const { tracks, statuses, noticeWords } = dossier.scheme;
  const { acceptance } = namesOf(dossier.scheme);
  const [, building] = namesBeforeVerdict(statuses);
  const results = tracks.map((track) => ({ track, nominees: trackResult(dossier, track).nominees }));
  const isTested = results.some(({ nominees }) =>
    nominees.some(({ nomination }) => verdictOf(statuses, nomination?.status) !== null),
  );
  return results.flatMap(({ track, nominees }) => {
    const honour = wordsOf(track.honour);
    const tested = { passed: `通过${acceptance}，拟认定为${honour}`, failed: `未通过${acceptance}` };
    const recommended = noticeWords
      ? wordsOf(noticeWords.result)
      : `推荐为${honour}${building ? `${building}单位` : ''}`;
    return inRankOrder(track, nominees).map(
      ({ candidate: { id, name, parent }, nomination, conditions, measures, isEligible, held }): DueRow => {
        const verdict = verdictOf(statuses, nomination?.status);
        // What was found in the end stands above the conditions of the application.
        const doubt = verdict ? null : doubtOf(dossier.scheme, { conditions, measures, isEligible });
        const isSound = verdict !== null || isEligible !== false;
        const isAccepted = statuses.length === 0 || verdict === 'passed';
        return {
          candidateId: id,
          name,
          parent,
          group: tracks.length > 1 ? honour : '',
          result: (verdict && tested[verdict]) ?? (held ? `${recommended}${renewalMark}` : recommended),
          // What is being built is no news once 验收 has begun.
          isDue: isSound && (!isTested || verdict === 'passed'),
          award: isSound && isAccepted ? (doubt === null ? 'due' : 'open') : 'barred',
          ...(doubt !== null && { doubt }),
        };
      },
    );
  });
}

/** What now speaks against one that was put forward when all was met; null where nothing does. */
function doubtOf(
  { measures: all }: Scheme,
  { conditions, measures, isEligible }: Pick<NomineeResult, 'conditions' | 'measures' | 'isEligible'>,
): string | null {
  if (isEligible === true) return null;
  if (isEligible === false) return '的条件或测评现不符合';
  const titles = new Map(all.map(({ id, title }) => [id, wordsOf(title)]));
  const open = [
    ...conditions.filter(isUndecided).map(({ id }) => `条件${id}`),
    ...measures.filter(isUndecided).map(({ id }) => `测评“${titles.get(id) ?? id}”`),
  ];
  const more = open.length > 3 ? `等 ${open.length} 项` : '';
  return `的${open.slice(0, 3).join('、')}${more}现没有判定`;
}

function isUndecided({ isPassed }: Tested): boolean {
  return isPassed === null;
}

/** Stands behind what is announced of a unit whose title still runs, in the word of the register. */
export const renewalMark = '（重新认定）';

function scoredRows(dossier: Dossier): DueRow[] {
  const { scheme } = dossier;
  const { candidates } = roundResult(dossier, lastRoundOf(scheme));
  const places = totalPlaces(
    candidates.map(({ total }) => total),
    scheme,
  );
  return candidates.flatMap(
    ({ candidate: { id, name, parent }, total, rank, grade, isDecided, standard }) => {
      if (total === null && !isDecided) return [];
      const meets = standard?.reaches ?? null;
      const figures = {
        score: total === null ? '' : trimmed(formatRatio(total, places)),
        rank: rank === null || scheme.outcome ? '' : String(rank),
        grade: grade ?? '',
      };
      return {
        candidateId: id,
        name,
        parent,
        group: '',
        result: resultWords(figures, isDecided),
        isDue: scheme.outcome ? meets === true : true,
        award: awardOf(isDecided, scheme.outcome ? meets === true : null),
      };
    },
  );
}

function awardOf(isVetoed: boolean, meets: boolean | null): DueRow['award'] {
  if (isVetoed || meets === false) return 'barred';
  return meets === null ? 'open' : 'due';
}

/** @example trimmed('93.50') // '93.5' */
function trimmed(figure: string): string {
  return figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure;
}

function gradedRows(dossier: Dossier): DueRow[] {
  const names = (dossier.scheme.grading?.grades ?? []).map(wordsOf);
  return gradings(dossier)
    .flatMap(({ candidate: { id, name, parent }, first, second }): DueRow[] => {
      const grade = (second ?? first)?.grade;
      if (grade === undefined) return [];
      const award = grade === names[0] ? 'due' : 'barred';
      return [{ candidateId: id, name, parent, group: '', result: grade, isDue: true, award }];
    })
    .sort((a, b) => names.indexOf(a.result) - names.indexOf(b.result));
}
