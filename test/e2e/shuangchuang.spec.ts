import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { closeNominee, dialog, openNominee, row } from '../support/nominate.ts';

const parent = '浙江大学机械工程学院党委';
const longName = '浙江大学机械工程学院2026年新时代基层党组织党建“双创”工作样板支部培育创建单位推荐工作';

/** Branches that have applied, of which the register knows nothing yet. */
async function begin({ client, page, url }: BrowserApp, count = 3) {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'zju-shuangchuang',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: longName,
      year: 2026,
      organiser: parent,
      startsOn: '2026-01-04',
      endsOn: '2027-12-31',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await client.assessment.sign({ assessmentId });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: Array.from({ length: count }, (_, index) => ({
      name: `机械工程学院第${index + 1}党支部`,
      kind: '教师党支部',
      parent,
      secretary: '',
      memberCount: 20,
      foundedOn: '2018-06-01',
    })),
  });
  await page.goto(url(`/a/${assessmentId}/nominations`));
  await page.getByRole('button', { name: `登记申报（${count} 个单位）` }).click();
  await dialog(page).getByLabel('经办人').fill('周正明');
  await dialog(page).getByRole('button', { name: '登记申报' }).click();
  await expect(dialog(page)).toBeHidden();
  return { assessmentId, candidateIds };
}

/** What a reader of the screen would stumble over, by its rule and place. */
async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}

/** How many conditions are 待判定, by each row of the table. */
async function openInRows(page: Page): Promise<number> {
  const tags = await page.locator('.nominate-counts .ant-tag', { hasText: '待判定' }).allTextContents();
  return tags.reduce((sum, words) => sum + Number(/\d+/.exec(words)?.[0]), 0);
}

test('what is 待判定 is one number; a cell that nobody can judge yet says why, and so does its key', async ({
  program,
}) => {
  const { page, client, complaints } = program;
  const { assessmentId } = await begin(program);
  const open = await openInRows(page);
  expect(open).toBeGreaterThan(12);
  const judge = page.getByRole('button', { name: `判定条件（待判定 ${open} 项）` });
  await expect(page.getByText(`条件待判定 ${open} 项`)).toBeVisible();
  expect((await client.outcome.flow({ assessmentId })).steps[1]?.lacks[0]?.text).toContain(
    `共 ${open} 项待判定`,
  );

  await judge.click();
  // The register decides this one: why not yet stands in the cell.
  await expect(page.locator('.condition-grid td', { hasText: '荣誉登记尚未录入' }).first()).toBeVisible();
  const blocked = dialog(page).getByRole('button', { name: /第1党支部，M5：待判定，依据未载入/ });
  await expect(blocked).toHaveText('依据未载入');
  await blocked.press('1');
  await expect(dialog(page).getByRole('alert').filter({ hasText: '请先在上面载入文件' })).toBeVisible();
  await expect(blocked).toBeFocused();

  expect(await faultsOf(page)).toEqual([]);

  // Loaded right there, the key does what it says.
  await dialog(page)
    .locator('input[type=file]')
    .setInputFiles({
      name: '指南.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('指南'),
    });
  const loading = dialog(page).filter({ hasText: '载入文件：指南.docx' });
  await loading.getByLabel('经办人').fill('周正明');
  await loading.getByRole('button', { name: '载入', exact: true }).click();
  const cell = dialog(page).getByRole('button', { name: /第1党支部，M5/ });
  await expect(cell).toHaveText('');
  await cell.press('1');
  await expect(cell).toHaveText('符合');
  await expect(page.getByText('请先在上面载入文件')).toBeHidden();
  // What was marked is not lost by a slip.
  await page.keyboard.press('Escape');
  await expect(page.getByText('填写的内容还没有保存').last()).toBeVisible();
  await page.getByRole('button', { name: '继续填写' }).click();
  await expect(cell).toHaveText('符合');
  expect(complaints).toEqual([]);
});

test('the table of conditions cuts no row in two and leaves the buttons in the window, at any size', async ({
  program,
}) => {
  const { page } = program;
  await begin(program, 12);
  await page.getByRole('button', { name: /^判定条件/ }).click();
  const save = dialog(page).getByRole('button', { name: '保存判定' });
  const seen: number[] = [];
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
    [683, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    await expect(save).toBeInViewport({ ratio: 1 });
    const { rows, whole } = await page.evaluate<{ rows: number; whole: number }>(`(() => {
      const box = document.querySelector('.condition-grid-scroll');
      const { top } = box.getBoundingClientRect();
      const ends = [...box.querySelectorAll('tbody tr')].map((row) => row.getBoundingClientRect().bottom - top);
      const inside = ends.filter((end) => end <= box.clientHeight + 1);
      return { rows: inside.length, whole: Math.abs(box.clientHeight - inside.at(-1)) };
    })()`);
    expect(whole, `${width}`).toBeLessThanOrEqual(2);
    seen.push(rows);
  }
  const [laptop = 0, large = 0, narrow = 0] = seen;
  expect(narrow).toBeGreaterThanOrEqual(1);
  expect(laptop).toBeGreaterThanOrEqual(3);
  expect(large).toBeGreaterThan(laptop);
});

test('the register is mended from a condition, at its own list, and one comes back to the unit', async ({
  program,
}) => {
  const { page } = program;
  await begin(program);
  await openNominee(page, '机械工程学院第1党支部');
  await page.getByRole('article', { name: 'M3a', exact: true }).getByText('到单位登记补充').click();
  await expect(page).toHaveURL(/#awards$/);
  await expect(page.getByRole('heading', { name: '荣誉表彰' })).toBeInViewport();
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('region', { name: '荣誉表彰' }).getByRole('button', { name: '已核实，没有' }).click();
  await page.getByRole('link', { name: '回到“条件和推荐”' }).click();
  await expect(page.locator('.ant-drawer-title')).toContainText('机械工程学院第1党支部');
  await expect(page.getByRole('link', { name: /回到/ })).toHaveCount(0);
  await closeNominee(page);

  // From 历年考核 one comes to what the unit came to, and back.
  await openNominee(page, '机械工程学院第2党支部');
  await page.getByText('打开单位登记').click();
  await page.getByRole('region', { name: '历年考核' }).getByRole('link', { name: longName }).click();
  await expect(page).toHaveURL(/\/nominations\//);
  await expect(page.locator('.ant-drawer-title')).toContainText('机械工程学院第2党支部');
});

test('this year’s deadlines are put down once, and no row is marked late any more', async ({ program }) => {
  const { page, client } = program;
  const { assessmentId } = await begin(program);
  await expect(page.getByText('迟于2024年3月15日的报送期限')).toHaveCount(3);
  await page.getByRole('button', { name: '填写本次的期限' }).click();
  const days = dialog(page).locator('.ant-form-item').filter({ hasText: '2024年3月15日前' }).locator('input');
  for (const index of [0, 1]) {
    await days.nth(index).fill('2099-12-10');
    await days.nth(index).press('Tab');
  }
  await dialog(page).getByLabel('依据').fill('党委组织部通知');
  await dialog(page).getByLabel('经办人').fill('周正明');
  await dialog(page).getByRole('button', { name: '保存期限' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByText('的报送期限')).toHaveCount(0);
  await expect(page.getByRole('list', { name: '报送期限' })).toContainText(
    '本次的期限：2099年12月10日（依据：党委组织部通知',
  );
  await page.getByRole('link', { name: '流程', exact: true }).click();
  await expect(page.getByText('本次的期限：2099年12月10日')).toHaveCount(2);
  const { steps } = await client.outcome.flow({ assessmentId });
  expect(steps.map(({ due }) => due?.day ?? null)).toEqual(['2099-12-10', '2099-12-10', null, null]);
});

test('a notice tells once what is open and empty before it is issued, and stands in 变动记录', async ({
  program,
}) => {
  const { page, client, url } = program;
  const { assessmentId, candidateIds } = await begin(program);
  const [first = ''] = candidateIds;
  const scheme = (await client.assessment.get({ assessmentId })).scheme;
  const conditions = scheme.tracks[1]?.conditions.filter(({ by, basis }) => by !== 'data' && !basis) ?? [];
  const [organisation] = (await client.organisation.list()).filter(({ name }) => name.includes('第1党支部'));
  const award = { on: '2026-01-01', level: 'school' as const, isParty: true };
  await client.organisation.save({
    organisations: [
      {
        ...organisation!,
        appraisals: [],
        awards: [
          { ...award, name: '先进基层党组织', to: 'organisation' },
          { ...award, name: '优秀共产党员', to: 'member', person: '王芳' },
        ],
      },
    ],
  });
  const signed = { by: '周正明', on: new Date().toLocaleDateString('sv-SE') };
  await client.entry.attach({
    assessmentId,
    attachmentId: 'A2',
    by: '周正明',
    file: new File(['指南'], '指南.docx'),
  });
  const finding = { ...signed, isMet: true, evidence: '查阅台账' };
  await client.entry.set({
    assessmentId,
    entries: [...conditions.map(({ id }) => id), 'M5'].map((key) => ({
      kind: 'finding',
      candidateId: first,
      key,
      content: finding,
    })),
  });
  await page.goto(url(`/a/${assessmentId}/nominations/${first}`));
  await page.getByRole('button', { name: '列入推荐' }).click();
  await dialog(page).getByLabel('经办人').fill('周正明');
  await dialog(page).getByRole('button', { name: '列入推荐' }).click();
  await expect(dialog(page)).toBeHidden();
  await closeNominee(page);
  await expect(row(page, '机械工程学院第1党支部')).toContainText('列入推荐');

  await page.getByRole('link', { name: '公示和表彰' }).click();
  await page.getByRole('button', { name: '拟写公示' }).click();
  // What was done is said, and how it is saved stays in sight.
  const said = page.locator('.ant-message-notice').first();
  await expect(said).toBeVisible();
  const save = page.locator('.save').first();
  await expect(save).toBeVisible();
  const [a, b] = [await said.boundingBox(), await save.boundingBox()];
  expect(a!.y > b!.y + b!.height || a!.y + a!.height < b!.y, JSON.stringify([a, b])).toBe(true);

  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(dialog(page)).toContainText('第2党支部、机械工程学院第3党支部已申报，条件或测评还没有判定完');
  await expect(
    dialog(page).getByRole('link', { name: /到“条件和推荐”办理：机械工程学院第2党支部/ }),
  ).toHaveAttribute('href', /\/nominations\//);
  await dialog(page)
    .getByRole('listitem')
    .filter({ hasText: '联系电话没有填写' })
    .getByRole('button')
    .click();
  await expect(page.getByLabel('联系电话')).toBeFocused();
  for (const label of ['联系电话', '联系人', '受理部门', '通信地址'])
    await page.getByLabel(label, { exact: true }).fill('八七九五');
  await page.getByLabel('通信地址').press('Tab');
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(dialog(page)).not.toContainText('没有填写');
  expect(await faultsOf(page)).toEqual([]);
  await dialog(page).getByLabel('签发人').fill('周正明');
  await dialog(page).getByRole('button', { name: '仍然签发' }).click();
  await expect(dialog(page)).toBeHidden();

  await page.getByRole('link', { name: '流程', exact: true }).click();
  await expect(page.getByRole('region', { name: '变动记录' })).toContainText('签发第 1 份公示');
  // Nobody has said what was done of 支部考核.
  const stage = page.getByRole('listitem', { name: '第 1 步 支部考核' });
  await expect(stage).toContainText('未登记办理情况');
  expect(await faultsOf(page)).toEqual([]);
  await stage.getByRole('button', { name: /登记办理情况/ }).click();
  const why = dialog(page).getByLabel('理由', { exact: true });
  await expect(why).not.toHaveAttribute('aria-required', 'true');
  await dialog(page).getByRole('radio', { name: '没有组织' }).check();
  await expect(why).toHaveAttribute('aria-required', 'true');
  await dialog(page).getByLabel('经办人').fill('周正明');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(dialog(page).getByText('请写明理由')).toBeVisible();
  await dialog(page).getByRole('radio', { name: '已办理' }).check();
  await expect(dialog(page).getByText('请写明理由')).toBeHidden();
  await dialog(page).getByRole('radio', { name: '没有组织' }).check();
  await why.fill('结合上年考核进行');
  await dialog(page).getByLabel('经办人').fill('周正明');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(stage).toContainText('未组织');
});

test('a long name stays on one line of the head, whole as its tooltip, wide and narrow', async ({
  program,
}) => {
  const { page, url } = program;
  const { assessmentId } = await begin(program, 2);
  for (const screen of ['flow', 'nominations', 'publicity'])
    for (const width of [1366, 683]) {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(url(`/a/${assessmentId}/${screen}`));
      const title = page.locator('.shell-title');
      await expect(title).toHaveAttribute('title', longName);
      const { height } = (await title.boundingBox())!;
      expect(height, `${screen} ${width}`).toBeLessThan(32);
      const sideways = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
      expect(sideways).toBeLessThanOrEqual(0);
    }
  await page.goto(url(`/a/${assessmentId}/nominations`));
  const unit = page.locator('tbody .nominate-unit').first();
  await expect(unit).toBeVisible();
  expect((await unit.boundingBox())!.width).toBeGreaterThan(150);
});
