import type { CandidateResult } from '../outcome/assessmentResult.ts';
import { openGrade } from '../outcome/gradeOf.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { textCell } from './makeCell.ts';
import { gradeFormula } from './totalFormulas.ts';
import type { CellModel, CellStyle } from './workbookModel.ts';

type GradedResult = Pick<CandidateResult, 'grade' | 'isOpen' | 'bands' | 'off'>;

/**
 * The grade as a cell: live over the total in the cell at `total`, with what other facts do to each band as it stands; the
 * word alone where the total does not make it.
 */
export function gradeCell(
  scheme: Scheme,
  result: GradedResult | undefined,
  total: string,
  { style = 'center', isBlank = false }: { readonly style?: CellStyle; readonly isBlank?: boolean } = {},
): CellModel {
  const grade = isBlank ? '' : gradeText(result);
  if (result?.bands === null) return textCell(style, grade);
  const names = result?.bands ?? scheme.grades.map(() => '');
  return { style, formula: gradeFormula(scheme, total, names, result?.off), value: grade };
}

/** The grade as printed: 待定 where it is not decided yet, '' where there is none. */
export function gradeText(result: Pick<CandidateResult, 'grade' | 'isOpen'> | undefined): string {
  return result?.isOpen ? openGrade : (result?.grade ?? '');
}

/**
 * The grade as it stands on a form that shows items, and what is said of it: where a grade needs points of an item, the
 * word alone, since the formula would not follow that item.
 */
export function formGrade(
  { grades }: Scheme,
  { grade, isOpen, bands, off, why }: GradedResult & Pick<CandidateResult, 'why'>,
): GradedResult & { readonly words: readonly string[] } {
  const needsItem = grades.some(({ needs = [] }) => needs.some((need) => 'item' in need));
  const isStated = needsItem || bands === null;
  const stated = isStated && (grade !== null || isOpen) ? ['等次为制表时的结果，不随表中数字变动'] : [];
  return { grade, isOpen, off, bands: isStated ? null : bands, words: [...why, ...stated] };
}
