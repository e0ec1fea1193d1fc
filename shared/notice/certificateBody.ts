import { certificateLook } from './certificateLook.ts';
import { lineOf, linesOf } from './documentLines.ts';
import { escapeHtml } from './escapeHtml.ts';
import type { Certificate, Certificates } from './officialDocument.ts';

/** The certificates as HTML for certificateCss, one page each. */
export function certificateBody({ pages }: Pick<Certificates, 'pages'>): string {
  return `<div class="official-certificates">${pages.map(certificateHtml).join('')}</div>`;
}

function certificateHtml(certificate: Certificate): string {
  const { title, recipient, text, sender, date } = certificate;
  const paragraphs = linesOf(text).map((line) => `<p class="certificate-paragraph">${escapeHtml(line)}</p>`);
  return [
    `<section class="certificate certificate-${certificateLook(certificate).name}"><div class="certificate-frame"><div class="certificate-inner">`,
    `<h1 class="certificate-title">${escapeHtml(lineOf(title))}</h1>`,
    `<p class="certificate-recipient">${escapeHtml(lineOf(recipient).replace(/[:：]+$/, ''))}：</p>`,
    `<div class="certificate-text">${paragraphs.join('')}</div>`,
    `<div class="certificate-sign"><p>${linesOf(sender).map(escapeHtml).join('<br>')}</p><p>${escapeHtml(lineOf(date))}</p></div>`,
    '</div></div></section>',
  ].join('');
}
