import { Alert, Descriptions } from 'antd';
import type { ArchiveReport } from '../../../shared/archive/archiveReport.ts';
import { recordNumber } from '../../../shared/assessment/recordNumber.ts';
import { printedTime } from '../../../shared/report/printedTime.ts';

/** What the check of an archive came to. */
export function ArchiveFindings({ name, report }: { readonly name: string; readonly report: ArchiveReport }) {
  const {
    ok,
    problems,
    assessment,
    scheme,
    madeAt,
    fileCount,
    head,
    count,
    manifestSha256,
    notes,
    uncompared,
  } = report;
  return (
    <div className="archive-done" role="status">
      <Alert
        type={ok ? 'success' : problems.length > 0 ? 'error' : 'warning'}
        showIcon
        title={
          ok
            ? `${name} 完好，共 ${fileCount} 个文件，与清单和其中的数据一致`
            : problems.length > 0
              ? `${name} 有 ${problems.length} 处问题`
              : `${name} 的文件完整，但有 ${uncompared.length} 处不能与其中的数据比对`
        }
        description={
          !ok && (
            <ul className="problem-list">
              {[...problems, ...uncompared].slice(0, 200).map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          )
        }
      />
      {notes.map((note) => (
        <p key={note} className="archive-soft">
          {note}
        </p>
      ))}
      {assessment && (
        <Descriptions
          className="archive-facts"
          size="small"
          column={1}
          items={[
            { key: 'name', label: '考核', children: assessment.name },
            { key: 'scheme', label: '方案', children: scheme && `${scheme.title}（${scheme.version}）` },
            { key: 'at', label: '归档时间', children: madeAt && printedTime(madeAt) },
            { key: 'log', label: '操作记录', children: `${count} 条，编号 ${recordNumber(head)}` },
            {
              key: 'sha',
              label: '归档校验码',
              children: <span className="archive-digest">{manifestSha256}</span>,
            },
          ]}
        />
      )}
    </div>
  );
}
