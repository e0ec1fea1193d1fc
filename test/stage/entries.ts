import type { Entry } from '../../shared/register/entry.ts';

/** The entry of moves to the steps named, one a day from 1 November 2026. */
export function movesTo(...ids: readonly string[]): Entry {
  const moves = ids.map((to, index) => ({
    by: '王静',
    on: `2026-11-${String(index + 1).padStart(2, '0')}`,
    to,
    reason: '',
  }));
  return { kind: 'moves', candidateId: null, key: 'moves', content: { moves } };
}

export function correction(key: string, afterMoves: number, isClosed = false): Entry {
  const signed = { by: '王静', on: '2026-11-15' };
  const content = { ...signed, reason: '计票有误', afterMoves, closed: isClosed ? signed : null };
  return { kind: 'correction', candidateId: null, key, content };
}
