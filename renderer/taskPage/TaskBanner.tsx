import { Alert } from 'antd';
import { useState } from 'react';
import { isStorageKept } from '../ui/storage.ts';
import type { OpenTask } from './taskState.ts';

/** What the panelist should know of this page before filling anything. */
export function TaskBanner({ task: { body }, store }: OpenTask) {
  const { kept } = store;
  const [isFirst] = useState(() => store.serial() === 1);
  return (
    <>
      {body.assessment.isRehearsal && <Alert type="warning" banner title="演练：这里的评分不作数" />}
      {!isStorageKept() && (
        <Alert
          type="warning"
          banner
          title="这个浏览器不保存本页填写的内容，关闭本页就没有了。请一次评完，关闭之前先保存结果包"
        />
      )}
      {isStorageKept() && isFirst && (
        <Alert
          type="info"
          banner
          closable={{ 'aria-label': '关闭' }}
          title="填写的内容随时存在这台电脑的这个浏览器里。请在这台电脑上评完，其间不要移动本文件或改名"
        />
      )}
      {kept.length > 0 && (
        <Alert
          type="warning"
          banner
          closable={{ 'aria-label': '关闭' }}
          title={`下列单位的评分表两边都有改动，保留这里的：${kept.join('、')}`}
        />
      )}
    </>
  );
}
