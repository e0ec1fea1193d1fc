import { Alert, Button, Space } from 'antd';
import { useHasUnread } from '../../ui/box/openBoxes.ts';
import { SaveMark } from '../../ui/saving/SaveWords.tsx';
import type { DocumentDraft } from './useDocumentDraft.ts';

type Props = Pick<DocumentDraft<object>, 'state' | 'problem' | 'save' | 'discard'>;

/** Whether what is on screen is in the file; where it is not, why, and what can be done. */
export function SaveLine({ state, problem, save, discard }: Props) {
  const hasUnread = useHasUnread();
  if (hasUnread) return <SaveMark stand="wrong" />;
  if (state === 'saved' || state === 'saving') return <SaveMark stand={state} />;
  return (
    <Alert
      type="warning"
      showIcon
      className="pub-unsaved"
      title={state === 'failed' ? '没有保存' : '上次有修改没有保存，仍在下面'}
      description={problem}
      action={
        <Space>
          <Button size="small" onClick={() => void save()}>
            {state === 'failed' ? '再试一次' : '保存'}
          </Button>
          <Button size="small" onClick={discard}>
            放弃修改
          </Button>
        </Space>
      }
    />
  );
}
