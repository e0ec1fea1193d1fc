import type { CandidateResult } from '../outcome/assessmentResult.ts';
import { openGrade } from '../outcome/gradeOf.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { textCell } from './makeCell.ts';
import { gradeFormula } from './totalFormulas.ts';
import type { CellModel, CellStyle } from './workbookModel.ts';

type GradedResult = Pick<CandidateResult, 'grade' | 'isOpen' | 'bands' | 'ways' | 'off'>;

interface GradeCellOptions {
  readonly style?: CellStyle;
  readonly isBlank?: boolean;
  /** The cell of an item's points, where the items stand beside the grade. */
  readonly pointsAt?: (itemId: string) => string;
}

/**
 * The grade as a cell: live over the total in the cell at `total`, and over the items that it needs where they are at
 * hand, with what other facts do to each band as it stands; the word alone where the total does not make it.
 */
export function gradeCell(
  scheme: Scheme,
  result: GradedResult | undefined,
  total: string,
  { style = 'center', isBlank = false, pointsAt }: GradeCellOptions = {},
): CellModel {
  const grade = isBlank ? '' : gradeText(result);
  if (result?.bands === null) return textCell(style, grade);
  const ways = (pointsAt && result?.ways) ?? result?.bands ?? scheme.grades.map(() => '');
  const formula = gradeFormula(scheme, total, { ways, off: result?.off, pointsAt });
  return { style, formula, value: grade };
}

/** The grade as printed: 待定 where it is not decided yet, '' where there is none. */
export function gradeText(result: Pick<CandidateResult, 'grade' | 'isOpen'> | undefined): string {
  return result?.isOpen ? openGrade : (result?.grade ?? '');
}

/** What is said beside a grade: why it is what it is, and where its cell does not follow the numbers. */
export function gradeRemarks({
  grade,
  isOpen,
  bands,
  why,
}: Pick<CandidateResult, 'grade' | 'isOpen' | 'bands' | 'why'>): readonly string[] {
  const isStated = bands === null && (grade !== null || isOpen);
  return isStated ? [...why, '等次为制表时的结果，不随表中数字变动'] : why;
}
