import { Alert, Button } from 'antd';
import { useSyncExternalStore } from 'react';
import type { BallotSaver } from './BallotSaver.ts';

/** That something could not be saved, why, and try again at once. */
export function SaveAlert({ saver }: { readonly saver: BallotSaver }) {
  const state = useSyncExternalStore(saver.subscribe, saver.state);
  if (state.kind !== 'unsaved') return null;
  return (
    <Alert
      type="error"
      banner
      title={`没有保存：${state.problem.message}。录入的票数仍在屏幕上，程序正在重试。`}
      action={
        <Button size="small" onClick={saver.flush}>
          立即重试
        </Button>
      }
    />
  );
}
