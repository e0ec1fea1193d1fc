import { relationsOf, xmlPart } from './templateParts.ts';
import { childOf, childrenOf } from './xmlTree.ts';

/** The path of each worksheet's part in an xlsx, by its name; empty where its workbook part cannot be read. */
export function worksheetPaths(parts: Record<string, Uint8Array>): ReadonlyMap<string, string> {
  try {
    const path = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? '';
    const workbook = xmlPart(parts, path);
    const targets = new Map(relationsOf(parts, path).map(({ id, target }) => [id, target]));
    const sheets = childrenOf(childOf(workbook, 'sheets') ?? workbook, 'sheet');
    return new Map(
      sheets.flatMap(({ attributes }): [string, string][] => {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
        const target = targets.get(id);
        return target === undefined ? [] : [[attributes.name ?? '', target]];
      }),
    );
  } catch {
    return new Map();
  }
}
