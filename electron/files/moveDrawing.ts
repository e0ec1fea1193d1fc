import type { RowPlan } from '../../shared/template/rowPlan.ts';
import { relationsOf, type TemplateParts, xmlPart } from './templateParts.ts';
import { elementsIn, localName, writeXml } from './xmlTree.ts';

/** Moves the pictures and shapes of a sheet with the rows that they are anchored to. */
export function moveDrawing({ parts }: TemplateParts, sheetPath: string, plan: RowPlan): void {
  for (const { target } of relationsOf(parts, sheetPath).filter(({ type }) => type === 'drawing')) {
    const root = xmlPart(parts, target);
    for (const element of elementsIn(root)) {
      if (localName(element.name) !== 'row') continue;
      // Anchors count rows from 0.
      const row = Number(element.children.join(''));
      if (Number.isSafeInteger(row)) element.children = [String(plan.move(row + 1, 0) - 1)];
    }
    parts[target] = new TextEncoder().encode(writeXml(root));
  }
}
