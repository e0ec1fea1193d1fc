import { App, Button, Space } from 'antd';
import { useState } from 'react';
import { formatDay } from '../../../shared/assessment/day.ts';
import type { ContentOf } from '../../../shared/register/entry.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { client } from '../../api/client.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { useAssessment } from '../../ui/useAssessment.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { AttachDialog } from './AttachDialog.tsx';

interface Props {
  readonly attachment: ContentOf<'attachment'> | null;
}

/** 参考标准 that is graded against: attached by whom and when, or that it is not there yet. */
export function StandardPart({ attachment }: Props) {
  const { id: assessmentId, scheme } = useAssessment();
  const { message } = App.useApp();
  const showProblem = useProblem();
  const [isAttaching, setAttaching] = useState(false);
  const basis = scheme.grading?.basis ?? '';
  const named = scheme.attachments.find(({ id }) => id === basis);
  const title = named ? wordsOf(named.title) : '参考标准';
  const saveAgain = async () => {
    try {
      saveFile(await client.entry.attachment({ assessmentId, attachmentId: basis }));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <section
      className={attachment ? 'grading-standard' : 'grading-standard grading-standard-none'}
      aria-label="参考标准"
    >
      <div>
        <strong>{title}</strong>
        {attachment ? (
          <span className="grading-block">
            <span className="grading-good">✓ 已载入</span> {attachment.name}（{sizeOf(attachment.size)}），
            {attachment.by}，{formatDay(attachment.on)}
          </span>
        ) : (
          <span className="grading-block">还没有载入，不能定级。{named && wordsOf(named.note)}</span>
        )}
      </div>
      <Space>
        {attachment && <Button onClick={() => void saveAgain()}>另存</Button>}
        <Button type={attachment ? 'default' : 'primary'} onClick={() => setAttaching(true)}>
          {attachment ? '更换文件' : '载入参考标准'}
        </Button>
      </Space>
      {isAttaching && (
        <AttachDialog
          title={title}
          attachmentId={basis}
          onDone={() => {
            setAttaching(false);
            void message.success('已载入');
          }}
          onClose={() => setAttaching(false)}
        />
      )}
    </section>
  );
}

/** @example sizeOf(1_572_864) // '1.5 MB' */
function sizeOf(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.round((kilobytes / 1024) * 10) / 10} MB`;
}
