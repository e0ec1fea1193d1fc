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
  const all = source.dossier.candidates.map(({ id }) => id);
  const files: NamedFile[] = [];
  for (const [index, report] of names.entries()) {
    const { scope } = reportKinds[report];
    const title = titleFor(report, source.scheme);
    const ids = scope === 'none' ? undefined : candidateIds;
    const model = withoutColumns(modelOf(source, report, ids), without[report] ?? []);
    const books = separate && scope === 'each' ? apart(model, title) : [{ name: `${title}.xlsx`, model }];
    for (const [place, book] of books.entries()) {
      const one = books.length > 1 ? (ids ?? all)[place] : undefined;
      const bytes = await writeWorkbook(
        fileModel(book.model),
        (share) => onProgress({ share: (index + (place + share) / books.length) / names.length, title }),
        exportOrigin(context, {
          assessmentId,
          report,
          ...(one !== undefined ? { candidateIds: [one] } : ids && { candidateIds: [...ids] }),
          ...(without[report] && { without: [...without[report]] }),
        }),
      );
      files.push({ name: book.name, bytes });
    }
  }
  return files;
}

/** A workbook for each worksheet, in a folder of the report's name. */
function apart(model: WorkbookModel, folder: string): { name: string; model: WorkbookModel }[] {
  const names = fileNames(model.sheets.map(({ name }) => name));
  return model.sheets.map((sheet, index) => ({
    name: `${folder}/${names[index]}.xlsx`,
    model: { title: `${model.title} ${sheet.name}`, sheets: [sheet] },
  }));
}
