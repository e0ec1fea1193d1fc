import { createReadStream } from 'node:fs';
import { logHead, logLine } from '../../shared/archive/logText.ts';
import { workspacePath } from '../../shared/archive/manifest.ts';
import { type ReportName, reportsFor, titleFor } from '../../shared/report/reportNames.ts';
import { legalFileName } from '../../shared/text/legalFileName.ts';
import { writeDocx } from '../files/writeDocx.ts';
import { Refusal } from '../refusal.ts';
import { reportFiles } from '../reportFiles.ts';
import { type Context, getAssessment, getScheme } from '../service/context.ts';
import { fileNames } from '../service/fileNames.ts';
import { archivedDocuments } from '../service/noticeFiles.ts';
import { pinnedDocument } from '../service/schemeShelf.ts';
import type { StoredAssessment } from '../store/assessmentStore.ts';
import type { LogEntry } from '../store/logStore.ts';

/** A file of an archive, made when its pieces are asked for. */
export interface ArchivePart {
  readonly path: string;
  /** What is being done, for the person who waits. */
  readonly title: string;
  /** Null where the assessment cannot give it, as a report without candidates. */
  pieces(onShare?: (share: number) => void): Promise<Iterable<Uint8Array> | AsyncIterable<Uint8Array> | null>;
}

/** Everything of an assessment that an archive holds beside its documents as PDF. `copy` is a copy of the workspace. */
export function archiveParts(context: Context, assessmentId: string, copy: string): ArchivePart[] {
  const { schemeDigest } = getAssessment(context, assessmentId);
  const scheme = getScheme(context, schemeDigest);
  return [
    { path: workspacePath, title: '复制数据文件', pieces: async () => createReadStream(copy) },
    ...reportsFor(scheme).map((name) => reportPart(context, assessmentId, name, titleFor(name, scheme))),
    ...documentParts(context, assessmentId),
    ...attachmentParts(context, assessmentId),
    { path: '日志/日志.jsonl', title: '写出操作记录', pieces: async () => logPieces(context, jsonLine) },
    {
      path: '日志/日志.txt',
      title: '写出操作记录',
      pieces: async () => logPieces(context, logLine, logHead),
    },
    ...schemeParts(context, getAssessment(context, assessmentId), scheme.id),
  ];
}

function reportPart(context: Context, assessmentId: string, name: ReportName, title: string): ArchivePart {
  return {
    path: `报表/${title}.xlsx`,
    title: `生成${title}`,
    async pieces(onShare = () => {}) {
      try {
        const onProgress = ({ share }: { readonly share: number }) => onShare(share);
        const files = await reportFiles(context, assessmentId, [name], { onProgress });
        return files.map(({ bytes }) => bytes);
      } catch (error) {
        if (error instanceof Refusal) return null;
        throw error;
      }
    },
  };
}

/** Where the official documents lie in an archive. */
export const documentFolder = '公文/';

/** Every notice, the decision and the certificates as docx. */
function documentParts(context: Context, assessmentId: string): ArchivePart[] {
  return archivedDocuments(context, assessmentId).map(({ name, document }) => ({
    path: `${documentFolder}${name}.docx`,
    title: `写出${document.name}`,
    pieces: async () => [await writeDocx(document)],
  }));
}

/** Every file that was attached to the assessment. */
function attachmentParts({ workspace }: Context, assessmentId: string): ArchivePart[] {
  const attached = workspace.entries
    .listOwn(assessmentId)
    .filter((entry) => entry.kind === 'attachment')
    .map(({ content }) => content);
  const names = fileNames(attached.map(({ name }) => withoutEnding(name)));
  return attached.map(({ name, digest }, index) => ({
    path: `附件/${names[index]}${endingOf(name)}`,
    title: '复制载入的文件',
    pieces: async () => {
      const bytes = workspace.attachedFiles.find(digest);
      return bytes ? [bytes] : null;
    },
  }));
}

const withoutEnding = (name: string) => name.slice(0, name.length - endingOf(name).length);
const endingOf = (name: string) => /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';

/** The scheme as the assessment pins it, and the document that it comes from. */
function schemeParts(context: Context, assessment: StoredAssessment, id: string): ArchivePart[] {
  const text = (words: string) => async () => [Buffer.from(words, 'utf8')];
  const json = JSON.stringify(context.workspace.schemes.find(assessment.schemeDigest), null, 2);
  const parts = [{ path: `方案/${legalFileName(id)}.json`, title: '写出方案', pieces: text(`${json}\n`) }];
  const document = pinnedDocument(context, assessment);
  // A scheme that came with an earlier version of the program has no document any more.
  if (!document) return parts;
  const path = `方案/文件原文${endingOf(document.name)}`;
  return [...parts, { path, title: '写出方案', pieces: async () => [document.bytes] }];
}

function jsonLine({ payloadJson, ...entry }: LogEntry): string {
  return JSON.stringify({ ...entry, payload: JSON.parse(payloadJson) as unknown });
}

function* logPieces(
  { workspace }: Context,
  lineOf: (entry: LogEntry) => string,
  head?: string,
): Generator<Uint8Array> {
  if (head !== undefined) yield Buffer.from(`${head}\n`, 'utf8');
  for (const entry of workspace.log.all()) yield Buffer.from(`${lineOf(entry)}\n`, 'utf8');
}
