import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BallotSaver, type PendingBallot } from '../../renderer/features/ballots/BallotSaver.ts';
import { emptyBallot } from '../../shared/ballot/ballot.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A saver over a file that answers as told: each save is kept, fails for now, or is refused. */
function saverOver(answers: readonly ('kept' | 'lost' | 'refused')[] = []) {
  const left = [...answers];
  const file: string[] = [];
  const told: string[] = [];
  let idle = 0;
  const say = ({ candidateId, key, ballot }: PendingBallot) => `${candidateId} ${key} ${ballot.returned}`;
  const saver: BallotSaver = new BallotSaver({
    async send(pending) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      const answer = left.shift() ?? 'kept';
      if (answer === 'lost') throw new TypeError('fetch failed');
      if (answer === 'refused') {
        throw new ORPCError('REFUSED', { message: '公示已经开始', data: { problems: [] }, defined: true });
      }
      file.push(say(pending));
    },
    async onSaved(pending) {
      expect(saver.find(pending.candidateId, pending.key)).not.toBeNull();
    },
    onRefused: (pending) => told.push(say(pending)),
    onIdle: () => {
      idle += 1;
    },
  });
  const save = (returned: number, key = 'k', candidateId = 'c') =>
    saver.save({ candidateId, key, ballot: { ...emptyBallot, returned } });
  return { saver, save, file, told, idle: () => idle };
}

describe('saving ballots', () => {
  it('sends what comes within a moment as one, the newest counts, and nothing twice', async () => {
    const { saver, save, file, idle } = saverOver();
    for (let count = 1; count <= 30; count += 1) {
      save(count);
      expect(saver.find('c', 'k')?.returned).toBe(count);
      await vi.advanceTimersByTimeAsync(125);
    }
    await vi.advanceTimersByTimeAsync(2000);
    expect(file.at(-1)).toBe('c k 30');
    expect(file.length).toBeLessThan(20);
    expect(new Set(file).size).toBe(file.length);
    expect(saver.state()).toEqual({ kind: 'saved' });
    expect(saver.find('c', 'k')).toBeNull();
    expect(saver.hasUnsaved()).toBe(false);
    expect(idle()).toBe(1);
  });

  it('sends at once when asked to, what waits behind it too', async () => {
    const { saver, save, file } = saverOver();
    save(1);
    saver.flush();
    save(2);
    save(7, 'other');
    saver.flush();
    await vi.advanceTimersByTimeAsync(70);
    expect(file).toEqual(['c k 1', 'c k 2', 'c other 7']);
  });

  it('says that a save failed, keeps it, and tries again with the newest counts', async () => {
    const { saver, save, file } = saverOver(['lost', 'lost']);
    save(1);
    await vi.advanceTimersByTimeAsync(260);
    save(2);
    await vi.advanceTimersByTimeAsync(40);
    expect(saver.state()).toMatchObject({ kind: 'unsaved', problem: { isPassing: true } });
    expect(saver.hasUnsaved()).toBe(true);
    expect(saver.find('c', 'k')?.returned).toBe(2);
    await vi.advanceTimersByTimeAsync(2100);
    expect(file).toEqual([]);
    await vi.advanceTimersByTimeAsync(2100);
    expect(file).toEqual(['c k 2']);
    expect(saver.state()).toEqual({ kind: 'saved' });
  });

  it('drops what the data refuses, tells it, and goes on with the others', async () => {
    const { saver, save, file, told } = saverOver(['refused']);
    save(1);
    save(5, 'other');
    await vi.advanceTimersByTimeAsync(800);
    expect(told).toEqual(['c k 1']);
    expect(file).toEqual(['c other 5']);
    expect(saver.find('c', 'k')).toBeNull();
    expect(saver.state()).toEqual({ kind: 'saved' });
  });

  it('keeps a text that is no count by its field until it is put right', () => {
    const { saver } = saverOver();
    saver.keepWrong('c\u0000k\u0000due', '95%');
    expect(saver.wrongText('c\u0000k\u0000due')).toBe('95%');
    expect([saver.hasWrong('c'), saver.hasWrong('d'), saver.hasUnsaved()]).toEqual([true, false, true]);
    saver.keepWrong('c\u0000k\u0000due', null);
    expect([saver.hasWrong('c'), saver.hasUnsaved()]).toEqual([false, false]);
  });
});
