import { Drawer, Skeleton } from 'antd';
import { LoadProblem } from '../../ui/LoadProblem.tsx';
import { useDocument } from './useDocument.ts';

interface Props {
  /** Whose document; null while closed. */
  readonly schemeId: string | null;
  readonly onClose: () => void;
}

/** 文件原文: the scheme's source document, as it was given. */
export function DocumentDrawer({ schemeId, onClose }: Props) {
  const { data, error, refetch } = useDocument(schemeId);
  return (
    <Drawer
      title={data?.title ?? '文件原文'}
      open={schemeId !== null}
      onClose={onClose}
      size="min(52rem, 92vw)"
    >
      {error && <LoadProblem error={error} onRetry={() => void refetch()} />}
      {data ? <pre className="document-text">{data.text}</pre> : !error && <Skeleton active={false} />}
    </Drawer>
  );
}
