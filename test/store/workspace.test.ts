import { renameSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import type { WorkspaceEvent } from '../../electron/store/event.ts';
import { hashOf } from '../../electron/store/logStore.ts';
import type { Workspace } from '../../electron/store/workspace.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { startTs } from '../support/runTs.ts';
import { candidateNamed, sampleEvents, signers, valueSet } from '../support/sampleEvents.ts';
import { open, sampleWorkspace, sentenceOf, workspacePath } from '../support/testWorkspace.ts';

describe('a save', () => {
  it('is one entry of the log per event, each chained to the one before it', () => {
    const { log } = sampleWorkspace();
    const entries = [...log.all()];
    expect(entries.map((entry) => entry.kind)).toEqual(sampleEvents.map((event) => event.kind));
    expect(entries.map((entry) => entry.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(entries.map((entry) => entry.previous)).toEqual([
      '',
      ...entries.slice(0, -1).map((entry) => entry.hash),
    ]);
    expect(entries.every((entry) => entry.hash === hashOf(entry) && /^[0-9a-f]{64}$/.test(entry.hash))).toBe(
      true,
    );
    expect(log.head()).toBe(entries.at(-1)!.hash);
  });

  it('is made whole while saves go on, alone or several in one transaction', () => {
    const workspace = sampleWorkspace();
    const save = (count: number) => workspace.record(atThisComputer, [valueSet('2-2.b', count)]);
    const unwritten = () => statSync(`${workspace.path}-wal`).size;
    for (const record of [save, (count: number) => workspace.together(() => save(count))]) {
      workspace.checkpoint();
      let most = 0;
      for (let count = 1; count <= 500; count += 1) {
        record(count);
        most = Math.max(most, unwritten());
      }
      expect(most).toBeGreaterThan(0);
      expect(unwritten()).toBe(0);
    }
  });

  it('leaves the same tables whether its events are recorded one by one or together', () => {
    const at = '2026-11-20T08:00:00.000Z';
    const events: readonly WorkspaceEvent[] = [
      valueSet('2-2.b', 1),
      valueSet('2-2.b', 2, 'c2'),
      {
        kind: 'sheet-changed',
        candidateId: 'c1',
        change: { items: { '2-2': { seen: true, remark: '核' } } },
      },
      { kind: 'sheet-changed', candidateId: 'c1', change: { items: { '2-2': { evidence: '台账' } } } },
      valueSet('2-2.b', null),
      { kind: 'sheet-changed', candidateId: 'c1', slot: 'final/self', change: { totals: { total: 9000 } } },
      valueSet('4-1.a', 0, 'c2'),
      { kind: 'sheet-submitted', candidateId: 'c2', at, signedBy: signers, total: null },
      { kind: 'sheet-reopened', candidateId: 'c2', reason: '重核' },
      valueSet('4-1.a', 3, 'c2'),
      valueSet('4-2.a', 1),
      { kind: 'candidate-removed', candidateId: 'c1' },
      valueSet('4-2.a', 2, 'c2'),
    ];
    for (let end = 1; end <= events.length; end += 1) {
      const [alone, together] = [sampleWorkspace(), sampleWorkspace()];
      for (const event of events.slice(0, end)) alone.record(atThisComputer, [event]);
      together.record(atThisComputer, events.slice(0, end));
      const rows = ({ db }: Workspace) => db.prepare('SELECT * FROM sheet ORDER BY candidate_id, slot').all();
      expect(rows(together)).toEqual(rows(alone));
      expect(checkWorkspace(together)).toMatchObject({ ok: true });
      for (const workspace of [alone, together]) workspace.close();
    }
  });

  it('takes the time from its source', () => {
    const now = new Date('2026-11-20T08:00:00.000Z');
    const workspace = open(workspacePath(), { sources: { now: () => now, newId: () => 'x' } });
    workspace.record(atThisComputer, sampleEvents);
    expect(new Set([...workspace.log.all()].map((entry) => entry.at))).toEqual(new Set([now.toISOString()]));
  });

  it.each<[string, WorkspaceEvent]>([
    ['names a candidate that is not there', valueSet('2-2.b', 1, 'nobody')],
    [
      'breaks a rule of the tables',
      {
        kind: 'candidates-added',
        assessmentId: 'a1',
        candidates: [{ ...candidateNamed('机电工程系党总支'), id: 'c9' }],
      },
    ],
    ['is of no known kind', { kind: 'unheard-of' } as unknown as WorkspaceEvent],
  ])('leaves nothing where its second event %s', (_name, bad) => {
    const workspace = sampleWorkspace();
    const [head, count] = [workspace.log.head(), workspace.log.count()];
    expect(() => workspace.record(atThisComputer, [valueSet('2-2.b', 7), bad])).toThrow();
    expect([workspace.log.head(), workspace.log.count()]).toEqual([head, count]);
    expect(workspace.sheets.find('c1')?.content.values).toEqual({ '2-2.b': 4 });
    workspace.record(atThisComputer, [valueSet('2-2.b', 8)]);
    expect(workspace.log.count()).toBe(count + 1);
    expect(checkWorkspace(workspace)).toMatchObject({ ok: true, problems: [] });
  });

  it('is refused where the file was taken away, and goes through once it is back', () => {
    const workspace = sampleWorkspace();
    renameSync(workspace.path, `${workspace.path}.away`);
    expect(sentenceOf(() => workspace.record(atThisComputer, [valueSet('2-2.b', 7)]))).toContain(
      `${workspace.path} 不在了`,
    );
    renameSync(`${workspace.path}.away`, workspace.path);
    workspace.record(atThisComputer, [valueSet('2-2.b', 8)]);
    expect(workspace.sheets.find('c1')?.content.values).toEqual({ '2-2.b': 8 });
  });

  it('is refused where another file was put in its place', () => {
    const workspace = sampleWorkspace();
    renameSync(workspace.path, `${workspace.path}.away`);
    writeFileSync(workspace.path, 'another');
    expect(sentenceOf(() => workspace.record(atThisComputer, [valueSet('2-2.b', 7)]))).toContain(
      `${workspace.path} 已被移走或替换`,
    );
  });
});

describe('several saves together', () => {
  it('are all there, or none where the work between them fails, and saving goes on', () => {
    const workspace = sampleWorkspace();
    const [head, count] = [workspace.log.head(), workspace.log.count()];
    const saveThen = (end: () => void) =>
      workspace.together(() => {
        workspace.record(atThisComputer, [valueSet('2-2.b', 7)]);
        workspace.record(atThisComputer, [valueSet('2-2.b', 8)]);
        end();
        return workspace.log.count();
      });
    const fail = () => {
      throw new Error('the work failed');
    };
    expect(sentenceOf(() => saveThen(fail))).toBe('the work failed');
    expect([workspace.log.head(), workspace.log.count()]).toEqual([head, count]);
    expect(workspace.sheets.find('c1')?.content.values).toEqual({ '2-2.b': 4 });
    expect(saveThen(() => {})).toBe(count + 2);
    expect(workspace.sheets.find('c1')?.content.values).toEqual({ '2-2.b': 8 });
    expect(checkWorkspace(workspace)).toMatchObject({ ok: true });
  });
});

describe('a second start on the same file', () => {
  it('is refused in a sentence while it is open in this process, and not afterwards', () => {
    const first = sampleWorkspace();
    expect(sentenceOf(() => open(first.path))).toBe(
      `${first.path} 已在另一个五好考评窗口中打开。请使用已打开的窗口，或先将其关闭`,
    );
    first.close();
    expect(open(first.path).log.count()).toBe(5);
  });

  it('is refused while another process has it open, which may still be read beside it, and not once that is killed', async () => {
    const { path, close } = sampleWorkspace();
    close();
    const holder = startTs('test/support/holdWorkspace.ts', [path]);
    await holder.line('open');
    expect(sentenceOf(() => open(path))).toMatch(/已在另一个五好考评窗口中打开/);
    expect(open(path, { readonly: true }).log.count()).toBe(5);
    await holder.kill();
    expect(open(path).log.count()).toBe(5);
  });
});

describe('a process that is killed in the middle of saving', () => {
  it('loses no save that it acknowledged', async () => {
    const { path, close } = sampleWorkspace();
    close();
    for (let time = 0; time < 3; time += 1) {
      const saver = startTs('test/support/saveOnAndOn.ts', [path]);
      await saver.line(`saved ${50 + 17 * time}`);
      await saver.kill();
      const acknowledged = Number(saver.lines.at(-1)!.split(' ')[1]);
      const workspace = open(path);
      const saved = Number(workspace.sheets.find('c1')?.content.values['2-2.b']);
      expect(saved - acknowledged === 0 || saved - acknowledged === 1).toBe(true);
      expect(checkWorkspace(workspace)).toMatchObject({ ok: true });
      workspace.close();
    }
  });
});
