import { useMutation } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { readFilledForm } from '../../../shared/sheet/readFilledForm.ts';
import type { TableSheet } from '../../../shared/table/tableSheet.ts';
import { api } from '../../api/client.ts';
import { useTell } from '../../ui/dialog/useTell.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import type { SheetView } from './sheetView.ts';

interface Props extends Pick<SheetView, 'form' | 'sheet' | 'parts'> {
  readonly unit: string;
  readonly onTaken: () => void;
}

/** Reads the 空白评分表 that the branch filled in: all of it at once, or nothing and why, row by row. */
export function FilledFormButton({ form, sheet, parts, unit, onTaken }: Props) {
  const { message } = App.useApp();
  const tell = useTell();
  const showProblem = useProblem();
  const readTable = useMutation(api.candidate.readTable.mutationOptions());
  const take = (sheets: readonly TableSheet[]) => {
    const round = parts?.round ? wordsOf(parts.round.name) : null;
    const read = readFilledForm(form, sheets, {
      unit,
      round,
      kind: sheet.kind,
      ...(parts && { part: wordsOf(parts.own.name), panelist: parts.slot.panelist }),
    });
    if (!read.problems) {
      sheet.change(read.change);
      onTaken();
      return void message.success('已读入填好的空白表');
    }
    tell('error', {
      title: '没有读入：请在表中改好后重新选择',
      lines: read.problems.map(({ row, message: text }) => (row === null ? text : `第 ${row} 行：${text}`)),
    });
  };
  return (
    <Upload
      accept=".xlsx,.xls,.et"
      showUploadList={false}
      disabled={readTable.isPending}
      beforeUpload={(file) => {
        readTable.mutate({ file }, { onSuccess: take, onError: showProblem });
        return Upload.LIST_IGNORE;
      }}
    >
      <Button size="small" loading={readTable.isPending}>
        读入填好的空白表
      </Button>
    </Upload>
  );
}
