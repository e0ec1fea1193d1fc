import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Context } from '../../electron/service/context.ts';
import { setEntries } from '../../electron/service/entries.ts';
import { type DocumentKind, noticeFile } from '../../electron/service/noticeFiles.ts';
import { getPublicity, previewDocument } from '../../electron/service/notices.ts';
import { certificateBody } from '../../shared/notice/certificateBody.ts';
import { certificatesHtml } from '../../shared/notice/certificatesHtml.ts';
import { documentBody } from '../../shared/notice/documentBody.ts';
import { documentHtml } from '../../shared/notice/documentHtml.ts';
import type { Notice } from '../../shared/register/noticeContent.ts';
import { hasPdf } from '../notice/tools.ts';

/** Drafts of notice and decision where a rehearsal has none; nobody is chosen freely but the first two of the list. */
export function ensureDocuments(context: Context, assessmentId: string): void {
  const { state, decision, proposed, rows, honours } = getPublicity(context, assessmentId);
  if (!state.current) put(context, assessmentId, { kind: 'notice', key: '1', content: proposed.notice });
  if (decision || honours.length === 0) return;
  const open = rows.filter(({ award }) => award === 'open').slice(0, 2);
  const chosen = [...(proposed.decision.chosen ?? []), ...open.map(({ candidateId }) => candidateId)];
  put(context, assessmentId, {
    kind: 'decision',
    key: 'decision',
    content: { ...proposed.decision, chosen },
  });
}

/** The same notice with its list as a sentence. */
export function asParagraph(context: Context, assessmentId: string): string {
  const content: Notice = { ...noticeOf(context, assessmentId), listAs: 'paragraph', frozen: null };
  const { document } = previewDocument(context, assessmentId, { kind: 'notice', content });
  return document ? ofHtml(documentBody(document)) : '';
}

/** What a document says in each of its outputs, without spaces: on the screen, for the printer, in Word and as PDF. */
export async function documentOutputs(
  context: Context,
  assessmentId: string,
  kind: DocumentKind,
): Promise<Record<string, string>> {
  const draft =
    kind === 'notice'
      ? ({ kind, content: noticeOf(context, assessmentId) } as const)
      : ({ kind, content: getPublicity(context, assessmentId).decision! } as const);
  const { document, certificates } = previewDocument(context, assessmentId, draft);
  const bytes = async (format: 'docx' | 'pdf') =>
    new Uint8Array(await (await noticeFile(context, { assessmentId, kind, format })).arrayBuffer());
  return {
    screen: ofHtml(document ? documentBody(document) : certificateBody(certificates!)),
    printer: ofHtml(document ? documentHtml(document) : certificatesHtml(certificates!)),
    docx: ofMarkup(strFromU8(unzipSync(await bytes('docx'))['word/document.xml']!)),
    ...(hasPdf && { pdf: ofPdf(await bytes('pdf')) }),
  };
}

const noticeOf = (context: Context, assessmentId: string) =>
  getPublicity(context, assessmentId).state.current!.notice;

function put(context: Context, assessmentId: string, entry: { kind: string; key: string; content: unknown }) {
  setEntries(context, assessmentId, [{ ...entry, candidateId: null }] as Parameters<typeof setEntries>[2]);
}

const ofHtml = (html: string) => ofMarkup(html.replace(/^[\s\S]*<body[^>]*>/, ''));

function ofMarkup(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s/g, '');
}

/** Cell after cell, as Chromium puts them down; the page numbers left out. */
function ofPdf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaoping-outputs-'));
  try {
    writeFileSync(join(folder, 'page.pdf'), bytes);
    const text = execFileSync('pdftotext', ['-raw', join(folder, 'page.pdf'), '-'], { encoding: 'utf8' });
    return text.replace(/—\s*\d+\s*—/g, '').replace(/\s/g, '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
