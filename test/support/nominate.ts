import { expect, type Page } from '@playwright/test';
import { formatDay } from '../../shared/assessment/day.ts';

/** The dialog that is open, drawers aside. */
export const dialog = (page: Page) =>
  page.getByRole('dialog').filter({ has: page.locator('.ant-modal-title') });
/** A condition's or measure's card in the drawer. */
export const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
/** A candidate's line in the table. */
export const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });

/** Opens a candidate's drawer from the table, closing the one that is open. */
export async function openNominee(page: Page, name: string) {
  await expect(row(page, name)).toBeVisible();
  await closeNominee(page);
  await row(page, name).getByRole('button', { name, exact: true }).click();
  await expect(page.locator('.ant-drawer-title')).toContainText(name);
}

export async function closeNominee(page: Page) {
  const close = page.locator('.ant-drawer-close');
  if ((await close.count()) === 0) return;
  await close.click();
  await expect(page.locator('.ant-drawer-title')).toHaveCount(0);
}

export async function fillDay(page: Page, label: string, day: string) {
  const box = dialog(page).getByLabel(label, { exact: true });
  // A dialog that is still opening may take the focus from under the typing; the day is typed again then.
  await expect(async () => {
    await box.fill(day);
    await box.press('Tab');
    await expect(box).toHaveValue(day, { timeout: 500 });
  }).toPass();
}

/** Presses the dialog's button and waits until what was put down is taken. */
export async function take(page: Page, button: string) {
  await dialog(page).getByRole('button', { name: button, exact: true }).click();
  await expect(dialog(page)).toBeHidden();
}

/** 登记申报 from the table. */
export async function apply(page: Page, name: string, day: string) {
  await row(page, name).getByRole('button', { name: '登记申报' }).click();
  await fillDay(page, '申报日', day);
  await dialog(page).getByLabel('经办人').fill('吴晓岚');
  await take(page, '登记申报');
  await expect(row(page, name)).toContainText(formatDay(day));
}

/** 登记判定, by the panel, of a condition in the open drawer: 符合, on the day given or today. */
export async function find(page: Page, condition: string, on?: string) {
  await card(page, condition).getByRole('button', { name: '登记判定' }).click();
  await dialog(page).getByText('符合', { exact: true }).click();
  await dialog(page).getByLabel('依据').fill('查阅台账，听取汇报');
  await dialog(page).getByLabel('判定人').fill('周正明');
  if (on !== undefined) await fillDay(page, '判定日期', on);
  await take(page, '保存判定');
}

/** 列入推荐 in the open drawer, on the day given or today. */
export async function recommend(page: Page, rank: number, on?: string) {
  await page.getByRole('button', { name: '列入推荐' }).click();
  await dialog(page).getByLabel('名次').fill(String(rank));
  if (on !== undefined) await fillDay(page, '日期', on);
  await take(page, '列入推荐');
}

/** Writes why, under the name of 周正明, and takes it. */
export async function explain(page: Page, label: string, reason: string, button: string) {
  await dialog(page).getByLabel(label).fill(reason);
  await dialog(page).getByLabel('经办人').fill('周正明');
  await take(page, button);
}
