import { Button } from 'antd';
import { useTell } from '../ui/dialog/useTell.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { settleAll } from '../ui/saving/outboxes.ts';
import { useLeave } from '../ui/saving/useLeave.ts';
import { makeResult } from './makeResult.ts';
import type { OpenTask } from './taskState.ts';
import { unsignedUnits } from './unsignedUnits.ts';

/** Saves the 结果包, and says where it is and what is not signed. */
export function ResultButton({ task, store }: OpenTask) {
  const tell = useTell();
  const leave = useLeave();
  const save = async () => {
    const isAll = await settleAll();
    const file = makeResult(task, store, new Date());
    saveFile(file);
    store.noteGiven();
    const open = unsignedUnits(task, store);
    tell(open.length > 0 || !isAll ? 'warning' : 'success', {
      title: '结果包已交给浏览器保存',
      lead: (
        <>
          <p>文件名是“{file.name}”，一般在“下载”文件夹中。请复制到 U 盘，交回发任务包的人读入。</p>
          {!isAll && <p>页面上提示没有保存的内容，不在结果包里。</p>}
          {open.length > 0 && <p>下列单位还没有签字确认，结果包里是现在填的内容：</p>}
        </>
      ),
      lines: open,
    });
  };
  return <Button onClick={() => leave(() => void save())}>保存结果包</Button>;
}
