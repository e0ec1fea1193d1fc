import { moveFormula } from '../../shared/template/moveFormula.ts';
import type { RowPlan } from '../../shared/template/rowPlan.ts';
import { repeatRange, stretchRange } from './moveRange.ts';
import type { SheetPart } from './templateParts.ts';
import type { PlanOf } from './templateRows.ts';
import { elementsIn, localName, type XmlElement } from './xmlTree.ts';

/** What a moved sheet must not have, because its parts do not move along; in words. */
const fixed: Readonly<Record<string, string>> = {
  tableParts: '套用了表格样式（“插入—表格”），请先转换为区域',
  legacyDrawing: '有批注，请先删除',
  pivotTableDefinition: '有数据透视表，请先删除',
};

/**
 * Moves everything of a sheet that names rows beside the rows themselves: merges, formats and checks by range, filter, page
 * breaks, links.
 *
 * Errors: throws UnmovableRange or UnmovableFormula; returns what cannot be moved as sentences.
 */
export function moveSheetParts({ name, root }: SheetPart, plan: RowPlan, planOf: PlanOf): string[] {
  const problems: string[] = [];
  for (const part of root.children) {
    if (typeof part === 'string') continue;
    const local = localName(part.name);
    const words = fixed[local];
    if (words) problems.push(`工作表“${name}”${words}`);
    else if (local === 'mergeCells' || local === 'hyperlinks') repeatEach(part, plan);
    else if (local === 'rowBreaks') movePageBreaks(part, plan);
    else if (local !== 'sheetData') moveInside(part, plan, name, planOf);
  }
  return problems;
}

function repeatEach(list: XmlElement, plan: RowPlan): void {
  list.children = list.children.flatMap((child): (XmlElement | string)[] => {
    if (typeof child === 'string') return [child];
    const { ref = '' } = child.attributes;
    return repeatRange(ref, plan).map((each) => ({
      ...child,
      attributes: { ...child.attributes, ref: each },
    }));
  });
  if ('count' in list.attributes) list.attributes.count = String(list.children.length);
}

function movePageBreaks(list: XmlElement, plan: RowPlan): void {
  for (const child of list.children) {
    if (typeof child === 'string') continue;
    const row = Number(child.attributes.id);
    child.attributes.id = String(plan.move(row, plan.copies - 1));
  }
}

/** Attributes and texts that name ranges, and formulas of formats and checks. */
function moveInside(part: XmlElement, plan: RowPlan, sheet: string, planOf: PlanOf): void {
  for (const element of elementsIn(part)) {
    const local = localName(element.name);
    const { attributes } = element;
    for (const key of ['sqref', 'ref'] as const) {
      const ranges = attributes[key];
      if (ranges !== undefined) attributes[key] = moveRanges(ranges, plan);
    }
    if (local === 'sqref') element.children = [moveRanges(element.children.join(''), plan)];
    if (['formula', 'formula1', 'formula2', 'f'].includes(local)) {
      const block = plan.blocks[0] ?? null;
      const formula = element.children.filter((child) => typeof child === 'string').join('');
      if (formula !== '') element.children = [moveFormula(formula, { sheet, block, copy: 0 }, planOf)];
    }
  }
}

function moveRanges(ranges: string, plan: RowPlan): string {
  return ranges
    .split(' ')
    .map((range) => stretchRange(range, plan))
    .join(' ');
}
