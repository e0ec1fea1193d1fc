import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../../support/browserApp.ts';
import { mainWalk } from '../../support/mainWalk.ts';
import { moveOn } from '../../support/moveOn.ts';
import { publishNotice } from '../../support/publishNotice.ts';

test('a Shandong assessment runs from 评比 over 公示 to 表彰', async ({ program }) => {
  const { page, folder, client, complaints } = program;
  await mainWalk({
    page,
    folder,
    async download(begin) {
      const [download] = await Promise.all([page.waitForEvent('download'), begin()]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
  });
  await moveOn(page, '评比');
  await expect(page.getByText('本阶段的事项已齐')).toBeVisible();
  await moveOn(page, '公示');
  await expect(page.getByText('公示已经开始，考核结果已锁定')).toBeVisible();

  // 1, 1, 3 and one that is 不达标: the totals worked by hand in mainWalk, which nobody can change now.
  const [assessment] = await client.assessment.list();
  const assessmentId = assessment?.id ?? '';
  const { candidates } = await client.result.get({ assessmentId });
  const line = ({ candidate, rank, total, grade }: (typeof candidates)[number]) =>
    [candidate.name, rank, total?.numerator, grade] as const;
  expect(candidates.map(line)).toEqual([
    ['机电工程系党总支', 1, 10000, null],
    ['经济管理系党总支', 1, 10000, null],
    ['信息工程系党总支', 3, 7900, null],
    ['后勤服务党总支', null, 6400, '不达标'],
  ]);
  const candidateId = candidates[2]?.candidate.id ?? '';
  await expect(client.sheet.reopen({ candidateId, reason: '复核' })).rejects.toThrow(/公示已经开始/);

  await publishNotice(client, assessmentId);
  await page.reload();
  await moveOn(page, '表彰');
  await expect(page.getByText('表彰决定尚未签发')).toBeVisible();
  expect(complaints).toEqual([]);
});
