import { Button, Upload } from 'antd';
import { useState } from 'react';
import type { SchemeSummary } from '../../../shared/scheme/summaryOf.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { TakeInDialog } from './TakeInDialog.tsx';
import { useShelf } from './useShelf.ts';

/** A scheme file as it was looked at. */
export interface LookedAt {
  readonly file: File;
  readonly summary: SchemeSummary;
}

/** Takes a scheme file in; `onTaken` gets what it is asked for by. */
export function TakeInScheme({ onTaken }: { readonly onTaken: (schemeId: string) => void }) {
  const { read } = useShelf();
  const showProblem = useProblem();
  const [found, setFound] = useState<LookedAt | null>(null);
  const look = (file: File) => read(file).then((summary) => setFound({ file, summary }), showProblem);
  return (
    <>
      <Upload
        accept=".json"
        showUploadList={false}
        beforeUpload={(file) => {
          void look(file);
          return false;
        }}
      >
        <Button>载入方案文件…</Button>
      </Upload>
      {found && <TakeInDialog found={found} onTaken={onTaken} onClose={() => setFound(null)} />}
    </>
  );
}
