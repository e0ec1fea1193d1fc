import { Document, type ISectionOptions, Packer } from 'docx';
import { documentFonts } from '../../shared/notice/documentFonts.ts';
import { docxStyles } from './docxStyles.ts';

interface DocxFile {
  readonly name: string;
  readonly trace: string;
  readonly section: ISectionOptions;
  /** Units: half points, and twentieths of a point. */
  readonly size: number;
  readonly spacing: number;
}

/** The file's bytes. The trace is among its properties. */
export async function packDocx({
  name,
  trace,
  section,
  size,
  spacing,
}: DocxFile): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: name,
    subject: name,
    keywords: trace,
    description: trace,
    creator: '五好考评',
    lastModifiedBy: '五好考评',
    evenAndOddHeaderAndFooters: true,
    sections: [section],
  });
  const parts = [
    { path: 'word/styles.xml', data: docxStyles({ size, spacing }) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ];
  const packed = await Packer.pack(document, 'uint8array', undefined, parts);
  return new Uint8Array(packed);
}

/** The names by which Word finds each face where it goes by another one, as 仿宋_GB2312 by 仿宋. */
function fontTable(): string {
  const fonts = Object.entries(documentFonts).map(
    ([use, [name, ...others]]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/>` +
      `<w:family w:val="${use === 'black' ? 'swiss' : 'roman'}"/></w:font>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`,
  ].join('');
}
