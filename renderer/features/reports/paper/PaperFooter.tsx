import type { WorksheetModel } from '../../../../shared/report/workbookModel.ts';

interface Props {
  readonly footer: WorksheetModel['footer'];
  readonly page: number;
  readonly pageCount: number;
}

/** The foot of a page. */
export function PaperFooter({ footer, page, pageCount }: Props) {
  const filled = (text: string) => text.replaceAll('&P', String(page)).replaceAll('&N', String(pageCount));
  return (
    <div className="paper-footer">
      <span>{filled(footer.left)}</span>
      <span>{filled(footer.center)}</span>
      <span>{filled(footer.right)}</span>
    </div>
  );
}
