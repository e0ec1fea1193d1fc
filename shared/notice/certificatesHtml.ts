import { certificateBody } from './certificateBody.ts';
import { certificateCss } from './certificateCss.ts';
import type { Certificates } from './officialDocument.ts';
import { officialPage } from './officialPage.ts';

/** The certificates as a whole page of HTML, for a PDF or the printer. */
export function certificatesHtml(certificates: Certificates): string {
  const { name, trace } = certificates;
  return officialPage({ name, trace, css: certificateCss, body: certificateBody(certificates) });
}
