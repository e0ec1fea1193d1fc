import { cellAddress } from '../../shared/table/cellAddress.ts';
import type { Addition } from '../../shared/verify/fileLooks.ts';
import { type Relation, relationsOf, richText, xmlPart } from './templateParts.ts';
import { childOf, childrenOf, elementsIn, localName, textOf, type XmlElement } from './xmlTree.ts';

/** What lies over the cells of a worksheet: comments, conditional formats, limits to what may be typed, pictures and text boxes. Errors: as readLooks. */
export function sheetAdditions(
  parts: Record<string, Uint8Array>,
  path: string,
  root: XmlElement,
): Addition[] {
  const relations = relationsOf(parts, path).filter(({ isExternal }) => !isExternal);
  const partsOf = (kind: Relation['type']) =>
    relations.filter(({ type }) => type === kind).map(({ target }) => xmlPart(parts, target));
  return [
    ...[...elementsIn(root)].filter(isConditional).map((element) => ({
      kind: 'conditionalFormat' as const,
      place: element.attributes.sqref ?? textInside(element, 'sqref'),
      words: '',
    })),
    ...[...elementsIn(root)].filter(isValidation).map((element) => ({
      kind: 'dataValidation' as const,
      place: element.attributes.sqref ?? textInside(element, 'sqref'),
      words: element.attributes.prompt ?? textInside(element, 'formula1'),
    })),
    ...partsOf('comments').flatMap(commentsIn),
    ...partsOf('drawing').flatMap(drawingsIn),
  ];
}

const isConditional = ({ name }: XmlElement) => localName(name) === 'conditionalFormatting';

const isValidation = ({ name }: XmlElement) => localName(name) === 'dataValidation';

function commentsIn(root: XmlElement): Addition[] {
  return childrenOf(childOf(root, 'commentList') ?? root, 'comment').map((comment) => {
    const text = childOf(comment, 'text');
    return { kind: 'comment', place: comment.attributes.ref ?? '', words: text ? richText(text) : '' };
  });
}

/** Other programs leave an empty drawing behind; only what is anchored counts. */
function drawingsIn(root: XmlElement): Addition[] {
  return [...elementsIn(root)]
    .filter(({ name }) => /^(twoCell|oneCell|absolute)Anchor$/.test(localName(name)))
    .map((anchor) => {
      const from = childOf(anchor, 'from');
      const at = (name: string) => Number(from ? textInside(from, name) : 0) + 1;
      const place = from ? cellAddress(at('col'), at('row')) : '';
      return { kind: 'drawing', place, words: textInside(anchor, 't') };
    });
}

/** The text of the elements of that name, wherever they are inside. */
function textInside(element: XmlElement, name: string): string {
  return [...elementsIn(element)]
    .filter((each) => localName(each.name) === name)
    .map(textOf)
    .join('');
}
