import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { Outbox } from '../../renderer/ui/saving/Outbox.ts';
import type { Letter } from '../../renderer/ui/saving/OutboxParts.ts';

type Fields = Readonly<Record<string, string>>;
type Answer = 'kept' | 'lost' | 'refused';

/** Time that moves only when it is told to. */
function manualTime() {
  let now = 0;
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  return {
    later(run: () => void, milliseconds: number) {
      const timer = { at: now + milliseconds, run };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    async pass(milliseconds: number) {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
      await rest();
    },
  };
}

/** Lets everything happen that waits for nothing but promises. */
async function rest() {
  for (let turns = 0; turns < 50; turns += 1) await null;
}

const refusal = new ORPCError('REFUSED', {
  message: '公示已经开始',
  data: { problems: [] },
  defined: true,
});

/** An outbox over a file of parts, each with fields. Calls are answered one by one, or as told beforehand. */
function outboxOver(beforehand: readonly Answer[] = []) {
  const answers = [...beforehand];
  const file = new Map<string, Fields>();
  const sent: Letter<Fields>[] = [];
  const refused: Letter<Fields>[] = [];
  const open: ((answer: Answer) => void)[] = [];
  const time = manualTime();
  let idle = 0;
  let isHeld = false;
  const outbox = new Outbox<Fields>({
    async send(letter) {
      sent.push(letter);
      const told = new Promise<Answer>((resolve) => open.push(resolve));
      const answer = isHeld ? await told : (answers.shift() ?? 'kept');
      if (answer === 'lost') throw new TypeError('fetch failed');
      if (answer === 'refused') throw refusal;
      file.set(letter.part, { ...file.get(letter.part), ...letter.change });
      return { savedAt: `${sent.length}` };
    },
    join: (earlier, later) => ({ ...earlier, ...later }),
    onSaved({ part }) {
      // Not taken off the screen before it is where the screen reads it.
      expect(outbox.changesOf(part).length).toBeGreaterThan(0);
    },
    onRefused: (letter) => refused.push(letter),
    onIdle: () => {
      idle += 1;
    },
    later: time.later,
  });
  return {
    outbox,
    file,
    sent,
    refused,
    time,
    idle: () => idle,
    hold: () => {
      isHeld = true;
    },
    answer: async (answer: Answer) => {
      open.pop()?.(answer);
      await rest();
    },
  };
}

/** An outbox whose blocks go at once into a file of parts. */
function blockOutbox({ most = 100, answers = [] }: { most?: number; answers?: Answer[] }) {
  const file = new Map<string, Fields>();
  const posts: string[][] = [];
  const refused: string[][] = [];
  const sent: Letter<Fields>[] = [];
  const time = manualTime();
  const outbox = new Outbox<Fields>({
    async send(letter) {
      sent.push(letter);
      return { savedAt: `${sent.length}` };
    },
    join: (earlier, later) => ({ ...earlier, ...later }),
    onSaved() {},
    onRefused() {},
    block: {
      most,
      async send(letters) {
        posts.push(letters.map(({ part }) => part));
        const answer = answers.shift() ?? 'kept';
        if (answer === 'lost') throw new TypeError('fetch failed');
        if (answer === 'refused') throw refusal;
        for (const { part, change } of letters) file.set(part, change);
        return { savedAt: 'block' };
      },
      onSaved() {},
      onRefused: (letters) => refused.push(letters.map(({ part }) => part)),
    },
    later: time.later,
  });
  return { outbox, file, posts, refused, sent, time };
}

describe('what is on its way to the file', () => {
  it('is called saved only once it is there', async () => {
    const { outbox, hold, answer, file } = outboxOver();
    hold();
    expect(outbox.state()).toEqual({ kind: 'saved', at: null });
    outbox.put('a', { x: '1' });
    expect(outbox.state()).toEqual({ kind: 'saving' });
    expect(outbox.hasUnsaved()).toBe(true);
    await answer('kept');
    expect(file.get('a')).toEqual({ x: '1' });
    expect(outbox.state()).toEqual({ kind: 'saved', at: '1' });
    expect(outbox.hasUnsaved()).toBe(false);
  });

  it('goes in order, and what still waits for a part goes as one, the latest last', async () => {
    const { outbox, sent, hold, answer, file } = outboxOver();
    hold();
    outbox.put('a', { x: '1' });
    outbox.put('a', { x: '2', y: '2' });
    outbox.put('b', { x: '9' });
    outbox.put('a', { x: '3' });
    expect(outbox.changesOf('a')).toEqual([{ x: '1' }, { x: '3', y: '2' }]);
    await answer('kept');
    await answer('kept');
    await answer('kept');
    expect(sent.map(({ part, change }) => [part, change])).toEqual([
      ['a', { x: '1' }],
      ['a', { x: '3', y: '2' }],
      ['b', { x: '9' }],
    ]);
    expect(file.get('a')).toEqual({ x: '3', y: '2' });
    expect(outbox.changes()).toEqual([]);
  });

  it('shows a newer choice whatever answer comes late', async () => {
    const { outbox, hold, answer } = outboxOver();
    hold();
    outbox.put('a', { x: 'old' });
    outbox.put('a', { x: 'new' });
    await answer('kept');
    expect(outbox.changesOf('a')).toEqual([{ x: 'new' }]);
    expect(outbox.state()).toEqual({ kind: 'saving' });
  });

  it('stays where it could not be sent, says why, and is tried again after a while', async () => {
    const { outbox, sent, time, file } = outboxOver(['lost', 'lost']);
    outbox.put('a', { x: '1' });
    await rest();
    expect(outbox.state()).toMatchObject({ kind: 'unsaved', problem: { isPassing: true } });
    expect(outbox.changesOf('a')).toEqual([{ x: '1' }]);
    await time.pass(1999);
    expect(sent).toHaveLength(1);
    await time.pass(1);
    expect(outbox.state().kind).toBe('unsaved');
    await time.pass(2000);
    expect(file.get('a')).toEqual({ x: '1' });
    expect(outbox.state().kind).toBe('saved');
  });

  it('goes with what was put in meanwhile, the newer over what could not be sent', async () => {
    const { outbox, hold, answer } = outboxOver();
    hold();
    outbox.put('a', { x: 'old', y: '1' });
    outbox.put('a', { x: 'new' });
    await answer('lost');
    expect(outbox.changesOf('a')).toEqual([{ x: 'new', y: '1' }]);
  });

  it('is tried again with the next change, and when asked', async () => {
    const { outbox, file } = outboxOver(['lost', 'lost']);
    outbox.put('a', { x: '1' });
    await rest();
    outbox.put('b', { x: '2' });
    await rest();
    expect(outbox.state().kind).toBe('unsaved');
    outbox.retry();
    await rest();
    expect(Object.fromEntries(file)).toEqual({ a: { x: '1' }, b: { x: '2' } });
  });

  it('keeps no other part back where it fails again and again', async () => {
    const { outbox, file, time } = outboxOver(['lost', 'kept', 'lost']);
    outbox.put('a', { x: '1' });
    outbox.put('b', { x: '2' });
    await rest();
    await time.pass(2000);
    expect(Object.fromEntries(file)).toEqual({ b: { x: '2' } });
    expect(outbox.changesOf('a')).toEqual([{ x: '1' }]);
    await time.pass(2000);
    expect(outbox.state().kind).toBe('saved');
  });

  it('is kept where the data refuses it, holds back nothing else, and goes with the next change of its part', async () => {
    const { outbox, refused, sent, time, file } = outboxOver(['refused']);
    outbox.put('a', { x: 'bad', y: '1' });
    outbox.put('b', { x: '2' });
    await rest();
    expect(refused).toEqual([{ part: 'a', change: { x: 'bad', y: '1' } }]);
    expect(file.get('b')).toEqual({ x: '2' });
    expect(outbox.state('b').kind).toBe('saved');
    expect(outbox.state('a')).toMatchObject({ kind: 'unsaved', problem: { message: '公示已经开始' } });
    await time.pass(10_000);
    expect(sent).toHaveLength(2);
    outbox.put('a', { x: 'good' });
    await rest();
    expect(file.get('a')).toEqual({ x: 'good', y: '1' });
    expect(outbox.hasUnsaved()).toBe(false);
  });

  it('is forgotten when it is given up, also while its answer is awaited', async () => {
    const { outbox, hold, answer, sent } = outboxOver();
    hold();
    outbox.put('a', { x: '1' });
    outbox.giveUp('a');
    expect(outbox.changesOf('a')).toEqual([]);
    await answer('lost');
    expect(sent).toHaveLength(1);
    expect(outbox.state()).toEqual({ kind: 'saved', at: null });
  });

  it('does not come back with what is put in after it was given up', async () => {
    const { outbox, hold, answer } = outboxOver();
    hold();
    outbox.put('a', { x: 'given up' });
    outbox.giveUp('a');
    outbox.put('a', { y: '1' });
    await answer('lost');
    expect(outbox.changesOf('a')).toEqual([{ y: '1' }]);
  });

  it('is waited for by what is done in turn, which waits for nothing that cannot be saved', async () => {
    const { outbox, file } = outboxOver(['kept', 'lost']);
    outbox.put('a', { x: '1' });
    expect(await outbox.inTurn(async () => file.get('a')?.x)).toBe('1');
    outbox.put('b', { x: '2' });
    expect(await outbox.settled('b')).toBe(false);
    await expect(outbox.inTurn(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    outbox.retry();
    expect(await outbox.settled('b')).toBe(true);
  });

  it('leaves time to read anew once nothing has been sent for a while', async () => {
    const { outbox, time, idle } = outboxOver();
    outbox.put('a', { x: '1' });
    await rest();
    await time.pass(700);
    outbox.put('a', { x: '2' });
    await rest();
    await time.pass(700);
    expect(idle()).toBe(0);
    await time.pass(100);
    expect(idle()).toBe(1);
    await outbox.settled('a');
    await time.pass(1000);
    expect(idle()).toBe(1);
  });

  describe('as a block', () => {
    const letters = [
      { part: 'a', change: { x: '1' } },
      { part: 'b', change: { x: '2' } },
      { part: 'c', change: { x: '3' } },
    ];

    it('goes at once, at most so many, and leaves what was put in beside it to go by itself', async () => {
      const { outbox, posts, sent, file } = blockOutbox({ most: 2 });
      outbox.put('z', { x: '0' });
      outbox.putBlock(letters);
      outbox.put('y', { x: '9' });
      expect(outbox.count()).toBe(5);
      await rest();
      expect(posts).toEqual([['a', 'b'], ['c']]);
      expect(sent.map(({ part }) => part)).toEqual(['z', 'y']);
      expect(file.get('b')).toEqual({ x: '2' });
      expect(outbox.state()).toEqual({ kind: 'saved', at: '2' });
      expect(outbox.changes()).toEqual([]);
    });

    it('goes with the latest of each part, and stays a block where it could not be sent', async () => {
      const { outbox, posts, file, time } = blockOutbox({ answers: ['lost'] });
      outbox.putBlock(letters);
      outbox.put('b', { x: 'later' });
      await rest();
      expect(outbox.state()).toMatchObject({ kind: 'unsaved', problem: { isPassing: true } });
      expect(outbox.changesOf('b')).toEqual([{ x: 'later' }]);
      await time.pass(2000);
      expect(posts).toEqual([
        ['a', 'b', 'c'],
        ['a', 'b', 'c'],
      ]);
      expect(file.get('b')).toEqual({ x: 'later' });
      expect(outbox.hasUnsaved()).toBe(false);
    });

    it('is told of once where it is refused, and none of it is in the file', async () => {
      const { outbox, posts, refused, file } = blockOutbox({ answers: ['refused'] });
      outbox.putBlock(letters);
      await rest();
      expect(posts).toHaveLength(1);
      expect(refused).toEqual([['a', 'b', 'c']]);
      expect(file.size).toBe(0);
      expect(outbox.state('b')).toMatchObject({ kind: 'unsaved' });
      outbox.giveUp('a', 'b', 'c');
      expect(outbox.state()).toEqual({ kind: 'saved', at: null });
    });

    it('of one change is that change', async () => {
      const { outbox, posts, sent } = blockOutbox({});
      outbox.putBlock(letters.slice(0, 1));
      await rest();
      expect([posts.length, sent.length]).toEqual([0, 1]);
    });

    it('of many thousands is kept account of in no time', async () => {
      const { outbox, file, sent } = blockOutbox({ most: 20_000 });
      const begun = performance.now();
      outbox.putBlock(
        Array.from({ length: 20_000 }, (_, at) => ({ part: `p${at}`, change: { x: `${at}` } })),
      );
      for (let each = 0; each < 20_000; each += 1) outbox.put(`p${each}`, { y: '1' });
      for (let each = 0; each < 20_000; each += 1) outbox.state();
      expect(await outbox.settled('p19999')).toBe(true);
      expect([file.size, sent.length, outbox.count()]).toEqual([20_000, 20_000, 0]);
      expect(performance.now() - begun).toBeLessThan(2000);
    });
  });
});
