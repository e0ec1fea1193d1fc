import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/files/writeDocx.ts';
import { certificatesHtml } from '../../shared/notice/certificatesHtml.ts';
import { documentHtml } from '../../shared/notice/documentHtml.ts';
import { documentPapers } from '../../shared/notice/documentMeasures.ts';
import type { OfficialDocument } from '../../shared/notice/officialDocument.ts';
import { inkBetween, type PdfPage, type PdfWord, pdfPages, uprightLines } from './measurePdf.ts';
import { certificates, longNotice, plainText } from './sampleDocument.ts';
import { hasOffice, hasPdf, officePdf, printToFile } from './tools.ts';

const papers = ['A4', 'A3'] as const;

/** The lines of a page of plain text: each is one word. */
const linesOf = (page: PdfPage | undefined) => (page?.words ?? []).filter(({ text }) => [...text].length > 5);
const lengths = (lines: readonly PdfWord[]) => lines.map(({ text }) => [...text].length);
const full = [26, ...Array.from({ length: 21 }, () => 28)];

/** Expects it within half a millimetre of A4's measure. */
function expectNear(measured: number, wanted: number): void {
  expect(Math.abs(measured - wanted), `${measured} instead of ${wanted}`).toBeLessThanOrEqual(0.5);
}

function expectSides(page: PdfPage, scale: number): void {
  const lines = linesOf(page).slice(1);
  expectNear(Math.min(...lines.map(({ left }) => left)) / scale, 28);
  expectNear((page.width - Math.max(...lines.map(({ right }) => right))) / scale, 26);
}

/** 22 lines' worth of the distance from line to line. */
function heightOf(page: PdfPage): number {
  const lines = linesOf(page);
  return (((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / 21) * 22;
}

/** Odd pages right, even ones left, one character in, the dash 7 mm below the text. */
function expectPageNumbers(path: string, pages: readonly PdfPage[], scale: number): void {
  for (const [index, page] of pages.entries()) {
    const dashes = page.words.filter(({ text }) => text === '—');
    expect(dashes).toHaveLength(2);
    const [first, second] = dashes as [PdfWord, PdfWord];
    const number = page.words.find(
      ({ left, right, text }) =>
        left > first.right - 1 && right < second.left + 1 && text === String(index + 1),
    );
    expect(number).toBeDefined();
    const oneCharacter = (14 * 25.4) / 72;
    if (index % 2 === 0) expectNear((page.width - second.right) / scale, 26 + oneCharacter);
    else expectNear(first.left / scale, 28 + oneCharacter);
    const ink = inkBetween(path, index + 1, 263.5 * scale, 297 * scale);
    expectNear((ink.top + ink.bottom) / 2 / scale, 37 + 225 + 7.1);
  }
}

describe('a notice of three pages', () => {
  it.skipIf(!hasPdf).each(papers)(
    'has 22 lines of 28 characters in PDF on %s',
    { timeout: 120_000 },
    async (paper) => {
      const path = await printToFile(documentHtml(longNotice(paper)));
      const { scale, width, height } = documentPapers[paper];
      const pages = pdfPages(path);
      const [first] = pages as [PdfPage];
      expect(pages).toHaveLength(3);
      expectNear(first.width, width);
      expectNear(first.height, height);
      expect(lengths(linesOf(first))).toEqual(full);
      expectSides(first, scale);
      expectNear(heightOf(first) / scale, 225);
      // A line's characters stand in its middle, so the ink's middle is the text area's.
      const ink = inkBetween(path, 1, 0, 263 * scale);
      expectNear((ink.top + ink.bottom) / 2 / scale - 225 / 2, 37);
      expectPageNumbers(path, pages, scale);
      expect(pages[2]?.words[0]).toMatchObject({ text: '附件' });
    },
  );

  it.skipIf(!hasOffice).each(papers)(
    'has 22 lines of 28 characters in docx on %s, as LibreOffice prints it',
    { timeout: 120_000 },
    async (paper) => {
      const path = officePdf(await writeDocx(longNotice(paper)));
      const { scale, width, height } = documentPapers[paper];
      const pages = pdfPages(path);
      const [first] = pages as [PdfPage];
      expect(pages).toHaveLength(3);
      expectNear(first.width, width);
      expectNear(first.height, height);
      expect(lengths(linesOf(first))).toEqual(full);
      expectSides(first, scale);
      expectNear(heightOf(first) / scale, 225);
      // In a line of exact height LibreOffice lets the characters stand on its lower edge.
      const lines = linesOf(first);
      expectNear(((lines[0]?.bottom ?? 0) - heightOf(first) / 22) / scale, 37);
      expectNear((first.height - (lines.at(-1)?.bottom ?? 0)) / scale, 35);
      expectPageNumbers(path, pages, scale);
      expect(pages[2]?.words[0]).toMatchObject({ text: '附件' });
    },
  );
});

describe('a list longer than a page', () => {
  const heads = (pages: readonly PdfPage[]) =>
    pages.map(({ words }) => words.filter(({ text }) => text === '单位名称').length);

  it.skipIf(!hasPdf)('repeats its head on each page of the PDF', { timeout: 120_000 }, async () => {
    expect(heads(pdfPages(await printToFile(documentHtml(longNotice('A4', 40)))))).toEqual([0, 0, 1, 1, 1]);
  });

  it.skipIf(!hasPdf)(
    'has all its upright lines, the outer two at the text’s edges',
    { timeout: 120_000 },
    async () => {
      const lines = uprightLines(await printToFile(documentHtml(longNotice('A4', 40))), 4, 40);
      expect(lines.length).toBeGreaterThan(2);
      expectNear(lines[0]?.middle ?? 0, 28);
      expectNear(lines.at(-1)?.middle ?? 0, 28 + 156);
      // None is cut off at the page area's edge: 0.75 pt each, to a dot.
      for (const { width } of lines) expect(Math.abs(width - (0.75 * 25.4) / 72)).toBeLessThan(0.09);
    },
  );

  it.skipIf(!hasOffice)('repeats its head on each page of the docx', { timeout: 120_000 }, async () => {
    expect(heads(pdfPages(officePdf(await writeDocx(longNotice('A4', 40)))))).toEqual([0, 0, 1, 1, 1]);
  });
});

describe.each([
  [40, 20],
  [60, 40],
])('a list of 300 names of %i characters, under parents of %i', (ofName, ofParent) => {
  const long: OfficialDocument = {
    ...longNotice(),
    parts: [
      [
        {
          kind: 'table',
          columns: [
            { title: '序号', align: 'center' },
            { title: '单位名称', align: 'left' },
            { title: '所属党组织', align: 'left' },
            { title: '得分', align: 'center' },
            { title: '名次', align: 'center' },
          ],
          rows: Array.from({ length: 300 }, (_, index) => [
            String(index + 1),
            `${plainText(ofName - 4)}${index + 1001}`,
            plainText(ofParent),
            (99.99 - index / 10).toFixed(2),
            String(index + 1),
          ]),
        },
      ],
    ],
  };

  it.skipIf(!hasPdf)('has 20 on each page of the PDF at the least', { timeout: 120_000 }, async () => {
    expect(pdfPages(await printToFile(documentHtml(long))).length).toBeLessThanOrEqual(15);
  });

  it.skipIf(!hasOffice)('has 20 on each page of the docx at the least', { timeout: 120_000 }, async () => {
    expect(pdfPages(officePdf(await writeDocx(long))).length).toBeLessThanOrEqual(15);
  });
});

describe('落款', () => {
  /** A table that fills a page to its last line, and sender and date after it. */
  const full: OfficialDocument = {
    ...longNotice(),
    parts: [
      [
        {
          kind: 'table',
          columns: [{ title: '单位名称', align: 'left' }],
          rows: Array.from({ length: 20 }, (_, index) => [`第${index + 1}党支部`]),
        },
        { kind: 'signOff', sender: '中共滨海大学委员会组织部', date: '2026年5月11日', hasSeal: true },
      ],
    ],
  };
  const expectCompany = (pages: readonly PdfPage[]) => {
    expect(pages).toHaveLength(2);
    const texts = pages[1]?.words.map(({ text }) => text).join('');
    expect(texts).toMatch(/第20党支部.*中共滨海大学委员会组织部/);
  };

  it.skipIf(!hasPdf)('never stands alone on a page of the PDF', { timeout: 120_000 }, async () => {
    expectCompany(pdfPages(await printToFile(documentHtml(full))));
  });

  it.skipIf(!hasOffice)('never stands alone on a page of the docx', { timeout: 120_000 }, async () => {
    expectCompany(pdfPages(officePdf(await writeDocx(full))));
  });
});

describe('certificates', () => {
  const expectAcross = (pages: readonly PdfPage[]) => {
    expect(pages).toHaveLength(certificates.pages.length);
    for (const [index, { width, height, words }] of pages.entries()) {
      expectNear(width, 297);
      expectNear(height, 210);
      expect(words.map(({ text }) => text).join('')).toContain(certificates.pages[index]?.recipient);
    }
  };

  it.skipIf(!hasPdf)('take one page of A4 across each in PDF', { timeout: 120_000 }, async () => {
    expectAcross(pdfPages(await printToFile(certificatesHtml(certificates))));
  });

  const [sample] = certificates.pages;
  const text = (name: string) => `在${name}中成绩突出，被授予“五好党支部”称号。特发此证，以资鼓励。`;
  /** Of every length that the program takes: names and 考核名称 up to 100 characters, a sender up to 200. */
  const ofAllLengths = {
    ...certificates,
    pages: [10, 20, 30, 40, 60, 80, 100].flatMap((length) =>
      [8, 30, 200].map((most) => ({
        ...sample!,
        recipient: plainText(length),
        text: text(plainText(length)),
        sender: plainText(most),
      })),
    ),
  };

  it.skipIf(!hasPdf)('never take a second page in PDF', { timeout: 120_000 }, async () => {
    const pages = pdfPages(await printToFile(certificatesHtml(ofAllLengths)));
    expect(pages).toHaveLength(ofAllLengths.pages.length);
    for (const { words } of pages) expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(192);
  });

  it.skipIf(!hasOffice)('never take a second page in docx', { timeout: 120_000 }, async () => {
    expect(pdfPages(officePdf(await writeDocx(ofAllLengths)))).toHaveLength(ofAllLengths.pages.length);
  });

  it.skipIf(!hasPdf)('lose nothing of a text that is far too long', { timeout: 120_000 }, async () => {
    const [page] = certificates.pages;
    const long = { ...certificates, pages: [{ ...page!, text: plainText(2000) }] };
    const texts = pdfPages(await printToFile(certificatesHtml(long))).flatMap(({ words }) => words);
    expect(texts.map(({ text }) => text).join('')).toContain(plainText(2000));
  });

  it.skipIf(!hasOffice)('take one page of A4 across each in docx', { timeout: 120_000 }, async () => {
    expectAcross(pdfPages(officePdf(await writeDocx(certificates))));
  });
});
