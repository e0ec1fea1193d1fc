import type { FlowState } from '../../../shared/flow/flowState.ts';
import { refuseMove } from '../../../shared/flow/refuseMove.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import type { Decision, Frozen, Notice } from '../../../shared/register/noticeContent.ts';

/** Who does something and when. */
export interface Signing {
  readonly by: string;
  readonly on: string;
}

/** The notice as an entry. */
export function noticeEntry(key: string, content: Notice | null): EntryInput {
  return { kind: 'notice', candidateId: null, key, content };
}

/** The decision as an entry. */
export function decisionEntry(content: Decision | null): EntryInput {
  return { kind: 'decision', candidateId: null, key: 'decision', content };
}

/** What an issue of the notice does to the course: nothing, a move to 公示, or why that cannot be. */
export type NoticeMove =
  | { readonly kind: 'none' }
  | { readonly kind: 'move'; readonly entry: EntryInput }
  | { readonly kind: 'refused'; readonly why: string };

type Flow = Parameters<typeof refuseMove>[0];

/** The first issue takes the course to 公示, one after a correction takes it there again. */
export function moveToNotice(flow: Flow, noticeStep: string | null, { by, on }: Signing): NoticeMove {
  if (noticeStep === null || (flow.isNoticeBegun && !flow.isReplacementDue)) return { kind: 'none' };
  const target = flow.steps.findIndex(({ id }) => id === noticeStep);
  const reason = target < flow.position ? '更正后重新公示' : '';
  const move = { by, on, to: noticeStep, reason };
  const why = refuseMove(flow, move);
  if (why !== null) return { kind: 'refused', why };
  const content = { moves: [...(flow.moves as FlowState['moves']), move] };
  return { kind: 'move', entry: { kind: 'moves', candidateId: null, key: 'moves', content } };
}

/** The wording that a preview gives, as an issued document keeps it. */
export function frozenOf({
  texts,
  generated,
  rows,
}: {
  readonly texts: Frozen['texts'];
  readonly generated: Frozen['generated'];
  readonly rows: readonly Frozen['rows'][number][];
}): Frozen {
  return { texts: { ...texts }, generated: { ...generated }, rows: [...rows] };
}
