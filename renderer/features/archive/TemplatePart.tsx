import { Alert, Button } from 'antd';
import { placeholderHelp } from '../../../shared/template/makeTemplateValues.ts';
import { client } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { FileDrop } from './FileDrop.tsx';
import { PlaceholderTable } from './PlaceholderTable.tsx';
import { useRun } from './useRun.ts';

/** The committee's own form: how it is prepared, and where it is brought to be filled. */
export function TemplatePart() {
  const { id: assessmentId, scheme } = useAssessment();
  const filling = useRun(async (file: File, { signal }) => {
    const filled = await client.report.fillTemplate({ assessmentId, file }, { signal });
    saveFile(filled);
    return filled.name;
  });
  return (
    <div className="archive-columns">
      <section className="archive-card" aria-label="按上级表样填写">
        <h2>按上级表样填写</h2>
        <ol className="archive-steps">
          <li>
            在 WPS 或 Excel 中打开上级发的表样，在要填的单元格里写上占位，如 {'{{单位名称}}'}、{'{{类型}}'}。
          </li>
          <li>
            写有“每个单位不同”的占位的行，每个单位重复一行，按结果的先后排列；相邻的几行一起重复。只想让某几行重复时，在这几行的任一单元格里再写
            {'{{重复}}'}，填写后不留痕迹。
          </li>
          <li>合计等公式请引用区域，如 SUM(C3:C3)，行数增加后区域随之扩大。</li>
          <li>另存为 xlsx，在下面选择。字体、边框、列宽、合并、打印设置都保持原样。</li>
        </ol>
        <FileDrop
          title="点击选择表样，或把文件拖到这里"
          note="xlsx 文件，不超过 20 MB；不接受带宏或链接其他文件的表样"
          accept=".xlsx,.xlsm,.xls,.et"
          isBusy={filling.isRunning}
          busyTitle="正在填写……"
          onFile={(file) => void filling.start(file)}
        />
        {filling.isRunning && (
          <Button className="archive-done" onClick={filling.cancel}>
            取消
          </Button>
        )}
        {filling.result && (
          <Alert className="archive-done" type="success" showIcon title={`已填写：${filling.result}`} />
        )}
      </section>
      <section className="archive-card" aria-label="可用的占位">
        <h2>可用的占位</h2>
        <PlaceholderTable placeholders={placeholderHelp(scheme)} />
      </section>
    </div>
  );
}
