import { certificateBody } from '../../shared/notice/certificateBody.ts';
import { documentBody } from '../../shared/notice/documentBody.ts';
import type { Certificates, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import { pdfText } from '../pdf/pdfText.ts';

/** Whether a PDF shows the text of the document; 'unreadable' where its text cannot be read. */
export function likenessOfPrint(
  pdf: Uint8Array,
  document: OfficialDocument | Certificates,
): 'like' | 'unlike' | 'unreadable' {
  const pages = pdfText(pdf);
  if (pages === null) return 'unreadable';
  const body = 'pages' in document ? certificateBody(document) : documentBody(document);
  const heads = [...body.matchAll(/<thead>([\s\S]*?)<\/thead>/g)].map(([, head = '']) => plain(head));
  const printed = pages.map((page) => plain(page).replace(/^—\d+—|—\d+—$/, '')).join('');
  return withoutHeads(printed, heads) === withoutHeads(plain(body), heads) ? 'like' : 'unlike';
}

/** Without the heads of tables, which stand again on every page that a table goes over. */
function withoutHeads(text: string, heads: readonly string[]): string {
  return heads.reduce((rest, head) => (head === '' ? rest : rest.replaceAll(head, '')), text);
}

/** The text without tags and white space; characters that look the same to a font are the same. */
function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .normalize('NFKC')
    .replace(/\s|\u200b|\u00ad/gu, '');
}
