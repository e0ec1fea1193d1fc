import type { Candidate } from '../shared/assessment/candidate.ts';
import { fileModel } from '../shared/report/fileModel.ts';
import { type ReportName, reportKinds, titleFor } from '../shared/report/reportNames.ts';
import type { ReportProgress } from '../shared/report/reportProgress.ts';
import { withoutColumns } from '../shared/report/withoutColumns.ts';
import type { WorkbookModel } from '../shared/report/workbookModel.ts';
import { writeWorkbook } from './files/writeWorkbook.ts';
import type { Context } from './service/context.ts';
import { exportOrigin } from './service/exportOrigin.ts';
import { fileNames } from './service/fileNames.ts';
import { gather, modelOf } from './service/reports.ts';

/** A file by its name, which may begin with a folder: `评分表/机电系.xlsx`. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface Choice {
  readonly candidateIds?: readonly string[] | undefined;
  /** A workbook for each candidate, in a folder, where a report has a worksheet for each. */
  readonly separate?: boolean;
  /** Columns to leave out, by report. */
  readonly without?: Readonly<Partial<Record<ReportName, readonly string[]>>>;
  readonly onProgress?: (progress: ReportProgress) => void;
}

/**
 * The reports as workbooks, all from one reading of the assessment. It computes and writes without pause, so it belongs
 * in a worker. Errors: as makeReport.
 */
export async function reportFiles(
  context: Context,
  assessmentId: string,
  names: readonly ReportName[],
  { candidateIds, separate = false, without = {}, onProgress = () => {} }: Choice = {},
): Promise<NamedFile[]> {
  const source = gather(context, assessmentId);
  const files: NamedFile[] = [];
  for (const [index, report] of names.entries()) {
    const { scope } = reportKinds[report];
    const title = titleFor(report, source.scheme);
    const ids = scope === 'none' ? undefined : candidateIds;
    const leftOut = without[report] ?? [];
    const made = (of?: readonly string[]) => withoutColumns(modelOf(source, report, of), leftOut);
    const books: readonly Book[] =
      separate && scope === 'each'
        ? apart(source.dossier.candidates, ids, title, (id) => made([id]))
        : [{ name: `${title}.xlsx`, model: () => made(ids), of: ids }];
    for (const [place, book] of books.entries()) {
      const bytes = await writeWorkbook(
        fileModel(book.model()),
        (share) => onProgress({ share: (index + (place + share) / books.length) / names.length, title }),
        exportOrigin(context, {
          assessmentId,
          report,
          ...(book.of && { candidateIds: [...book.of] }),
          ...(without[report] && { without: [...without[report]] }),
        }),
      );
      files.push({ name: book.name, bytes });
    }
  }
  return files;
}

interface Book {
  readonly name: string;
  /** Made when its turn comes: of many units none waits for the models of all. */
  readonly model: () => WorkbookModel;
  /** The candidates that it is about; absent where it is about all. */
  readonly of: readonly string[] | undefined;
}

/** A workbook for each unit with all of its worksheets, in a folder of the report's name. */
function apart(
  candidates: readonly Pick<Candidate, 'id' | 'name'>[],
  ids: readonly string[] | undefined,
  folder: string,
  modelFor: (id: string) => WorkbookModel,
): Book[] {
  const units = ids ? candidates.filter(({ id }) => ids.includes(id)) : candidates;
  const names = fileNames(units.map(({ name }) => name));
  return units.map(({ id }, index) => ({
    name: `${folder}/${names[index]}.xlsx`,
    model: () => modelFor(id),
    of: [id],
  }));
}
