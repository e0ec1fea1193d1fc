import type { FlowState } from '../../../shared/flow/flowState.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { LackList } from '../../ui/LackList.tsx';
import { type Signed, SignedModal } from '../../ui/signed/SignedModal.tsx';
import { today } from '../../ui/today.ts';

/** What was asked for: a move to a step, or a correction. */
export type FlowAsk = { readonly kind: 'move'; readonly to: string } | { readonly kind: 'correct' };

interface Props {
  readonly flow: FlowState;
  readonly asked: FlowAsk;
  readonly save: (entries: EntryInput[], said: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The dialog in which it is put down. */
export function FlowDialog({ flow, asked, save, ...rest }: Props) {
  const notBefore = lastStated(flow.moves);
  if (asked.kind === 'move') return <MoveDialog flow={flow} to={asked.to} save={save} {...rest} />;
  const open = ({ by, on, reason }: Signed) => {
    const content = { by, on, reason, afterMoves: flow.moves.length, closed: null };
    const key = String(flow.corrections.length + 1);
    return save([{ kind: 'correction', candidateId: null, key, content }], '更正已登记，现在可以修改');
  };
  return (
    <SignedModal
      {...rest}
      title="登记更正"
      lead="登记后，评分、测评、条件、推荐等可以修改；每处修改都记入日志。改完请结束更正，公示须按更正后的结果重新发布。"
      reason={{ label: '更正理由' }}
      notBefore={notBefore}
      okText="登记更正"
      onSave={open}
    />
  );
}

type MoveProps = Omit<Props, 'asked'> & { readonly to: string };

function MoveDialog({ flow, to, save, ...rest }: MoveProps) {
  const { steps, position, moves, passedOver } = flow;
  const target = steps.findIndex((step) => step.id === to);
  const step = steps[target];
  if (!step) return null;
  const name = wordsOf(step.name);
  const isBack = target < position;
  const last = moves.at(-1);
  const isHere = target === position && last?.byWork === true;
  const missing =
    isBack || isHere ? [] : [...(steps[position]?.missing ?? []), ...(step.isNotice ? passedOver : [])];
  const move = ({ by, on, reason }: Signed) =>
    save(
      [
        {
          kind: 'moves',
          candidateId: null,
          key: 'moves',
          content: { moves: [...moves, { by, on, to, reason }] },
        },
      ],
      isHere ? '日期和经办人已更正' : isBack ? `已退回“${name}”` : `已进入“${name}”`,
    );
  return (
    <SignedModal
      {...rest}
      title={isBack ? `退回“${name}”` : `进入“${name}”`}
      initial={isHere && last ? { by: last.by, on: last.on } : { on: today() }}
      lead={
        <>
          <p>{leadOf(step.isNotice, { isBack, isShort: missing.length > 0, isFixed: flow.isNoticeBegun })}</p>
          {missing.length > 0 && <LackList lacks={missing} />}
        </>
      }
      reason={{ label: '理由', isRequired: isBack || missing.length > 0 }}
      notBefore={lastStated(moves)}
      okText={isHere ? '保存' : isBack ? '退回' : '进入'}
      onSave={move}
    />
  );
}

/** The day of the last move that a person put down: what the program put down gives way to an earlier day. */
function lastStated(moves: FlowState['moves']): string | undefined {
  return moves.filter(({ byWork }) => !byWork).at(-1)?.on;
}

interface Lead {
  readonly isBack: boolean;
  /** Whether something is missing. */
  readonly isShort: boolean;
  readonly isFixed: boolean;
}

function leadOf(isNotice: boolean, { isBack, isShort, isFixed }: Lead): string {
  if (isBack) {
    return isFixed
      ? '退回须写明理由。公示已经开始，退回后结果仍然锁定，修改须登记更正。'
      : '退回须写明理由，理由记入变动记录。';
  }
  if (isShort) return '下列事项还没有完成。确需先进入的，请写明理由：';
  return isNotice ? '公示开始后，考核结果即锁定，只能通过更正修改。' : '登记进入的日期和经办人。';
}
