import { Button, Space } from 'antd';
import type { Scheme } from '../../../shared/scheme/scheme.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { useAssessment } from '../../ui/useAssessment.ts';
import type { SetupPart } from './setupPart.ts';

interface Props {
  readonly isSigned: boolean;
  readonly count: number;
  readonly part: SetupPart;
  readonly onGo: (part: SetupPart) => void;
}

/** Where the work begins: a sheet that is scored once begins at once; every other scheme has its stages first. */
export function beginningOf({ sheet, rounds }: Pick<Scheme, 'sheet' | 'rounds'>) {
  return sheet && rounds.length === 0
    ? { path: 'score', text: '开始评分' }
    : { path: 'flow', text: '进入流程' };
}

/** What is to be done next, and the way into the assessment once nothing is left. */
export function NextStep({ isSigned, count, part, onGo }: Props) {
  const { id, scheme } = useAssessment();
  const begin = beginningOf(scheme);
  const next: { part: SetupPart; text: string } | null =
    count === 0
      ? { part: 'roster', text: '加入参评单位' }
      : isSigned
        ? null
        : { part: 'readings', text: '考评组签字考评口径' };
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
        <Button type="primary" onClick={() => onGo(next.part)}>
          {next.text}
        </Button>
      )}
    </Space>
  );
}
