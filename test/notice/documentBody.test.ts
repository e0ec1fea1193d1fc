import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certificateBody } from '../../shared/notice/certificateBody.ts';
import { documentBody } from '../../shared/notice/documentBody.ts';
import { documentCss } from '../../shared/notice/documentCss.ts';
import { documentHtml } from '../../shared/notice/documentHtml.ts';
import type { Block, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import { certificates, shortNotice } from './sampleDocument.ts';

const of = (...blocks: Block[]): OfficialDocument => ({
  name: '公示',
  paper: 'A4',
  trace: '',
  parts: [blocks],
});
const paragraph = (text: string) => documentBody(of({ kind: 'paragraph', text }));
const textOf = (html: string) => html.replace(/<[^>]*>/g, '');

/** Every kind of block, each text of it the same. */
const everywhere = (text: string): OfficialDocument => ({
  name: text,
  paper: 'A4',
  trace: text,
  parts: [
    [
      { kind: 'attachmentMark', text },
      { kind: 'title', lines: [text] },
      { kind: 'recipient', text },
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', text },
      { kind: 'table', columns: [{ title: text, align: 'left' }], rows: [[text]] },
      { kind: 'attachments', names: [text, text] },
      { kind: 'signOff', sender: text, date: text, hasSeal: true },
    ],
  ],
});

describe('a text in a document', () => {
  it('never becomes markup, whatever it holds and wherever it stands', () => {
    const tags = (html: string) => html.match(/<[^>]*>/g);
    const pattern = tags(documentHtml(everywhere('甲')).replaceAll('甲', ''));
    const nasty = fc.constantFrom(
      '<script>',
      '"',
      "'",
      '&',
      '</style>',
      '<!--',
      '-->',
      '&lt;',
      '\n',
      '\u0000',
      '甲',
    );
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 1, maxLength: 6 }), (parts) => {
        const text = `甲${parts.join('').replaceAll('\n', ' ')}`;
        const html = documentHtml(everywhere(text));
        expect(tags(html.replace(/content="(?!default)[^"]*"/, 'content=""'))).toEqual(pattern);
      }),
    );
  });

  it('keeps rare characters and emoji, and loses what no file may hold', () => {
    expect(textOf(paragraph('𠮷野㐂党支部䶮😀\u0000\u0007\u001f\ufffe\uffff'))).toBe('𠮷野㐂党支部䶮😀');
  });

  it('has half of a character replaced, so that the file stays readable', () => {
    expect(textOf(paragraph('甲\ud842乙'))).toBe('甲\ufffd乙');
  });

  it('makes a paragraph of each line, without blank ones and without indents of its own', () => {
    expect(paragraph('　　第一段\r\n\r\n  第二段\u2028第三段')).toContain(
      '<p class="official-paragraph">第一段</p><p class="official-paragraph">第二段</p><p class="official-paragraph">第三段</p>',
    );
  });

  it('may be 40,000 characters long', () => {
    expect(textOf(paragraph('长'.repeat(40_000)))).toHaveLength(40_000);
  });

  it('keeps what only a workbook escapes', () => {
    expect(textOf(paragraph('_x000D_'))).toBe('_x000D_');
  });
});

describe('the body of a document', () => {
  it('has classes only: no styles, no scripts, no addresses', () => {
    for (const html of [documentBody(shortNotice(true)), certificateBody(certificates)]) {
      expect(html).not.toMatch(/<[^>]*\s(?:style|on\w+|src|href|id)=/);
      expect(html).not.toMatch(/<(?:script|style|link|img|iframe)/);
    }
  });

  it('gives 主送 one colon, and 附件说明 no full stop', () => {
    const html = documentBody(
      of({ kind: 'recipient', text: '各党支部:' }, { kind: 'attachments', names: ['名单。'] }),
    );
    expect(textOf(html)).toBe('各党支部：附件：名单');
  });

  it('numbers several 附件 and not a single one', () => {
    const names = (...list: string[]) => textOf(documentBody(of({ kind: 'attachments', names: list })));
    expect(names('名单', '汇总表')).toBe('附件：1.名单2.汇总表');
    expect(names('名单')).toBe('附件：名单');
  });

  it('sets 落款 by its kind and by which of its lines is longer', () => {
    const shape = (sender: string, hasSeal: boolean) =>
      /official-sign-(stepped|long|sealed|wide)/.exec(
        documentBody(of({ kind: 'signOff', sender, date: '2026年5月11日', hasSeal })),
      )?.[1];
    expect(shape('中共滨海大学委员会组织部', false)).toBe('stepped');
    expect(shape('校党委', false)).toBe('long');
    expect(shape('中共滨海大学委员会', true)).toBe('sealed');
    expect(shape('中共滨海大学马克思主义学院第一联合委员会', true)).toBe('wide');
  });

  it('gives columns what they hold, the long ones the rest, and rows that are too short empty cells', () => {
    const html = documentBody(
      of({
        kind: 'table',
        columns: [
          { title: '序号', align: 'center' },
          { title: '名称', align: 'left' },
        ],
        rows: [['1']],
      }),
    );
    expect(html).toContain('<col width="10.04%"><col width="89.96%">');
    expect(html).toContain('<td>1</td><td class="official-left"></td>');
  });

  it('begins each part on a page, on the paper asked for', () => {
    const html = documentBody({ ...shortNotice(false), paper: 'A3', parts: [[], []] });
    expect(html).toBe(
      '<div class="official official-a3"><section class="official-part"></section><section class="official-part"></section></div>',
    );
    expect(documentCss).toContain('.official-part + .official-part { break-before: page }');
  });
});

describe('a whole page', () => {
  it('asks for nothing, runs nothing, and carries its trace', () => {
    const html = documentHtml(shortNotice(true));
    expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline'\"");
    expect(html).toContain(
      '<meta name="keywords" content="方案 山东 1.0 · 2026-05-11 09:00 · 0123456789abcdef">',
    );
    expect(html).not.toMatch(/<script|https?:|url\(|@import/);
  });
});
