import { Button } from 'antd';
import { useState } from 'react';
import { PackagesDialog } from './PackagesDialog.tsx';

/** The way to 任务包 and 结果包: of the panelists, or of the units' own sheets. */
export function PackagesButton({ of = 'panel' }: { readonly of?: 'panel' | 'units' }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...(of === 'units' && { size: 'small' })} onClick={() => setOpen(true)}>
        任务包……
      </Button>
      {isOpen && <PackagesDialog of={of} onClose={() => setOpen(false)} />}
    </>
  );
}
