import { describe, expect, it } from 'vitest';
import {
  type EntryChange,
  entryAfter,
  joinEntryChanges,
  putEntry,
} from '../../renderer/ui/saving/entryChange.ts';
import { Outbox } from '../../renderer/ui/saving/Outbox.ts';
import { openRegister } from '../../renderer/ui/saving/openRegister.ts';
import { newProblem } from '../../shared/rectification/newProblem.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';

const row = (key: string, task = ''): Entry => ({
  kind: 'problem',
  candidateId: 'c',
  key,
  content: newProblem({ problem: key, task }),
});

/** An outbox whose changes stay on their way. */
function stuckOutbox() {
  return new Outbox<EntryChange>({
    send: () => new Promise(() => {}),
    join: joinEntryChanges,
    onSaved: () => {},
    onRefused: () => {},
  });
}

describe('entries with what is on its way', () => {
  it('are found and listed as they will be, in the order in which they were put down', () => {
    const stored = createRegister([row('a', '原来的'), row('b'), row('c')]);
    const outbox = stuckOutbox();
    const at = (key: string) => ({ kind: 'problem' as const, candidateId: 'c', key });
    expect(openRegister(stored, outbox)).toBe(stored);
    putEntry(outbox, at('a'), (before) => before && { ...before, task: '甲' });
    putEntry(outbox, at('a'), (before) => before && { ...before, measure: `${before.task}、乙` });
    putEntry(outbox, at('a'), (before) => before && { ...before, person: '李华' });
    putEntry(outbox, at('b'), () => null);
    const open = openRegister(stored, outbox);
    expect(open.find('problem', 'c', 'a')).toMatchObject({
      task: '甲',
      measure: '甲、乙',
      person: '李华',
    });
    expect(open.find('problem', 'c', 'b')).toBeNull();
    expect([...open.list('problem', 'c').keys()]).toEqual(['a', 'c']);
    expect(open.list('problem', 'c').get('a')).toEqual(open.find('problem', 'c', 'a'));
    expect(open.list('plan', 'c').size).toBe(0);
  });

  it('are laid on what the file holds by then, and a row that is gone stays so', () => {
    const place = { kind: 'problem' as const, candidateId: 'c', key: 'a' };
    const change: EntryChange = {
      place,
      steps: [(stored) => stored && ({ ...stored, task: '甲' } as Entry['content'])],
    };
    const elsewhere = newProblem({ problem: 'a', person: '李华' });
    expect(entryAfter(change, elsewhere)).toEqual({ ...place, content: { ...elsewhere, task: '甲' } });
    expect(entryAfter(change, null)).toEqual({ ...place, content: null });
  });
});
