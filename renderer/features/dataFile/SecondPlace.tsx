import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useState } from 'react';
import type { BackupStanding } from '../../../shared/contract/dataFile.ts';
import { api } from '../../api/client.ts';
import { SuggestBox } from '../../ui/box/SuggestBox.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { useDataFileActions } from './useDataFileState.ts';

/** 第二备份位置: a stick to which each backup is copied while it is in. */
export function SecondPlace({ second }: { readonly second: BackupStanding['second'] }) {
  const showProblem = useProblem();
  const { setSecond } = useDataFileActions();
  const places = useQuery(api.dataFile.places.queryOptions());
  const [typed, setTyped] = useState('');
  const put = (folder: string | null) =>
    setSecond.mutate({ folder }, { onError: showProblem, onSuccess: () => setTyped('') });
  return (
    <section className="data-file-part">
      <h2>第二备份位置</h2>
      {second ? (
        <Space wrap>
          <span>
            每次备份同时复制到 {second.folder}
            {second.failure !== null
              ? `（没有成功：${second.failure}）`
              : second.isThere
                ? ''
                : '（现在不在，插好 U 盘后自动复制）'}
          </span>
          <Button size="small" loading={setSecond.isPending} onClick={() => put(null)}>
            不再使用
          </Button>
        </Space>
      ) : (
        <Space wrap>
          <SuggestBox
            className="data-file-place"
            aria-label="第二备份位置"
            placeholder="U 盘或另一块硬盘上的文件夹，如 E:\"
            value={typed}
            options={(places.data ?? []).map((value) => ({ value }))}
            onChange={setTyped}
          />
          <Button
            disabled={typed.trim() === ''}
            loading={setSecond.isPending}
            onClick={() => put(typed.trim())}
          >
            同时备份到这里
          </Button>
        </Space>
      )}
    </section>
  );
}
