import { Button, Space } from 'antd';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { SetupPart } from './setupPart.ts';

interface Props {
  readonly isSigned: boolean;
  readonly count: number;
  readonly part: SetupPart;
  readonly onGo: (part: SetupPart) => void;
}

/** What is to be done next, and the way into the assessment once nothing is left. */
export function NextStep({ isSigned, count, part, onGo }: Props) {
  const { id, parsed } = useAssessment();
  // A sheet that is scored once begins at once; every other scheme has its stages first.
  const begin =
    parsed.sheet && parsed.rounds.length === 0
      ? { path: 'score', text: '开始评分' }
      : { path: 'flow', text: '进入流程' };
  const next: { part: SetupPart; text: string } | null = !isSigned
    ? { part: 'readings', text: '考评组签认考评口径' }
    : count === 0
      ? { part: 'roster', text: '加入参评单位' }
      : null;
  if (next === null) {
    return (
      <LinkButton to={`/a/${id}/${begin.path}`} type="primary">
        {begin.text}
      </LinkButton>
    );
  }
  return (
    <Space>
      <span className="soft">下一步：</span>
      {part === next.part ? (
        <strong>{next.text}</strong>
      ) : (
        <Button onClick={() => onGo(next.part)}>{next.text}</Button>
      )}
      <Button type="primary" disabled>
        {begin.text}
      </Button>
    </Space>
  );
}
