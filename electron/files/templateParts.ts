import { posix } from 'node:path';
import { Refusal } from '../refusal.ts';
import { childOf, childrenOf, localName, parseXml, textOf, type XmlElement } from './xmlTree.ts';

/** An xlsx file taken apart. */
export interface TemplateParts {
  readonly parts: Record<string, Uint8Array>;
  readonly workbookPath: string;
  readonly workbook: XmlElement;
  readonly sheets: readonly SheetPart[];
  /** The shared texts, without their formats. */
  readonly texts: readonly string[];
}

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly root: XmlElement;
}

/** A relationship of a part to another, or to something outside of the file. */
export interface Relation {
  readonly id: string;
  /** The last word of its type, as `worksheet`. */
  readonly type: string;
  /** A path in the file; where it leads outside, as it is written. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The parts of a workbook by what they are. Errors: a Refusal where it is no xlsx, or damaged. */
export function templateParts(name: string, parts: Record<string, Uint8Array>): TemplateParts {
  try {
    const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument');
    const workbookPath = main?.target ?? '';
    const workbook = xmlPart(parts, workbookPath);
    if (localName(workbook.name) !== 'workbook') throw new RangeError('not a workbook');
    const relations = relationsOf(parts, workbookPath);
    const sheets = childrenOf(childOf(workbook, 'sheets') ?? workbook, 'sheet').flatMap((sheet) => {
      const id = Object.entries(sheet.attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const relation = relations.find((each) => each.id === id);
      if (relation?.type !== 'worksheet') return [];
      const path = relation.target;
      return [{ name: sheet.attributes.name ?? '', path, root: xmlPart(parts, path) }];
    });
    if (sheets.length === 0) throw new RangeError('no worksheet');
    const texts = relations.find(({ type }) => type === 'sharedStrings');
    return {
      parts,
      workbookPath,
      workbook,
      sheets,
      texts: texts ? textsOf(xmlPart(parts, texts.target)) : [],
    };
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof TypeError)) throw error;
    throw new Refusal(
      'REFUSED',
      `“${name}”不是 xlsx 表格，或已损坏。请在 WPS 或 Excel 中打开、另存为 xlsx 后再试`,
    );
  }
}

/** The relations of a part; of the whole file where the path is empty. */
export function relationsOf(parts: Record<string, Uint8Array>, path: string): Relation[] {
  const folder = posix.dirname(path === '' ? 'x' : path);
  const relsPath = posix.join(folder, '_rels', `${posix.basename(path)}.rels`);
  if (!parts[relsPath]) return [];
  return childrenOf(xmlPart(parts, relsPath), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isExternal = TargetMode === 'External';
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    return { id: Id, type: Type.split('/').at(-1) ?? '', target: isExternal ? Target : target, isExternal };
  });
}

/** A part as XML. Errors: throws RangeError where it is not there or not well formed. */
export function xmlPart(parts: Record<string, Uint8Array>, path: string): XmlElement {
  const bytes = parts[path];
  if (!bytes) throw new RangeError(`no part ${path}`);
  return parseXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

function textsOf(root: XmlElement): string[] {
  return childrenOf(root, 'si').map(richText);
}

/** The text of a shared or inline string; readings (ruby) aside. */
export function richText(element: XmlElement): string {
  const own = childrenOf(element, 't').map(textOf).join('');
  const runs = childrenOf(element, 'r').flatMap((run) => childrenOf(run, 't').map(textOf));
  return own + runs.join('');
}
