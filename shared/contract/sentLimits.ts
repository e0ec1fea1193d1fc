// How much may be sent at once. The doors refuse what is larger before it is taken, whatever is asked for.
import { largestPackage, tooLargeWords } from '../package/packageHead.ts';

const megabyte = 1024 * 1024;

/** The largest file of each kind that is read. Units: bytes. */
export const largestFiles = {
  table: 20 * megabyte,
  /** A workbook of ours that comes back, and a form that is filled. */
  workbook: 40 * megabyte,
  scheme: 5 * megabyte,
  /** A scheme with the document that it comes from. */
  document: 64 * megabyte,
  attachment: 20 * megabyte,
  package: largestPackage,
  /** A larger one is checked where it lies, by the command line. */
  archive: 300 * megabyte,
  /** A larger one is restored by the command line. */
  dataFile: 1024 * megabyte,
} as const;
type FileKind = keyof typeof largestFiles;

/** What a request holds that brings no file, and what a form holds beside its file. Units: bytes. */
export const largestPlain = 4 * megabyte;
/** A list of units, of their entries, or a document that names them. Units: bytes. */
const largestList = 32 * megabyte;
/** What a panelist's device sends; a change of a sheet is far smaller. Units: bytes. */
export const largestOfMeeting = megabyte / 2;

const bringing: Readonly<Record<string, FileKind>> = {
  'scheme/read': 'scheme',
  'scheme/import': 'document',
  'scheme/readSource': 'table',
  'candidate/readTable': 'table',
  'entry/attach': 'attachment',
  'report/fillTemplate': 'workbook',
  'report/verify': 'workbook',
  'package/take': 'package',
  'package/read': 'package',
  'package/merge': 'package',
  'archive/check': 'archive',
  'dataFile/restoreFile': 'dataFile',
};

const listing: ReadonlySet<string> = new Set([
  'candidate/add',
  'entry/set',
  'notice/preview',
  'organisation/save',
  'sheet/changeEach',
]);

/**
 * How much a request may hold.
 *
 * @param procedure as its address has it
 * @example mostSentTo('package/read') // 71_303_168, a package and what stands beside it in the form
 */
export function mostSentTo(procedure: string): number {
  const kind = bringing[procedure];
  if (kind !== undefined) return largestFiles[kind] + largestPlain;
  return listing.has(procedure) ? largestList : largestPlain;
}

/**
 * Why so many bytes are not taken, a sentence.
 *
 * @param name of the file, where it is known
 * @example tooMuchWords('candidate/readTable', 2 ** 30) // '“上传的文件”有 1024 MB，超过 20 MB 的上限，没有读入。请核对选择的文件'
 */
export function tooMuchWords(procedure: string, bytes: number, name = '上传的文件'): string {
  const kind = bringing[procedure];
  const most = kind === undefined ? mostSentTo(procedure) : largestFiles[kind];
  const size = `${Math.ceil(bytes / megabyte)} MB，超过 ${most / megabyte} MB 的上限`;
  if (kind === undefined) return `一次送来的内容有 ${size}，没有保存。请分几次再试`;
  const ofPackage = kind === 'package' ? tooLargeWords(name, bytes) : null;
  return ofPackage ?? `“${name}”有 ${size}，没有读入。${otherWays[kind] ?? '请核对选择的文件'}`;
}

const otherWays: { readonly [Kind in FileKind]?: string } = {
  archive: '请用命令 kaoping check --archive 文件.zip 核对',
  dataFile: '请用命令 kaoping restore 恢复',
};
