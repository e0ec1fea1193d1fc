import type { FileLooks } from '../../shared/verify/fileLooks.ts';
import { sharedRuns } from './readInks.ts';
import { sheetLooks } from './sheetLooks.ts';
import { styleInks } from './styleInks.ts';
import { relationsOf, xmlPart } from './templateParts.ts';
import { childOf, childrenOf, textOf, type XmlElement } from './xmlTree.ts';

/**
 * How each worksheet of an xlsx shows its cells, by its name.
 *
 * Errors: throws RangeError or TypeError where a part is missing or not well formed.
 */
export function readLooks(parts: Record<string, Uint8Array>): ReadonlyMap<string, FileLooks> {
  const path = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const workbook = xmlPart(parts, path);
  const relations = relationsOf(parts, path);
  const texts = relations.find(({ type }) => type === 'sharedStrings')?.target ?? '';
  const inkSource = { inks: styleInks(parts, path), shared: sharedRuns(parts[texts]) };
  const sheets = childrenOf(childOf(workbook, 'sheets') ?? workbook, 'sheet');
  return new Map(
    sheets.flatMap(({ attributes }, index): [string, FileLooks][] => {
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const part = relations.find((each) => each.id === id);
      if (part?.type !== 'worksheet') return [];
      const { state = 'visible', name = '' } = attributes;
      const own = { isHidden: state !== 'visible', printArea: printAreaOf(workbook, index) };
      return [[name, { ...own, ...sheetLooks(parts, part.target, inkSource) }]];
    }),
  );
}

/** The print area of a worksheet, which is kept as a name, without the worksheet's name and signs. */
function printAreaOf(workbook: XmlElement, index: number): string | null {
  const names = childrenOf(childOf(workbook, 'definedNames') ?? workbook, 'definedName');
  const area = names.find(
    ({ attributes: { name = '', localSheetId } }) =>
      name.toLowerCase() === '_xlnm.print_area' && localSheetId === String(index),
  );
  return area
    ? textOf(area)
        .replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, '')
        .replaceAll('$', '')
    : null;
}
