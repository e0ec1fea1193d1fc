import type { WorksheetModel } from '../../../../shared/report/workbookModel.ts';
import { tokens } from '../../../app/tokens.ts';
import { margins, paperSize } from './paperSize.ts';

/** A kind of page: its name for CSS, and the rule that gives it size, margins and footer. */
export interface PageRule {
  readonly name: string;
  readonly css: string;
}

/** The rules for the pages of each worksheet, in their order; worksheets that look the same share one. */
export function pageRules(sheets: readonly WorksheetModel[]): PageRule[] {
  const names = new Map<string, string>();
  return sheets.map((sheet) => {
    const body = bodyOf(sheet);
    const name = names.get(body) ?? `report-${names.size + 1}`;
    names.set(body, name);
    return { name, css: `@page ${name} ${body}` };
  });
}

function bodyOf(sheet: WorksheetModel): string {
  const { width, height } = paperSize(sheet);
  const { left, center, right } = sheet.footer;
  return `{
    size: ${width}mm ${height}mm;
    margin: ${margins.top}mm ${margins.side}mm ${margins.bottom}mm;
    ${footerBox('left', left)}
    ${footerBox('center', center)}
    ${footerBox('right', right)}
  }`;
}

function footerBox(place: 'left' | 'center' | 'right', text: string): string {
  return `@bottom-${place} {
    content: ${contentOf(text)};
    font: 8pt ${tokens.formFamily};
    white-space: pre-wrap;
    text-align: ${place};
    vertical-align: top;
    padding-top: 3mm;
  }`;
}

/** A footer's text as CSS content. @example contentOf('第 &P 页') // '"第 " counter(page) " 页"' */
function contentOf(text: string): string {
  return text
    .split(/(&P|&N)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '&P') return 'counter(page)';
      return part === '&N' ? 'counter(pages)' : quoted(part);
    })
    .join(' ');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\\n<]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`;
}
