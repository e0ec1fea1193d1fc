import { Button } from 'antd';
import { useState } from 'react';
import { PackagesDialog } from './PackagesDialog.tsx';

/** The way to 任务包 and 结果包. */
export function PackagesButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>任务包……</Button>
      {isOpen && <PackagesDialog onClose={() => setOpen(false)} />}
    </>
  );
}
