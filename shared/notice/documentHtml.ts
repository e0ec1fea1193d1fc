import { documentBody } from './documentBody.ts';
import { documentCss } from './documentCss.ts';
import type { OfficialDocument } from './officialDocument.ts';
import { officialPage } from './officialPage.ts';

/** The document as a whole page of HTML, for a PDF or the printer. */
export function documentHtml(document: OfficialDocument): string {
  const { name, trace } = document;
  return officialPage({ name, trace, css: documentCss, body: documentBody(document) });
}
