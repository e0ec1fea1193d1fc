import { lineOf, linesOf } from './documentLines.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Certificate, Certificates } from './officialDocument.ts';

/** The certificates as HTML for certificateCss, one page each. */
export function certificateBody({ pages }: Pick<Certificates, 'pages'>): string {
  return `<div class="official-certificates">${pages.map(certificateHtml).join('')}</div>`;
}

/** From how many characters on the text is set smaller, so that it and the seal stay within the frame. */
const longText = 110;
const veryLongText = 190;

function certificateHtml({ title, recipient, text, sender, date }: Certificate): string {
  const paragraphs = linesOf(text).map((line) => `<p class="certificate-paragraph">${escapeHtml(line)}</p>`);
  return [
    `<section class="certificate certificate-${certificateSize(recipient + text)}"><div class="certificate-frame"><div class="certificate-inner">`,
    `<h1 class="certificate-title">${escapeHtml(lineOf(title))}</h1>`,
    `<p class="certificate-recipient">${escapeHtml(lineOf(recipient).replace(/[:：]+$/, ''))}：</p>`,
    `<div class="certificate-text">${paragraphs.join('')}</div>`,
    `<div class="certificate-sign"><p>${linesOf(sender).map(escapeHtml).join('<br>')}</p><p>${escapeHtml(lineOf(date))}</p></div>`,
    '</div></div></section>',
  ].join('');
}

/**
 * How large the text is set, by its length.
 *
 * @example certificateSize('授予“五好党支部”称号。') // 'large'
 */
export function certificateSize(text: string): 'large' | 'medium' | 'small' {
  const { length } = [...text];
  if (length > veryLongText) return 'small';
  return length > longText ? 'medium' : 'large';
}
