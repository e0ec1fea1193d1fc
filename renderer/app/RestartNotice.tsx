import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect } from 'react';
import { onRestart } from '../api/launch.ts';

/** Says that the program under this page was restarted, and reads everything anew; what is under way goes on. */
export function RestartNotice() {
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      onRestart(() => {
        void message.info('程序已重新启动，已保存的内容都在，可以继续', 8);
        void queryClient.invalidateQueries();
      }),
    [message, queryClient],
  );
  return null;
}
