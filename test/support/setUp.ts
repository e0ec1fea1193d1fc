import { expect, type Page } from '@playwright/test';

/** What is typed about a new assessment. Days are YYYY-MM-DD; the first of the panel is 组长. */
export interface Typed {
  /** The scheme's title as its card has it. */
  readonly scheme: string;
  readonly name: string;
  readonly organiser: string;
  /** What the scheme calls it; 主办党委 where it does not say. */
  readonly organiserLabel?: string;
  readonly year: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly panel: readonly string[];
  /** Lines of the roster as copied from Excel, the head first. */
  readonly roster: readonly (readonly string[])[];
}

/** From the list of assessments to one whose 考评口径 is signed and whose roster is there; its id comes back. */
export async function setUp(page: Page, typed: Typed): Promise<string> {
  await page.getByRole('link', { name: '新建考核' }).first().click();
  await page.getByRole('radiogroup', { name: '考核方案' }).getByText(typed.scheme).click();
  await page.getByLabel('考核名称').fill(typed.name);
  await page.getByLabel(typed.organiserLabel ?? '主办党委').fill(typed.organiser);
  await page.getByLabel('考核年度').fill(String(typed.year));
  await page.getByLabel('开始日期').fill(typed.startsOn);
  await page.getByLabel('结束日期').fill(typed.endsOn);
  await page.getByLabel('考评组成员 1').fill(typed.panel.join('、'));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '创建考核' }).click();
  await expect(page).toHaveURL(/\/a\/[^/]+\/setup/);

  await page.getByText('考评口径').first().click();
  await page.getByRole('button', { name: '全体同意，签字' }).click();
  await expect(page.getByRole('tab', { name: /考评口径.*已签字/ })).toBeVisible();

  const count = typed.roster.length - 1;
  await page.getByText('参评单位').first().click();
  await page.getByRole('button', { name: '粘贴或导入' }).first().click();
  await page
    .getByLabel('从 Excel 粘贴')
    .last()
    .fill(typed.roster.map((line) => line.join('\t')).join('\n'));
  await page.getByRole('button', { name: `导入 ${count} 个单位` }).click();
  await expect(page.getByText(`已加入 ${count} 个参评单位`)).toBeVisible();
  return /\/a\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}
