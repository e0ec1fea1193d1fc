import type { WorkbookModel } from './workbookModel.ts';

/** The workbook in which a secretary lists the candidates before bringing them in. */
export function rosterTemplateModel(): WorkbookModel {
  return { title: '参评单位名单', sheets: [] };
}
