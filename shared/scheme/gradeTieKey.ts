/** What keys of rulings on a tie across a grade's last place begin with, in place of a track. */
export const gradeTieMark = 'grade';

/** The key of the tie-ruling on a grade's last place in a round. @example gradeTieKey(null, '优秀') // 'grade/-/优秀' */
export function gradeTieKey(roundId: string | null, grade: string): string {
  return `${gradeTieMark}/${roundId ?? '-'}/${grade}`;
}

/** The round and the grade of such a key; null for any other key. */
export function readGradeTieKey(
  key: string,
): { readonly roundId: string | null; readonly grade: string } | null {
  const [mark, round, ...grade] = key.split('/');
  if (mark !== gradeTieMark || round === undefined || grade.length === 0) return null;
  return { roundId: round === '-' ? null : round, grade: grade.join('/') };
}
