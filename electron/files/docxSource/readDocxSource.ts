import { settledText } from '../../../shared/ownTable/settledText.ts';
import type { SourceFile, SourceTable } from '../../../shared/ownTable/sourceTable.ts';
import { Refusal } from '../../refusal.ts';
import { tableLimits } from '../tableLimits.ts';
import { relationsOf } from '../templateParts.ts';
import { zipParts } from '../unpackZip.ts';
import { childOf, childrenOf, localName, parseXml, type XmlElement } from '../xmlTree.ts';
import { DocxNumbering } from './docxNumbering.ts';
import { blocksIn, type DocxSeen, DocxTexts } from './docxTexts.ts';
import { readDocxTable } from './readDocxTable.ts';

const isMedia = (path: string) => /^word\/(?:media|embeddings|fonts|theme)\//u.test(path);

/**
 * The tables and paragraphs of a Word document.
 *
 * Errors: a Refusal that says what is wrong with the file.
 */
export function readDocxSource(name: string, bytes: Uint8Array): SourceFile {
  const parts = zipParts(name, bytes, isMedia, tableLimits.tableBytes);
  const text = (path: string) => {
    const part = parts[path];
    return part ? new TextDecoder().decode(part) : null;
  };
  const path = documentPath(parts);
  const body = bodyOf(name, text(path));
  const numbering = new DocxNumbering(text('word/numbering.xml'), text('word/styles.xml'));
  const texts = new DocxTexts(numbering);
  const tables: SourceTable[] = [];
  const lines: string[] = [];
  for (const block of unframed(body, texts.seen)) {
    if (localName(block.name) === 'tbl') {
      const linesBefore = lines.length;
      tables.push({ ...readDocxTable(block, texts), name: lines.at(-1)?.slice(0, 40) ?? '', linesBefore });
    } else {
      const line = settledText(texts.paragraph(block));
      if (line !== '') lines.push(line);
    }
  }
  const { seen } = texts;
  const hasMacros = Object.keys(parts).some((path) => /vbaProject|vbaData/iu.test(path));
  return {
    name,
    tables: tables.filter(({ cells }) => cells.length > 0),
    lines,
    notes: [
      ...(seen.insertions + seen.deletions > 0
        ? ['文件中有未接受的修订：插入的按已接受读入，删除的没有读入，请核对']
        : []),
      ...(seen.hidden > 0 ? [`有 ${seen.hidden} 处隐藏的文字没有读入`] : []),
      ...(tables.every(({ cells }) => cells.length === 0) && seen.pictures > 0
        ? ['文件中的图片不能读取，图片里的表格请打成文字']
        : []),
      ...(seen.notes > 0 ? ['脚注、尾注没有读入，请核对'] : []),
      ...(numbering.hasUnknown ? ['有的自动编号不能读出，请核对编号'] : []),
      ...(hasMacros ? ['文件带有宏，程序没有执行，也没有读入'] : []),
      ...(hasExternal(parts, path) ? ['文件带有指向其他文件或网址的链接，程序没有打开'] : []),
    ],
  };
}

/** The paragraphs and tables of the body; a table that only frames others, one cell a row, gives what stands in it. */
function* unframed(element: XmlElement, seen: DocxSeen): Generator<XmlElement> {
  for (const block of blocksIn(element, seen)) {
    const cells =
      localName(block.name) === 'tbl' ? childrenOf(block, 'tr').map((row) => childrenOf(row, 'tc')) : [];
    const isFrame =
      cells.length > 0 && cells.every(({ length }) => length < 2) && hasTable(cells.flat(), seen);
    if (!isFrame) yield block;
    else for (const cell of cells.flat()) yield* unframed(cell, seen);
  }
}

function hasTable(cells: readonly XmlElement[], seen: DocxSeen): boolean {
  return cells.some((cell) => [...blocksIn(cell, seen)].some(({ name }) => localName(name) === 'tbl'));
}

function bodyOf(name: string, xml: string | null): XmlElement {
  const damaged = () =>
    new Refusal(
      'REFUSED',
      `“${name}”已损坏，或不是 Word 文件，没有读入。请用 WPS 或 Word 打开后另存为 docx 再试`,
    );
  if (xml === null) throw damaged();
  if ((xml.match(/<w:tr[ />]/gu)?.length ?? 0) > tableLimits.rows)
    throw new Refusal(
      'REFUSED',
      `“${name}”的表格超过 ${tableLimits.rows} 行，不是评分标准。请把评分标准的表格复制到新的文件后再试`,
    );
  try {
    const body = childOf(parseXml(xml), 'body');
    if (body) return body;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  throw damaged();
}

/** The main part's path, as the package's relations name it. */
function documentPath(parts: Record<string, Uint8Array>): string {
  try {
    return relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? usualPath;
  } catch (error) {
    if (error instanceof RangeError) return usualPath;
    throw error;
  }
}
const usualPath = 'word/document.xml';

/** Whether the file follows links by itself; those that a person clicks are left alone. */
function hasExternal(parts: Record<string, Uint8Array>, path: string): boolean {
  try {
    return relationsOf(parts, path).some(({ isExternal, type }) => isExternal && type !== 'hyperlink');
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
