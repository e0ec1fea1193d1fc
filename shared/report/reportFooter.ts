import { recordNumber } from '../assessment/recordNumber.ts';
import type { OutcomeSource } from './reportSource.ts';
import type { WorksheetModel } from './workbookModel.ts';

/** The footer of every report: the page within its worksheet, and the number by which the record is found again. */
export function reportFooter({ stamp }: Pick<OutcomeSource, 'stamp'>): WorksheetModel['footer'] {
  return { left: '', center: '第 &P 页，共 &N 页', right: `编号 ${recordNumber(stamp.head)}` };
}
