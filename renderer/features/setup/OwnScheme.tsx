import { Button } from 'antd';
import { useAsk } from '../../ui/dialog/useAsk.tsx';
import { useProblem } from '../../ui/useProblem.tsx';
import { useShelf } from './useShelf.ts';

interface Props {
  readonly schemeId: string;
  readonly title: string;
}

/** What can be done with a scheme of the workspace's own. */
export function OwnScheme({ schemeId, title }: Props) {
  const askFirst = useAsk();
  const { giveOut, remove } = useShelf();
  const showProblem = useProblem();
  const ask = () =>
    askFirst({
      title: `移除方案：${title}？`,
      lines: ['考核已经使用的方案不能移除。'],
      ok: '移除',
      cancel: '不移除',
      onOk: () => remove.mutateAsync({ schemeId }).catch(showProblem),
    });
  return (
    <>
      <Button type="link" size="small" onClick={() => void giveOut(schemeId).catch(showProblem)}>
        取出
      </Button>
      <Button type="link" size="small" aria-label={`移除方案 ${title}`} onClick={ask}>
        移除
      </Button>
    </>
  );
}
