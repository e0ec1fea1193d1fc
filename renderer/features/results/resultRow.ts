import type { AssessmentResult, CandidateResult } from '../../../shared/outcome/assessmentResult.ts';
import { panelProgress, type SheetProgress, sheetProgress } from './sheetProgress.ts';

/** Ranked, not ranked yet, or never ranked because a fact decides; in this order on the screen. */
export type ResultGroup = 'ranked' | 'unscored' | 'vetoed';
const groups: readonly ResultGroup[] = ['ranked', 'unscored', 'vetoed'];

export interface CandidateRow {
  readonly kind: 'candidate';
  readonly key: string;
  readonly group: ResultGroup;
  readonly result: CandidateResult;
  readonly progress: SheetProgress;
  /** 并列: another candidate has the same rank. */
  readonly isTied: boolean;
}

/** What rows show beside the result itself, by candidate's id. */
export interface RowFacts {
  readonly progress: ReadonlyMap<string, SheetProgress>;
}

/** The line above a group. */
export interface SectionRow {
  readonly kind: 'section';
  readonly key: string;
  readonly group: ResultGroup;
  readonly title: string;
}
export type ResultRow = CandidateRow | SectionRow;

function groupOf(result: CandidateResult): ResultGroup {
  if (result.isDecided) return 'vetoed';
  return result.total === null ? 'unscored' : 'ranked';
}

/** The table's rows for the candidates whose name, parent or secretary holds the words, group by group. */
export function resultRows(
  { candidates }: AssessmentResult,
  { progress }: RowFacts,
  words: string,
): ResultRow[] {
  const countByRank = new Map<number, number>();
  for (const { rank } of candidates)
    if (rank !== null) countByRank.set(rank, (countByRank.get(rank) ?? 0) + 1);
  const rows = candidates
    .filter((result) => matches(result, words.trim()))
    .map((result): CandidateRow => {
      const isTied = result.rank !== null && (countByRank.get(result.rank) ?? 0) > 1;
      const { id } = result.candidate;
      return {
        kind: 'candidate',
        key: id,
        group: groupOf(result),
        result,
        progress: panelProgress(result) ?? progress.get(id) ?? sheetProgress(undefined),
        isTied,
      };
    });
  return groups.flatMap((group): ResultRow[] => {
    const members = rows.filter((row) => row.group === group);
    if (members.length === 0 || group === 'ranked') return members;
    return [{ kind: 'section', key: group, group, title: titleOf(group, members) }, ...members];
  });
}

/** Orders rows of different groups, and a section before its candidates; 0 where the rows are to be compared. */
export function compareGroups(a: ResultRow, b: ResultRow): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(row: ResultRow): number {
  return groups.indexOf(row.group) * 2 + (row.kind === 'section' ? 0 : 1);
}

function matches({ candidate }: CandidateResult, words: string): boolean {
  return (
    words === '' ||
    [candidate.name, candidate.parent, candidate.secretary].some((text) => text.includes(words))
  );
}

function titleOf(group: ResultGroup, members: readonly CandidateRow[]): string {
  const grades = [...new Set(members.map(({ result }) => result.grade))].join('、');
  return group === 'vetoed'
    ? `直接认定为${grades}，不参加排名（${members.length} 个单位）`
    : `尚无总分，暂不排名（${members.length} 个单位）`;
}
