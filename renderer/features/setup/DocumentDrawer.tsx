import { Button, Skeleton } from 'antd';
import { SideDialog } from '../../ui/dialog/SideDialog.tsx';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useProblem } from '../../ui/useProblem.tsx';
import { type DocumentOwner, fetchDocument, useDocument } from './useDocument.ts';

interface Props {
  /** Whose document; null while closed. */
  readonly owner: DocumentOwner | null;
  readonly onClose: () => void;
}

/** 文件原文: the scheme's source document, as it was given. */
export function DocumentDrawer({ owner, onClose }: Props) {
  const { data, error, refetch } = useDocument(owner);
  const showProblem = useProblem();
  if (!owner) return null;
  const take = () => void fetchDocument(owner).then(saveFile).catch(showProblem);
  return (
    <SideDialog title={data?.title ?? '文件原文'} width={52} onClose={onClose}>
      {error && <LoadProblem error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active={false} />}
      {data?.text && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
        <pre className="document-text" tabIndex={0}>
          {data.text}
        </pre>
      )}
      {data?.text === null && (
        <p>
          文件原文不是文本，请取出后用 WPS 等程序打开。 <Button onClick={take}>取出文件</Button>
        </p>
      )}
    </SideDialog>
  );
}
