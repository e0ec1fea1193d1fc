import { parseDay } from '../assessment/day.ts';
import { type Problem, problemSchema } from '../register/content.ts';
import { doubtOfText } from '../table/cellDoubt.ts';
import { isRemarkRow } from '../table/isRemark.ts';
import { parsePastedRows } from '../table/parsePastedRows.ts';
import { newProblem } from './newProblem.ts';

/** Rows pasted from Excel: what they mean, and a Chinese sentence for each that cannot be taken. */
export interface PastedProblems {
  readonly rows: readonly Problem[];
  readonly problems: readonly string[];
}

type Field = 'problem' | 'task' | 'measure' | 'person' | 'deadline';

/** The columns of rows without a head. */
const inOrder: readonly Field[] = ['problem', 'task', 'measure', 'person', 'deadline'];
const headWords: Readonly<Record<Field, RegExp>> = {
  problem: /问题$/u,
  task: /任务$/u,
  measure: /措施$/u,
  person: /(责任人|负责人)$/u,
  deadline: /(时限|期限|完成时间)$/u,
};

/**
 * The rows of the register that a pasted table means: 问题、任务、措施、责任人、完成时限 in this order, or in the order of
 * its own first row where that names them. Empty lines, a row's number alone and the head once more are passed over;
 * nothing is guessed: cells with an error and lines of the form around the table are asked about.
 *
 * @example readPastedProblems('记录不全\t补记\t专人负责\t李华\t2026-11-30').rows[0]?.deadline // '2026-11-30'
 */
export function readPastedProblems(text: string): PastedProblems {
  const table = parsePastedRows(text).map((cells) => cells.map((cell) => cell.trim()));
  const head = fieldsOfHead(table[0] ?? []);
  const fields = head ?? inOrder;
  const rows: Problem[] = [];
  const problems: string[] = [];
  table.forEach((cells, index) => {
    if (head && (index === 0 || fieldsOfHead(cells))) return;
    if (
      fields.every((field, column) => field === null || (cells[column] ?? '') === '') &&
      !isSurplus(cells, fields)
    )
      return;
    const found = problemsOfCells(cells, fields);
    if (found.length > 0) problems.push(`第 ${index + 1} 行：${found.join('；')}`);
    else rows.push(rowOf(cells, fields));
  });
  return { rows, problems };
}

/** What each column of a head holds, null for one that the register does not have; null where the row is no head. */
function fieldsOfHead(cells: readonly string[]): readonly (Field | null)[] | null {
  const fields = cells.map((cell) => inOrder.find((field) => headWords[field].test(cell)) ?? null);
  const named = fields.filter((field) => field !== null);
  return named.length >= 2 && named.includes('problem') && new Set(named).size === named.length
    ? fields
    : null;
}

function rowOf(cells: readonly string[], fields: readonly (Field | null)[]): Problem {
  const at = (field: Field) => cells[fields.indexOf(field)] ?? '';
  return newProblem({
    problem: at('problem'),
    task: at('task'),
    measure: at('measure'),
    person: at('person'),
    deadline: parseDay(at('deadline')),
  });
}

function problemsOfCells(cells: readonly string[], fields: readonly (Field | null)[]): string[] {
  const deadline = cells[fields.indexOf('deadline')] ?? '';
  const surplus = isSurplus(cells, fields);
  const wrong = cells.find((cell) => doubtOfText(cell) !== null);
  if (wrong !== undefined) return [`有一格是“${wrong}”，请在原表中改好后重新复制`];
  if (isRemarkRow(cells)) return [`“${cells.find((cell) => cell !== '') ?? ''}”不是问题，请删去这一行`];
  const parsed = problemSchema.safeParse(rowOf(cells, fields));
  return [
    ...(surplus ? [`有 ${cells.length} 列，应为 ${fields.length} 列`] : []),
    ...(deadline !== '' && parseDay(deadline) === null
      ? [`完成时限“${deadline}”不是日期，应如 2026-11-30`]
      : []),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => messageOf(issue.path[0], issue.message))),
  ];
}

function isSurplus(cells: readonly string[], fields: readonly (Field | null)[]): boolean {
  return cells.slice(fields.length).some((cell) => cell !== '');
}

function messageOf(field: PropertyKey | undefined, message: string): string {
  return field === 'person' ? '责任人不能超过 40 个字' : message;
}
