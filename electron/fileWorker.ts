// The file process's script: does the one job that it is sent, answers and is ended.
import { setPriority } from 'node:os';
import { assertNever } from '../shared/assertNever.ts';
import type { ReportProgress } from '../shared/report/reportProgress.ts';
import type { FileAnswer, FileJob, FileMessage, FileResults } from './files/fileJob.ts';
import { readingKinds } from './files/fileJobLimits.ts';
import { parentOf } from './files/parentOf.ts';
import type { FileJobStart } from './files/runFileJob.ts';
import { type Reading, watchMemory } from './files/watchMemory.ts';
import { Refusal } from './refusal.ts';

const parent = parentOf(process);
const say = (message: FileMessage) => parent.send(message);
const sayProgress = (progress: ReportProgress) => say({ progress });

async function answer(job: FileJob, reading: Reading, isRead: () => boolean): Promise<FileAnswer> {
  try {
    return { result: await resultOf(job, reading) };
  } catch (error) {
    if (error instanceof Refusal) {
      return { refusal: { code: error.code, message: error.message, problems: error.problems } };
    }
    if (readingKinds.has(job.kind) && !isRead()) return { refusal: unreadable(job) };
    return { bug: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** A brought file over which our reading stumbles is one that cannot be read. */
function unreadable(job: FileJob) {
  const name = 'name' in job ? job.name : '这个文件';
  const message = `“${name}”已损坏，或不是这里要的文件，没有读入。请用 WPS 或 Excel 打开后另存，再试一次`;
  return { code: 'REFUSED' as const, message, problems: [] };
}

/** Each kind of job loads what it needs, so that a small one does not wait for SQLite. */
async function resultOf(job: FileJob, reading: Reading): Promise<FileResults[FileJob['kind']]> {
  switch (job.kind) {
    case 'readTable':
      return (await import('./files/readTable.ts')).readTable(job.name, job.bytes);
    case 'readSource':
      return (await import('./files/readSource.ts')).readSource(job.name, job.bytes);
    case 'writeWorkbook':
      return (await import('./files/writeWorkbook.ts')).writeWorkbook(job.model);
    case 'writeDocx':
      return (await import('./files/writeDocx.ts')).writeDocx(job.document);
    case 'writeReport':
      return (await import('./reportFile.ts')).reportFile(job, sayProgress);
    case 'writeReports':
      return (await import('./reportFile.ts')).reportsZip(job, sayProgress);
    case 'makeReport':
      return (await import('./reportFile.ts')).modelFile(job);
    case 'previewReport':
      return (await import('./reportFile.ts')).previewFile(job);
    case 'fillTemplate':
      return (await import('./templateFile.ts')).templateFile(job, reading);
    case 'verifyWorkbook':
      return (await import('./verifyFile.ts')).verifyFile(job, reading);
    case 'writeArchive':
      return (await import('./archive/writeArchive.ts')).writeArchive(job, sayProgress);
    case 'checkArchive':
      return (await import('./archive/checkArchive.ts')).checkArchive(job, reading);
    default:
      return assertNever(job);
  }
}

/** Jobs that run while people go on scoring: saves go first. */
const patient: ReadonlySet<FileJob['kind']> = new Set(['writeReport', 'writeReports', 'writeArchive']);

parent.onMessage((message) => {
  const { job, readingMegabytes } = message as FileJobStart; // Safe: runFileJob sends nothing else.
  if (patient.has(job.kind)) setPriority(10);
  const watch = readingMegabytes === null ? null : watchMemory(readingMegabytes);
  let isRead = false;
  const parsed = () => say({ stage: 'read' });
  const done = () => {
    isRead = true;
    watch?.stop();
    parsed();
  };
  void answer(job, { parsed, done }, () => isRead).then(say);
});
say({ stage: 'ready' });
