import { FileZipOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Progress, Typography } from 'antd';
import { useState } from 'react';
import { api, client } from '../../api/client.ts';
import { LackList } from '../../ui/LackList.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useLeaveGuard } from '../../ui/saving/useLeaveGuard.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { ArchiveFindings } from './ArchiveFindings.tsx';
import { FileDrop } from './FileDrop.tsx';
import { useRun } from './useRun.ts';

const contents: readonly (readonly [string, string])[] = [
  ['数据', '整个数据文件的副本，可用本程序直接打开'],
  ['报表', '本方案的全部报表（xlsx）'],
  ['公文', '历次公示、表彰决定、荣誉证书（docx；这台电脑能生成 PDF 的，另附 PDF）'],
  ['附件', '载入本次考核的文件'],
  ['日志', '全部操作记录，文本一份、逐条数据一份'],
  ['方案', '所用方案和文件原文'],
  ['清单', '每个文件的大小和校验码，用来核对归档没有改动'],
];

const leaveWords = {
  title: '正在制作归档文件',
  lines: ['现在离开，归档文件不会生成；数据没有影响，以后可以重新制作。'],
};

/** One zip with everything of the assessment, and the check of one that was made before. */
export function ArchivePart() {
  const { id: assessmentId } = useAssessment();
  const all = useQuery(api.assessment.list.queryOptions());
  const others = all.data?.filter(({ id }) => id !== assessmentId).map(({ name }) => name) ?? [];
  const unfinished = useQuery(api.archive.unfinished.queryOptions({ input: { assessmentId } }));
  const [isAlone, setAlone] = useState(false);
  const making = useRun(async (_: null, { signal, progressId }) => {
    const made = await client.archive.make({ assessmentId, isAlone, progressId }, { signal });
    saveFile(made.file);
    return made;
  });
  const checking = useRun(async (file: File, { signal }) => ({
    name: file.name,
    report: await client.archive.check({ file }, { signal }),
  }));
  useLeaveGuard(making.isRunning, leaveWords);
  return (
    <div className="archive-columns">
      <section className="archive-card" aria-label="制作归档文件">
        <h2>制作归档文件</h2>
        <p>把本次考核的全部内容，连同数据文件的副本，存成一个 zip 文件，内有：</p>
        <dl className="archive-contents">
          {contents.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
        {unfinished.data && unfinished.data.length > 0 && (
          <Alert
            className="archive-also"
            type="warning"
            showIcon
            title="这次考核还没有全部完成，可以先归档，完成后请重新归档"
            description={<LackList lacks={unfinished.data} />}
          />
        )}
        {others.length > 0 && (
          <div className="archive-also">
            <Checkbox
              checked={isAlone}
              disabled={making.isRunning}
              onChange={(event) => setAlone(event.target.checked)}
            >
              不含另外 {others.length} 次考核的数据和操作记录
            </Checkbox>
            <p className="archive-soft">
              {isAlone
                ? '其他考核的操作记录只留校验码；归档里的数据文件只供查看和核对，不能接着考核。'
                : `不勾选的，${others.slice(0, 5).join('、')}${others.length > 5 ? '等' : ''}的数据一并归档，请确认可以一并移交。`}
            </p>
          </div>
        )}
        {making.isRunning ? (
          <div className="archive-running">
            <Progress percent={Math.round((making.progress?.share ?? 0) * 100)} />
            <span className="archive-soft" role="status">
              {making.progress?.title ?? '正在准备'}
            </span>
            <Button onClick={making.cancel}>取消</Button>
          </div>
        ) : (
          <Button type="primary" icon={<FileZipOutlined />} onClick={() => void making.start(null)}>
            制作归档文件
          </Button>
        )}
        {making.result && (
          <Alert
            className="archive-done"
            type="success"
            showIcon
            title={`已生成 ${making.result.file.name}（${sizeInWords(making.result.file.size)}）。请另存一份到其他介质`}
            description={
              <>
                <p>归档校验码请抄在移交单上；以后核对这份归档时两处一致，才说明没有被整份替换：</p>
                <Typography.Text className="archive-digest" copyable={{ tooltips: ['复制', '已复制'] }}>
                  {making.result.manifestSha256}
                </Typography.Text>
              </>
            }
          />
        )}
      </section>
      <section className="archive-card" aria-label="核对归档文件">
        <h2>核对归档文件</h2>
        <p>逐个核对文件，查有无缺少或多出，检查其中的数据文件和操作记录，并按数据重新生成报表和公文比对。</p>
        <FileDrop
          title="点击选择归档文件，或把文件拖到这里"
          note="zip 文件，不超过 300 MB；更大的请用命令 kaoping check --archive 文件.zip"
          accept=".zip"
          isBusy={checking.isRunning}
          busyTitle="正在核对……"
          onFile={(file) => void checking.start(file)}
        />
        {checking.isRunning && (
          <Button className="archive-done" onClick={checking.cancel}>
            取消
          </Button>
        )}
        {checking.result && <ArchiveFindings {...checking.result} />}
      </section>
    </div>
  );
}

/** @example sizeInWords(384602) // '376 KB' */
function sizeInWords(bytes: number): string {
  const kilobytes = Math.ceil(bytes / 1024);
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
