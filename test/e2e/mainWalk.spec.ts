import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { mainWalk } from '../support/mainWalk.ts';
import { expectSheets, expectSummary } from '../support/workbooks.ts';

test('from an empty workspace to the exported workbooks, which recompute to the same totals', async ({
  program,
}) => {
  const { page, folder, complaints } = program;
  const files = await mainWalk({
    page,
    folder,
    async download(begin) {
      const [download] = await Promise.all([page.waitForEvent('download'), begin()]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
  });
  expectSummary(files.summary);
  expectSheets(files.sheets);
  expect(complaints).toEqual([]);
});
