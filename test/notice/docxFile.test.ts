import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/files/writeDocx.ts';
import type { Certificates, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import { testContext } from '../support/testContext.ts';
import { certificates, longNotice, shortNotice } from './sampleDocument.ts';

async function partsOf(document: OfficialDocument | Certificates): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(document));
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** What is wrong with the XML: tags that do not close, or characters and signs that it may not hold. */
function faultOf(xml: string): string | null {
  if (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(xml))
    return 'an illegal character';
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(xml)) return 'a bare ampersand';
  const open: string[] = [];
  for (const [tag, end = '', name = '', empty = ''] of xml.matchAll(
    /<(\/?)([\w:.-]+)(?:"[^"]*"|[^"<>])*?(\/?)>/g,
  )) {
    if (empty) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return `${tag} closes something else`;
  }
  if (/[<>]/.test(xml.replace(/<[?/]?(?:"[^"]*"|[^"<>])*>/g, ''))) return 'a bare angle bracket';
  return open.length > 0 ? `${open.at(-1)} is left open` : null;
}

const textOf = (xml = '') =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('a docx file', () => {
  const nasty = '𠮷㐂䶮😀<b>&"\u0000\u0007\ufffe\ud842\r\n第二行';
  it.each([
    ['a notice', shortNotice(true)],
    ['a notice with a table', longNotice()],
    ['certificates', certificates],
    [
      'texts of every nasty kind',
      {
        name: nasty,
        paper: 'A3',
        trace: nasty,
        parts: [
          [
            { kind: 'title', lines: [nasty] },
            { kind: 'paragraph', text: nasty },
            { kind: 'table', columns: [{ title: nasty, align: 'left' }], rows: [[nasty], []] },
            { kind: 'attachments', names: [nasty, nasty] },
            { kind: 'signOff', sender: nasty, date: nasty, hasSeal: false },
          ],
          [{ kind: 'table', columns: [{ title: nasty, align: 'left' }], rows: [] }],
        ],
      } satisfies OfficialDocument,
    ],
  ])('of %s is well-formed in every part', async (_name, document) => {
    const parts = await partsOf(document);
    const xml = Object.entries(parts).filter(([path]) => /\.(xml|rels)$/.test(path));
    expect(xml.length).toBeGreaterThan(5);
    expect(xml.map(([path, text]) => [path, faultOf(text)]).filter(([, fault]) => fault !== null)).toEqual(
      [],
    );
  });

  it('keeps rare characters and takes a line break for a new paragraph', async () => {
    const document: OfficialDocument = {
      ...shortNotice(true),
      parts: [[{ kind: 'paragraph', text: nasty }]],
    };
    const xml = (await partsOf(document))['word/document.xml'];
    expect(textOf(xml)).toBe('𠮷㐂䶮😀&lt;b&gt;&amp;&quot;\ufffd第二行');
    expect(xml?.match(/<w:p>/g)).toHaveLength(2);
  });

  it('holds a text of 40,000 characters whole', async () => {
    const document: OfficialDocument = {
      ...shortNotice(true),
      parts: [[{ kind: 'paragraph', text: '长'.repeat(40_000) }]],
    };
    expect(textOf((await partsOf(document))['word/document.xml'])).toHaveLength(40_000);
  });

  it('has the measured page, line and spacing, and no word outside the schema', async () => {
    const parts = await partsOf(longNotice());
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(xml).toContain('w:line="579" w:lineRule="exact"');
    expect(parts['word/styles.xml']).toContain('<w:spacing w:val="-5"/>');
    expect(parts['word/styles.xml']).toContain('w:eastAsia="仿宋_GB2312"');
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    expect(xml).toContain('<w:tblHeader/>');
    expect(Object.values(parts).join('')).not.toMatch(/exactly|undefined|NaN|\[object/);
  });

  it('names the face by which Word finds the one that it lacks', async () => {
    expect((await partsOf(longNotice()))['word/fontTable.xml']).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="FangSong_GB2312,仿宋,',
    );
  });

  it('carries the trace among its properties and not on paper', async () => {
    const parts = await partsOf(longNotice());
    expect(parts['docProps/core.xml']).toContain('0123456789abcdef');
    expect(parts['word/document.xml']).not.toContain('0123456789abcdef');
  });

  it('is made in the worker, and not any more once it is called off', async () => {
    const { files } = testContext();
    const bytes = await files.writeDocx(longNotice());
    expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('PK');
    const ending = new AbortController();
    const work = files.writeDocx(longNotice('A4', 5000), ending.signal);
    ending.abort(new Error('called off'));
    await expect(work).rejects.toThrow('called off');
  });
});
