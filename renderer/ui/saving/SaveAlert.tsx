import { Alert, Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { isMeeting } from '../../api/meetingDoor.ts';
import type { Standing } from './Outbox.ts';

interface Props {
  readonly outbox: Standing;
  readonly beginning?: string;
}

/** That something could not be saved, why, and a way to try again at once. */
export function SaveAlert({ outbox, beginning = '' }: Props) {
  useSyncExternalStore(outbox.subscribe, outbox.version);
  const state = outbox.state(beginning);
  if (state.kind !== 'unsaved') return null;
  const { message, isPassing } = state.problem;
  const title =
    isMeeting && isPassing
      ? `没有送达主机：${message}。可以接着填，都记在这台设备上，连上后自动送出。`
      : `没有保存：${message}。填写的内容仍在屏幕上，${isPassing ? '程序正在重试。' : '改好后会再保存。'}`;
  return (
    <Alert
      type="error"
      banner
      title={title}
      action={
        <Button size="small" onClick={outbox.retry}>
          立即重试
        </Button>
      }
    />
  );
}
