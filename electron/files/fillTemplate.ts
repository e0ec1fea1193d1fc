import { zipSync } from 'fflate';
import { UnmovableFormula } from '../../shared/template/moveFormula.ts';
import { placeholdersIn } from '../../shared/template/placeholdersIn.ts';
import { type RowPlan, rowPlan } from '../../shared/template/rowPlan.ts';
import type { TemplateValues } from '../../shared/template/templateValues.ts';
import { Refusal } from '../refusal.ts';
import { moveDrawing } from './moveDrawing.ts';
import { UnmovableRange } from './moveRange.ts';
import { moveSheetParts } from './moveSheetParts.ts';
import { refuseOversized } from './refuseOversized.ts';
import { refuseUnsafe } from './refuseUnsafe.ts';
import { settleWorkbook } from './settleWorkbook.ts';
import { tableLimits } from './tableLimits.ts';
import { type TemplateParts, templateParts } from './templateParts.ts';
import { filledRows, type PlanOf } from './templateRows.ts';
import { readTemplateSheet, type TemplateSheet } from './templateSheet.ts';
import { zipParts } from './unpackZip.ts';
import { childOf, elementsIn, localName, writeXml } from './xmlTree.ts';

/**
 * The committee's own form, filled: rows that repeat stand once for each candidate, everything else is as it was. `book` is
 * used up. Meant to run in a process with a time limit and a memory cap.
 *
 * Errors: a Refusal that says what is wrong, with sheet and cell, and what to do.
 */
export function fillTemplate(
  name: string,
  book: TemplateParts,
  values: TemplateValues,
): Uint8Array<ArrayBuffer> {
  const sheets = book.sheets.map((part) => readTemplateSheet(part, book.texts, values.help));
  refuseProblems(
    name,
    sheets.flatMap(({ problems }) => problems),
  );
  if (sheets.every(({ placeholderCount }) => placeholderCount === 0))
    throw new Refusal(
      'REFUSED',
      `“${name}”中没有占位。请在要填写的单元格里写上 {{单位名称}}、{{类型}} 等占位后再试`,
    );
  const plans = new Map<string, RowPlan>();
  for (const { part, blocks } of sheets) plans.set(part.name, rowPlan(blocks, values.ofCandidates.length));
  refuseProblems(
    name,
    sheets.flatMap((sheet) => fillSheet(book, sheet, values, (of) => plans.get(of))),
  );
  refuseProblems(
    name,
    settleWorkbook(book, (of) => plans.get(of)),
  );
  return zipSync(book.parts) as Uint8Array<ArrayBuffer>; // Safe: fflate allocates an ordinary buffer of its own.
}

/** A form, read. Errors: a Refusal where it is no xlsx, too large, damaged, or holds what a form must not. */
export function readTemplate(name: string, bytes: Uint8Array): TemplateParts {
  if (bytes.length > tableLimits.fileBytes)
    throw new Refusal(
      'REFUSED',
      `“${name}”超过 ${tableLimits.fileBytes / 1024 / 1024} MB，请删去图片和无关的工作表后再试`,
    );
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new Refusal('REFUSED', `“${name}”不是 xlsx 文件。请在 WPS 或 Excel 中另存为 xlsx 后再试`);
  const parts = zipParts(name, bytes);
  refuseUnsafe(name, parts);
  refuseOversized(name, parts, mostRows);
  return templateParts(name, parts);
}

function refuseProblems(name: string, problems: readonly string[]): void {
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? `（共 ${problems.length} 处）` : '';
  throw new Refusal('REFUSED', `“${name}”没有填写。${first}${more}`, problems);
}

/** Of one worksheet of a form. */
const mostRows = 100_000;
const mostCells = 2_000_000;

function fillSheet(
  book: TemplateParts,
  sheet: TemplateSheet,
  values: TemplateValues,
  planOf: PlanOf,
): string[] {
  const { part } = sheet;
  const plan = planOf(part.name);
  const data = childOf(part.root, 'sheetData');
  if (!plan || !data) return [];
  const repeated = sheet.rows.filter(({ number }) => plan.blockOf(number));
  const cells = repeated.reduce((sum, row) => sum + row.cells.length, 0) * plan.copies;
  if (cells > mostCells) return [`工作表“${part.name}”填写后超过 ${mostCells} 个单元格`];
  try {
    data.children = filledRows(sheet, plan, values, planOf);
    fillHeadersAndFooters(sheet, values);
    const problems = plan.isMoving ? moveSheetParts(part, plan, planOf) : [];
    if (plan.isMoving) moveDrawing(book, part.path, plan);
    book.parts[part.path] = new TextEncoder().encode(writeXml(part.root));
    return problems;
  } catch (error) {
    if (!(error instanceof UnmovableFormula) && !(error instanceof UnmovableRange)) throw error;
    return [`工作表“${part.name}”：${error.message}`];
  }
}

/** Fills the placeholders in headers and footers, where `&` is a sign of its own. */
function fillHeadersAndFooters({ part }: TemplateSheet, { ofAssessment }: TemplateValues): void {
  const all = childOf(part.root, 'headerFooter');
  if (!all) return;
  for (const element of elementsIn(all)) {
    if (element === all || !/(Header|Footer)$/.test(localName(element.name))) continue;
    const parts = placeholdersIn(element.children.join(''));
    if (!parts) continue;
    const words = parts.map((each) =>
      each.kind === 'words' ? each.words : String(ofAssessment[each.name] ?? '').replaceAll('&', '＆'),
    );
    element.children = [words.join('')];
  }
}
