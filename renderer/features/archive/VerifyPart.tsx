import { Button } from 'antd';
import { client } from '../../api/client.ts';
import { FileDrop } from './FileDrop.tsx';
import { useRun } from './useRun.ts';
import { VerifyFindings } from './VerifyFindings.tsx';

/** A workbook that came back: every difference to the cell. */
export function VerifyPart() {
  const verifying = useRun(async (file: File, { signal }) => ({
    name: file.name,
    found: await client.report.verify({ file }, { signal }),
  }));
  return (
    <section className="archive-card" aria-label="核对收到的报表">
      <h2>核对收到的报表</h2>
      <p>
        选择导出后又经传递或修改的报表。重新计算其中的公式，并与考核记录比对：改动的单元格逐个列出，移动、插入、删除的行按行列出；看不清的字，隐藏的行、列和工作表，改过的格式和页脚，加上的批注和图形也一并列出。
      </p>
      <FileDrop
        title="点击选择报表，或把文件拖到这里"
        note="xlsx 文件，不超过 40 MB"
        accept=".xlsx,.xls,.et"
        isBusy={verifying.isRunning}
        busyTitle="正在核对……"
        onFile={(file) => void verifying.start(file)}
      />
      {verifying.isRunning && (
        <Button className="archive-done" onClick={verifying.cancel}>
          取消
        </Button>
      )}
      {verifying.result && <VerifyFindings {...verifying.result} />}
    </section>
  );
}
