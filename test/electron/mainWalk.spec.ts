import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/electronApp.ts';
import { mainWalk } from '../support/mainWalk.ts';
import { expectSheets, expectSummary } from '../support/workbooks.ts';

test('the same walk in the window: from an empty workspace to the exported workbooks', async ({
  desktop,
  place,
}) => {
  test.setTimeout(180_000);
  const { app, page, complaints } = desktop;
  let saved = 0;
  const files = await mainWalk({
    page,
    folder: place.folder,
    async download(begin) {
      saved += 1;
      const path = join(place.folder, `导出${saved}.xlsx`);
      await app.evaluate(({ session }, target) => {
        Reflect.set(globalThis, 'downloadState', 'waiting');
        session.defaultSession.once('will-download', (_event, item) => {
          item.once('done', (_done, state) => Reflect.set(globalThis, 'downloadState', state));
          item.setSavePath(target);
        });
      }, path);
      await begin();
      await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'downloadState'))).toBe('completed');
      return path;
    },
  });
  expectSummary(files.summary);
  expectSheets(files.sheets);
  expect(complaints).toEqual([]);
});
