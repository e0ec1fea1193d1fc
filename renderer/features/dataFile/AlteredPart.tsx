import { Alert, Button } from 'antd';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { useDataFileActions } from './useDataFileState.ts';

interface Props {
  readonly altered: readonly string[];
  readonly canRebuild: boolean;
}

/** What differs from the log, each with its unit and values, and the way to put it right. */
export function AlteredPart({ altered, canRebuild }: Props) {
  const askFirst = useAsk();
  const showProblem = useProblem();
  const { rebuild } = useDataFileActions();
  const ask = () =>
    askFirst({
      title: '按操作记录重建？',
      lines: ['程序把上面列出的内容恢复成操作记录中的样子，并记入操作记录。重建以前的数据文件先作备份。'],
      ok: '重建',
      cancel: '不重建',
      onOk: () => rebuild.mutateAsync({}).catch(showProblem),
    });
  return (
    <Alert
      type="error"
      showIcon
      title={`数据文件与操作记录有 ${altered.length} 处不同，可能在程序之外被改动`}
      description={
        <>
          <ul className="problem-list data-file-altered">
            {altered.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {canRebuild ? (
            <Button type="primary" loading={rebuild.isPending} onClick={ask}>
              按操作记录重建
            </Button>
          ) : (
            <p>操作记录本身也不完整，不能按它重建，请从下面的备份恢复。</p>
          )}
        </>
      }
    />
  );
}
