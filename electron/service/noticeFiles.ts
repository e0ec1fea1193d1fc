// The files of 公示, 表彰决定 and 荣誉证书.
import { certificatesHtml } from '../../shared/notice/certificatesHtml.ts';
import { documentHtml } from '../../shared/notice/documentHtml.ts';
import { certificatesOf, decisionDocument, noticeDocument } from '../../shared/notice/documents.ts';
import { type NoticeIssue, noticeState } from '../../shared/notice/noticeState.ts';
import type { Certificates, OfficialDocument } from '../../shared/notice/officialDocument.ts';
import { legalFileName } from '../../shared/text/legalFileName.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';
import { getDossier } from './dossier.ts';
import { fileNames } from './fileNames.ts';
import { refuseAltered } from './refuseAltered.ts';
import { stampOf } from './stampOf.ts';

export type DocumentKind = 'notice' | 'decision' | 'certificates';
export type DocumentFormat = 'docx' | 'pdf';

export interface DocumentChoice {
  readonly assessmentId: string;
  readonly kind: DocumentKind;
  /** Which issue of the notice; the one that counts where none is named. */
  readonly key?: string | undefined;
  readonly format: DocumentFormat;
}

/** A document as a file. Errors: a Refusal (MISSING) where it was not written yet, or where the PDF cannot be made. */
export async function noticeFile(
  context: Context,
  choice: DocumentChoice,
  signal?: AbortSignal,
): Promise<File> {
  refuseAltered(context, choice.assessmentId);
  return toFile(context, getDocument(context, choice), choice.format, signal);
}

/** A document under the name, without ending, that its files in an archive have. */
export interface ArchivedDocument {
  readonly name: string;
  readonly document: OfficialDocument | Certificates;
}

/** Every document of the assessment as an archive keeps them: all that were issued, and what still is a draft, named so. */
export function archivedDocuments(context: Context, assessmentId: string): readonly ArchivedDocument[] {
  const all = allDocuments(context, assessmentId);
  const names = fileNames(all.map(({ document, mark }) => `${mark}${document.name}`));
  return all.map(({ document }, index) => ({ name: names[index] ?? '', document }));
}

function getDocument(
  context: Context,
  { assessmentId, kind, key }: Omit<DocumentChoice, 'format'>,
): OfficialDocument | Certificates {
  const dossier = getDossier(context, assessmentId);
  const stamp = stampOf(context, dossier.assessment.schemeDigest);
  if (kind === 'notice') {
    const { issues, current } = noticeState(dossier);
    const issue = key === undefined ? current : issues.find((each) => each.key === key);
    if (!issue)
      throw new Refusal('MISSING', '公示稿还没有拟写，请先在“公示和表彰”中拟写', [], {
        screen: 'notice',
        assessmentId,
      });
    return noticeDocument(dossier, issue.notice, stamp);
  }
  const decision = dossier.register.find('decision', null, 'decision');
  if (!decision)
    throw new Refusal('MISSING', '表彰决定还没有拟写，请先在“公示和表彰”中拟写', [], {
      screen: 'decision',
      assessmentId,
    });
  return kind === 'decision'
    ? decisionDocument(dossier, decision, stamp)
    : certificatesOf(dossier, decision, stamp);
}

interface Marked {
  readonly document: OfficialDocument | Certificates;
  /** What tells it apart in its file's name. */
  readonly mark: string;
}

function allDocuments(context: Context, assessmentId: string): readonly Marked[] {
  const dossier = getDossier(context, assessmentId);
  const stamp = stampOf(context, dossier.assessment.schemeDigest);
  const { issues } = noticeState(dossier);
  const notices = issues.map((issue) => ({
    document: noticeDocument(dossier, issue.notice, stamp),
    mark: `公示第${issue.key}份${stateWords[issue.state]}-`,
  }));
  const decision = dossier.register.find('decision', null, 'decision');
  if (!decision) return notices;
  const mark = decision.issued ? '' : `${stateWords.draft}-`;
  return [
    ...notices,
    { document: decisionDocument(dossier, decision, stamp), mark },
    ...(decision.issued ? [{ document: certificatesOf(dossier, decision, stamp), mark: '' }] : []),
  ];
}

const stateWords: Readonly<Record<NoticeIssue['state'], string>> = {
  draft: '（草稿）',
  issued: '',
  superseded: '（已被代替）',
  closed: '',
};

async function toFile(
  { files, pdf }: Context,
  document: OfficialDocument | Certificates,
  format: DocumentFormat,
  signal: AbortSignal | undefined,
): Promise<File> {
  const bytes =
    format === 'docx'
      ? await files.writeDocx(document, signal)
      : await pdf.print(htmlOf(document), { signal, keywords: document.trace });
  return new File([bytes], `${legalFileName(document.name)}.${format}`, { type: types[format] });
}

/** The page that is printed. */
export function htmlOf(document: OfficialDocument | Certificates): string {
  return 'pages' in document ? certificatesHtml(document) : documentHtml(document);
}

const types: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};
