import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/files/writeDocx.ts';
import { documentHtml } from '../../shared/notice/documentHtml.ts';
import { keptTail } from '../../shared/notice/keptTail.ts';
import type { Block, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import { pdfPages } from './measurePdf.ts';
import { plainText } from './sampleDocument.ts';
import { hasOffice, hasPdf, officePdf, printToFile } from './tools.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const signOff: Block = { kind: 'signOff', sender: '滨海大学党委', date: '2026年5月11日', hasSeal: true };
const last =
  '公示期间，对公示内容有异议的，可以通过来信、来访、来电等方式向党委组织部反映。以个人名义反映的，应当署真实姓名并留下联系方式；以单位名义反映的，应当加盖单位公章。';
const telephone = '联系电话：0571-8888';

/** A notice whose text before the last paragraph takes so many lines. */
const noticeOf = (lines: number, tail: readonly string[]): OfficialDocument => ({
  name: '公示',
  paper: 'A4',
  trace: '',
  parts: [[paragraph(plainText(28 * lines - 2)), ...tail.map(paragraph), signOff]],
});

describe('what stays with 落款', () => {
  it('is the last paragraph as a whole, with the lines below it', () => {
    const blocks = [paragraph(plainText(600)), paragraph(last), paragraph(telephone), signOff];
    expect([...keptTail(blocks)].sort()).toEqual([1, 2]);
    expect([...keptTail([paragraph(plainText(600)), signOff])]).toEqual([]);
    expect([...keptTail([paragraph(last)])]).toEqual([]);
  });

  // Wherever the page ends, the last one never begins within the paragraph.
  const lengths = [15, 16, 17, 18, 19];

  it.skipIf(!hasPdf)(
    'never begins a last page of a PDF with the end of a sentence',
    { timeout: 240_000 },
    async () => {
      for (const lines of lengths)
        for (const tail of [[last], [last, telephone]]) {
          const pages = pdfPages(await printToFile(documentHtml(noticeOf(lines, tail))));
          if (pages.length > 1) expect(pages.at(-1)?.words[0]?.text, `${lines}`).toMatch(/^公示期间/);
        }
    },
  );

  it.skipIf(!hasOffice)('nor one of a docx, as LibreOffice prints it', { timeout: 240_000 }, async () => {
    for (const lines of [16, 18]) {
      const pages = pdfPages(await officePdf(await writeDocx(noticeOf(lines, [last, telephone]))));
      if (pages.length > 1) expect(pages.at(-1)?.words[0]?.text, `${lines}`).toMatch(/^公示期间/);
    }
  });
});
