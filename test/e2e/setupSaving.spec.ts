import { expect, type Page } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { makeAssessment, openReadings } from './setupScreen.ts';

/** Holds the answers of a procedure back until the returned function is called, as a busy computer would. */
async function hold(page: Page, procedure: string): Promise<() => void> {
  let release = () => {};
  const isReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/rpc/${procedure}*`, async (route) => {
    const response = await route.fetch();
    await isReleased;
    await route.fulfill({ response }).catch(() => {}); // The page may have left it.
  });
  return release;
}

const bar = (page: Page) => page.locator('.save-bar').getByRole('status');

test('what is typed while details or readings are saved stays, and neither saving undoes the other', async ({
  program,
}) => {
  const { page, url, client } = program;
  const { assessmentId } = await makeAssessment(program, [], false);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await openReadings(page);
  await page.getByLabel('第 2 条的考评组约定').fill('材料齐全即可');
  const endReadings = await hold(page, 'assessment/update');
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await page.getByLabel('第 3 条的考评组约定').fill('保存时写的');
  endReadings();
  await expect(page.getByText(/^保存期间又有修改，这些修改尚未保存$|^考评口径已保存$/)).toBeVisible();
  await expect(page.getByLabel('第 3 条的考评组约定')).toHaveValue('保存时写的');
  await expect(page.getByText('考评口径已保存')).toHaveCount(0);
  await expect(bar(page)).toHaveText('有未保存的修改');
  await page.unrouteAll();
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await expect(page.getByText('考评口径已保存')).toBeVisible();

  // The page has not read the readings anew when the details go: they say nothing of the readings.
  await page.getByLabel('第 4 条的考评组约定').fill('第四条');
  const endReading = await hold(page, 'assessment/get');
  const isStored = page.waitForResponse('**/rpc/assessment/update');
  await page.getByRole('button', { name: '保存考评口径' }).click();
  await isStored;
  await page.getByRole('tab', { name: /基本信息/ }).click();
  await page.getByLabel('考核名称').fill('改过的名称');
  const endDetails = await hold(page, 'assessment/update');
  await page.getByRole('button', { name: '保存基本信息' }).click();
  await page.getByLabel('主办党委').fill('改过的党委');
  await expect(page.getByRole('button', { name: '放弃修改' })).toBeDisabled();
  endReading();
  endDetails();
  await expect(page.getByRole('button', { name: '放弃修改' })).toBeEnabled();
  await expect(page.getByLabel('主办党委')).toHaveValue('改过的党委');
  await expect(bar(page)).toHaveText('有未保存的修改');
  const half = await client.assessment.get({ assessmentId });
  expect(half).toMatchObject({ name: '改过的名称', organiser: '学院党委' });
  expect(half.adjustments.agreed).toEqual({ N2: '材料齐全即可', N3: '保存时写的', N4: '第四条' });
  await page.unrouteAll();
  await page.reload();
  await page.getByRole('tab', { name: /基本信息/ }).click();
  await expect(bar(page)).toHaveText('已恢复上次未保存的修改，尚未保存');
  await page.getByRole('button', { name: '保存基本信息' }).click();
  await expect(page.getByText('基本信息已保存')).toBeVisible();
  await expect(bar(page)).toHaveText('没有未保存的修改');
  expect((await client.assessment.get({ assessmentId })).organiser).toBe('改过的党委');
});

test('rows pasted while a file is being read stay when its answer comes', async ({ program }) => {
  const { page, url } = program;
  const { assessmentId } = await makeAssessment(program, ['甲党总支']);
  await page.goto(url(`/a/${assessmentId}/setup`));
  await page.getByRole('button', { name: '粘贴或导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: '上传文件' }).click();
  const endFile = await hold(page, 'candidate/readTable');
  const file = {
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('单位名称\n文件支部\n另一支部\n'),
  };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText('正在读取……')).toBeVisible();
  await dialog.getByRole('tab', { name: '从 Excel 粘贴' }).click();
  await dialog.getByRole('textbox', { name: '从 Excel 粘贴' }).fill('单位名称\n粘贴支部');
  await expect(dialog.getByRole('button', { name: '导入 1 个单位' })).toBeEnabled();
  const answer = page.waitForResponse('**/rpc/candidate/readTable');
  endFile();
  await (await answer).finished();
  // One more round of the page: what the answer brings would be drawn by now.
  await dialog.getByRole('tab', { name: '上传文件' }).click();
  await expect(dialog.getByText('支持 xlsx、xls、et', { exact: false })).toBeVisible();
  await expect(dialog.getByText('粘贴支部', { exact: true }).last()).toBeVisible();
  await expect(dialog.getByText('文件支部', { exact: true })).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: '导入 1 个单位' })).toBeEnabled();
});

test('Enter pressed again and again makes one assessment, and may be pressed anew after a refusal', async ({
  program,
}) => {
  const { page, url, client } = program;
  await page.goto(url('/new'));
  await page.getByRole('radiogroup', { name: '考核方案' }).getByRole('radio').first().check();
  await page.getByLabel('考核名称').fill('按住回车');
  await page.getByLabel('主办党委').fill('学院党委');
  await page.getByLabel('开始日期').fill('2026-3-1');
  await page.getByLabel('结束日期').fill('2026-12-1');
  await page.getByLabel('考评组成员 1').fill('张三');
  await page.getByLabel('考评组成员 1').press('Tab');
  // Presses wait in the queue of a slow computer: each is taken before the button is drawn as busy.
  const press = () =>
    page.evaluate(`(async () => {
      for (let presses = 0; presses < 4; presses += 1) {
        document.querySelector('[type=submit]').click();
        for (let steps = 0; steps < 1000; steps += 1) await null;
      }
    })()`);
  await page.route('**/rpc/assessment/create', (route) => route.abort());
  await press();
  const refusal = page.getByRole('dialog', { name: /与本机程序失去联系/ });
  await expect(refusal).toHaveCount(1);
  await page.unrouteAll();
  await refusal.getByRole('button', { name: '知道了' }).click();
  await press();
  await expect(page).toHaveURL(/\/setup$/);
  expect((await client.assessment.list()).filter(({ name }) => name === '按住回车')).toHaveLength(1);
});
