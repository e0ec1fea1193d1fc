import type { OwnTableChoices } from './ownTableChoices.ts';
import type { DraftGrade, DraftVetoes } from './ownTableDraft.ts';

/** The grades as a person has them, highest first: those that are none left out, bounds as they were changed. */
export function decidedGrades(read: readonly DraftGrade[], { grades = {} }: OwnTableChoices): DraftGrade[] {
  return read
    .flatMap((grade): DraftGrade[] => {
      const from = grades[grade.name.text];
      if (from === null) return [];
      return [from === undefined ? grade : { ...grade, from }];
    })
    .sort((a, b) => b.from - a.from);
}

/** The vetoes without those that a person says are none; null where none is left. */
export function decidedVetoes(
  vetoes: DraftVetoes | null,
  { noVetoes = [] }: OwnTableChoices,
): DraftVetoes | null {
  const list = vetoes?.list.filter(({ text }) => !noVetoes.includes(text.text)) ?? [];
  return vetoes && list.length > 0 ? { ...vetoes, list } : null;
}
