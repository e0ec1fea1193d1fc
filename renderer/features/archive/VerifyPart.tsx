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
        选择由本程序导出、又经传递或修改的 Excel
        报表。程序重新计算其中的每个公式，并与导出时的内容和本数据文件比对，逐个单元格列出差别；隐藏的行、列和工作表，改过的数字格式、打印区域和页脚，加上的批注、条件格式和图形也一并列出。
      </p>
      <FileDrop
        title="点击选择报表，或把文件拖到这里"
        note="xlsx 文件，不超过 40 MB"
        accept=".xlsx"
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
