import { useSyncExternalStore } from 'react';
import { useHasUnread } from '../../ui/box/openBoxes.ts';
import { drafts, queue } from './unsaved.ts';

type SaveState = 'unread' | 'typing' | 'saving' | 'failed' | 'saved';

interface Props {
  readonly candidateId: string;
  /** Whether what was sent last was refused. */
  readonly isFailed: boolean;
}

const words: Readonly<Record<SaveState, string>> = {
  unread: '有误，尚未保存',
  typing: '正在填写…',
  saving: '正在保存…',
  failed: '没有保存',
  saved: '已保存',
};

/** Whether what is on screen is in the file. */
export function SaveNote({ candidateId, isFailed }: Props) {
  const isBusy = useSyncExternalStore(queue.subscribe, queue.isBusy);
  const draft = useSyncExternalStore(drafts.subscribe, () => draftStateOf(candidateId));
  const hasUnread = useHasUnread();
  const sent = draft === 'typing' ? draft : isBusy ? 'saving' : (draft ?? (isFailed ? 'failed' : 'saved'));
  const state = hasUnread ? 'unread' : sent;
  return (
    <span role="status" className={`rectify-save rectify-save-${state}`}>
      {words[state]}
    </span>
  );
}

function draftStateOf(candidateId: string): SaveState | null {
  if (drafts.has(candidateId, 'typing')) return 'typing';
  if (drafts.has(candidateId, 'sent')) return 'saving';
  return drafts.has(candidateId, 'refused') ? 'failed' : null;
}
