import { describe, expect, it } from 'vitest';
import type { Setting } from './setting.ts';

/** The data file itself. */
export function workspaceSuite(given: Setting): void {
  describe('the workspace', () => {
    it('says where it lies, how long its log is, and its head, which every save changes', async () => {
      const { first } = await given.make();
      // The first value of all takes the course on as well.
      await given.client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 2 } } });
      const before = await given.client.workspace.info();
      expect(before.path).toMatch(/\.kaoping$/);
      expect(before.programVersion).toMatch(/^\d+\.\d+\.\d+/);
      await given.client.sheet.change({ candidateId: first, change: { values: { '2-2.b': 1 } } });
      const after = await given.client.workspace.info();
      expect(after.entryCount).toBe(before.entryCount + 1);
      expect(after.head).toMatch(/^[0-9a-f]{64}$/);
      expect(after.head).not.toBe(before.head);
    });

    it('is sound after all of this', async () => {
      const info = await given.client.workspace.info();
      expect(await given.client.workspace.check()).toEqual({
        ok: true,
        head: info.head,
        count: info.entryCount,
        problems: [],
      });
    });
  });
}
