import { moveFormula, UnmovableFormula } from '../../shared/template/moveFormula.ts';
import { computeStored } from './computeStored.ts';
import { relationsOf, type TemplateParts, xmlPart } from './templateParts.ts';
import type { PlanOf } from './templateRows.ts';
import { childOf, childrenOf, elementsIn, localName, textOf, writeXml, type XmlElement } from './xmlTree.ts';

/**
 * Brings the rest of a filled workbook into line with its sheets: defined names (print areas, titles), charts, the order of
 * calculation, and the values that are stored with formulas. What cannot be moved comes back as sentences.
 */
export function settleWorkbook(book: TemplateParts, planOf: PlanOf): string[] {
  const { parts, workbook, workbookPath } = book;
  const problems: string[] = [];
  const move = (element: XmlElement, what: string) => {
    try {
      element.children = [moveFormula(textOf(element), { sheet: '', block: null, copy: 0 }, planOf)];
    } catch (error) {
      if (!(error instanceof UnmovableFormula)) throw error;
      problems.push(`${what}：${error.message}`);
    }
  };
  for (const each of childrenOf(childOf(workbook, 'definedNames') ?? workbook, 'definedName'))
    move(each, `名称“${each.attributes.name ?? ''}”`);
  for (const path of Object.keys(parts).filter((each) => /^xl\/charts\/chart\d+\.xml$/.test(each))) {
    const root = xmlPart(parts, path);
    for (const element of elementsIn(root)) if (localName(element.name) === 'f') move(element, '图表');
    parts[path] = encode(root);
  }
  dropCalculationChain(book);
  recalculateOnLoad(workbook);
  computeStored(book);
  parts[workbookPath] = encode(workbook);
  for (const { path, root } of book.sheets) parts[path] = encode(root);
  return problems;
}

function encode(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(writeXml(root));
}

/** The chain names cells that have moved; programs make it anew. */
function dropCalculationChain({ parts, workbookPath }: TemplateParts): void {
  const chain = relationsOf(parts, workbookPath).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  delete parts[chain.target];
  const without = (path: string, isChain: (attributes: Record<string, string>) => boolean) => {
    if (!parts[path]) return;
    const root = xmlPart(parts, path);
    root.children = root.children.filter((child) => typeof child === 'string' || !isChain(child.attributes));
    parts[path] = encode(root);
  };
  without('[Content_Types].xml', ({ PartName }) => PartName === `/${chain.target}`);
  without(workbookPath.replace(/([^/]+)$/, '_rels/$1.rels'), ({ Id }) => Id === chain.id);
}

/** What may stand after calcPr in a workbook. */
const afterCalculation = [
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];

function recalculateOnLoad(workbook: XmlElement): void {
  const known = childOf(workbook, 'calcPr');
  if (known) {
    known.attributes.fullCalcOnLoad = '1';
    return;
  }
  const prefix = workbook.name.includes(':') ? workbook.name.replace(/:.*/, ':') : '';
  const at = workbook.children.findIndex(
    (child) => typeof child !== 'string' && afterCalculation.includes(localName(child.name)),
  );
  const element = { name: `${prefix}calcPr`, attributes: { fullCalcOnLoad: '1' }, children: [] };
  workbook.children.splice(at < 0 ? workbook.children.length : at, 0, element);
}
