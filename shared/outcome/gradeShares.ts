import { compareRatios, type Ratio } from '../number/ratio.ts';
import type { TieRuling } from '../register/content.ts';
import type { GradeShare } from '../scheme/grade.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Verdict } from './gradeOf.ts';
import { gradePlaces, shareWords } from './gradePlaces.ts';
import type { Judged } from './judge.ts';

/** Those who stand level across the last place of a grade. */
export interface GradeTie {
  readonly grade: string;
  /** How many of them have a place. */
  readonly places: number;
  readonly candidateIds: readonly string[];
  /** Null until it is ruled on; one that does not name just so many of those level now is none. */
  readonly ruling: TieRuling | null;
}

/** What was ruled on a tie across the last place of a grade. */
export type RulingOf = (grade: string) => TieRuling | null;

interface Shared {
  readonly verdicts: readonly Verdict[];
  readonly ties: readonly GradeTie[];
}

/**
 * The verdicts within the shares of the grades, from the highest grade on: who stands beyond its places gets the next
 * lower grade whose needs hold. Those level across the last place have no grade until that is ruled on, and neither have
 * those of lower grades with a share, whose places it may take.
 */
export function shareGrades(
  scheme: Scheme,
  judged: readonly Judged[],
  idOf: (index: number) => string,
  rulingOf: RulingOf,
): Shared {
  const verdicts = judged.map(({ verdict }) => verdict);
  if (scheme.grades.every(({ share }) => share === undefined)) return { verdicts, ties: [] };
  const names = scheme.grades.map(({ name }) => wordsOf(name));
  // A place depends on all others, so that no formula of one row could follow it.
  const shared: Verdict[] = verdicts.map(({ ways: _, ...verdict }) => ({ ...verdict, bands: null }));
  const ties: GradeTie[] = [];
  scheme.grades.forEach(({ share }, place) => {
    if (!share) return;
    const grade = names[place] ?? '';
    const members = judged.flatMap(({ total }, index): Member[] => {
      const own = shared[index];
      return total !== null && own && !own.isDecided && own.grade === grade ? [{ index, total }] : [];
    });
    const open = ties.find(({ ruling }) => ruling === null);
    if (open) {
      const waits = `“${open.grade}”名额线上的并列尚未裁定，等次待定`;
      for (const { index } of members) leaveOpen(shared, index, waits);
      return;
    }
    const places = gradePlaces(share, judged.length);
    const { tied, left, beyond } = lineOf(members, places);
    const lower = (index: number, why: string) => moveDown(shared, names, { index, place, why });
    const limit = `“${grade}”${shareWords(share)}（${places} 个）`;
    for (const index of beyond) lower(index, `${limit}，按总分排在名额以外`);
    if (tied.length === 0) return;
    const tie = tieOf({ grade, places: left, candidateIds: tied.map(idOf) }, rulingOf);
    ties.push(tie);
    for (const index of tied) {
      if (!tie.ruling)
        leaveOpen(
          shared,
          index,
          `${limit}，只余 ${left} 个，有 ${tied.length} 个单位并列，待组长裁定，等次待定`,
        );
      else if (!tie.ruling.chosen.includes(idOf(index))) lower(index, `${limit}，并列经组长裁定没有选定`);
    }
  });
  return { verdicts: shared, ties };
}

interface Member {
  readonly index: number;
  readonly total: Ratio;
}

/** Who is beyond so many places, and who stands level across the last of them, `left` of which are for those. */
function lineOf(members: readonly Member[], places: number) {
  const ordered = [...members].sort((a, b) => compareRatios(b.total, a.total));
  const first = ordered[places];
  if (!first) return { tied: [], left: 0, beyond: [] };
  const level = ordered.filter(({ total }) => compareRatios(total, first.total) === 0);
  const above = ordered.filter(({ total }) => compareRatios(total, first.total) > 0);
  const below = ordered.slice(above.length + level.length);
  const left = places - above.length;
  const isParted = left > 0;
  return {
    tied: isParted ? level.map(({ index }) => index) : [],
    left,
    beyond: [...(isParted ? [] : level), ...below].map(({ index }) => index),
  };
}

/** The tie with its ruling, which must choose just as many of those level as there are places. */
function tieOf(tie: Omit<GradeTie, 'ruling'>, rulingOf: RulingOf): GradeTie {
  const ruling = rulingOf(tie.grade);
  const isOfThis =
    ruling?.chosen.length === tie.places && ruling.chosen.every((id) => tie.candidateIds.includes(id));
  return { ...tie, ruling: isOfThis ? ruling : null };
}

function leaveOpen(verdicts: Verdict[], index: number, why: string): void {
  const own = verdicts[index];
  if (own) verdicts[index] = { ...own, grade: null, isOpen: true, why: [...own.why, why] };
}

/** Gives the next lower grade whose needs hold. */
function moveDown(
  verdicts: Verdict[],
  names: readonly string[],
  { index, place, why }: { readonly index: number; readonly place: number; readonly why: string },
): void {
  const own = verdicts[index];
  if (!own) return;
  const next = names.findIndex((_, each) => each > place && own.held?.[each] !== false);
  const isOpen = own.held?.[next] === null;
  const grade = next < 0 || isOpen ? null : (names[next] ?? null);
  const where = isOpen ? '下一档的条件没有判定，等次待定' : grade === null ? '没有等次' : `等次为“${grade}”`;
  verdicts[index] = { ...own, grade, isOpen, why: [...own.why, `${why}，${where}`] };
}

/** The verdict on one sheet alone: a grade with a share is decided among all candidates, so that it is left open. */
export function verdictAlone({ grades }: Scheme, verdict: Verdict): Verdict {
  const share = shareOfGrade(grades, verdict.grade);
  if (!share || verdict.isDecided) return verdict;
  const why = `达到“${verdict.grade}”的分数和条件，但“${verdict.grade}”${shareWords(share)}，须与全部单位一起评定`;
  return { ...verdict, grade: null, isOpen: true, why: [...verdict.why, why] };
}

function shareOfGrade(grades: Scheme['grades'], grade: string | null): GradeShare | undefined {
  return grades.find(({ name }) => wordsOf(name) === grade)?.share;
}
