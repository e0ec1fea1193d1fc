import { sanitizeText } from '../../../shared/report/sanitizeText.ts';
import { escapeXml, mainNamespace, xmlHead } from './escapeXml.ts';

export interface SharedStrings {
  /** The number of the text, sanitized; null where nothing is left of it. */
  indexOf(text: string): number | null;
  /** The part of the file, in pieces. */
  xml(): Iterable<string>;
}

/** The texts of a workbook's cells, each kept once. */
export function createSharedStrings(): SharedStrings {
  const indexes = new Map<string, number | null>();
  const texts: string[] = [];
  return {
    indexOf(text) {
      const known = indexes.get(text);
      if (known !== undefined) return known;
      const clean = sanitizeText(text);
      const index = clean === '' ? null : texts.push(clean) - 1;
      indexes.set(text, index);
      return index;
    },
    *xml() {
      yield `${xmlHead}<sst xmlns="${mainNamespace}" uniqueCount="${texts.length}">`;
      for (const text of texts) yield `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`;
      yield '</sst>';
    },
  };
}
