import { strToU8, zipSync } from 'fflate';
import { escaped, type MadeBlock, type MadeTable } from './madeTable.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word document with real merges. */
export function docxOf(
  blocks: readonly MadeBlock[],
  further: Readonly<Record<string, string>> = {},
): Uint8Array {
  const body = blocks.map(blockXml).join('');
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${w}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...further,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}

function blockXml(block: MadeBlock): string {
  if (typeof block === 'string') return paragraphXml(block);
  return 'xml' in block ? block.xml : tableXml(block);
}

export function paragraphXml(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** The table; cells that a merge covers are written as Word does: continued, or left out to the right. */
export function tableXml({ rows }: MadeTable): string {
  const open = new Map<number, { readonly columns: number; rows: number }>();
  const lines = rows.map((cells) => {
    let xml = '';
    for (let column = 0; column < cells.length; column += 1) {
      const above = open.get(column);
      if (above && above.rows > 0) {
        above.rows -= 1;
        xml += cellXml('<w:p/>', above.columns, '<w:vMerge/>');
        column += above.columns - 1;
        continue;
      }
      const given = cells[column];
      if (given === null || given === undefined) {
        xml += cellXml('<w:p/>', 1, '');
        continue;
      }
      const {
        text,
        rows: high = 1,
        columns: wide = 1,
        xml: own,
      } = typeof given === 'string' ? { text: given } : given;
      if (high > 1) open.set(column, { columns: wide, rows: high - 1 });
      const merge = high > 1 ? '<w:vMerge w:val="restart"/>' : '';
      xml += cellXml(own ?? text.split('\n').map(paragraphXml).join(''), wide, merge);
      column += wide - 1;
    }
    return `<w:tr>${xml}</w:tr>`;
  });
  return `<w:tbl><w:tblPr/>${lines.join('')}</w:tbl>`;
}

function cellXml(content: string, columns: number, merge: string): string {
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${content}</w:tc>`;
}
