import { expect, type Page } from '@playwright/test';
import { read } from 'xlsx';
import { newProblem } from '../../../shared/rectification/newProblem.ts';
import type { Problem } from '../../../shared/register/content.ts';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { test } from '../../support/browserApp.ts';
import { moveOn } from '../../support/moveOn.ts';
import type { Client } from '../../support/rpcClient.ts';
import { setUp } from '../../support/setUp.ts';

const mechanics = '机电系党总支';
const finance = '财经系党总支';
const office = '机关直属党支部';
const numeric = '数控党支部';
const mould = '模具党支部';
const accounts = '会计党支部';
const college = '学院党委';

const roster = [
  ['单位名称', '类型', '上级单位', '书记', '党员人数'],
  [mechanics, '党总支', college, '李振华', '46'],
  [finance, '党总支', college, '陈雅琴', '40'],
  [office, '直属党支部', college, '孙立群', '21'],
  [numeric, '党支部', mechanics, '何伟', '2'],
  [mould, '党支部', mechanics, '沈洁', '12'],
  [accounts, '党支部', finance, '方正', '9'],
];

const signed = { by: '王静', on: '2026-04-20' };
const done = { result: '已整改到位', done: { by: '周正明', on: '2026-06-20' } };

/** 查摆 of the six rows, the first `found` of them with a problem. */
function checks(candidateId: string, found: number): EntryInput[] {
  return Array.from({ length: 6 }, (_, index) => {
    const isFound = index < found;
    const content = { ...signed, isFound, problem: isFound ? `查出的问题${index + 1}` : '' };
    return { kind: 'check', candidateId, key: `K${index + 1}`, content };
  });
}

/** A plan and rows: so many outstanding problems that are done, and what was set up. */
function rectified(candidateId: string, problems: number, kinds: readonly Problem['kind'][]): EntryInput[] {
  const rows = [
    ...Array.from({ length: problems }, () => ({ kind: 'problem', isOutstanding: true }) as const),
    ...kinds.map((kind) => ({ kind }) as const),
  ];
  const plan = {
    goal: '晋位',
    tasks: '补短板',
    measures: '专人负责',
    deadline: '2026-06-30',
    discussedOn: '2026-05-08',
  };
  return [
    { kind: 'plan', candidateId, key: 'plan', content: plan },
    ...rows.map(
      (row, index): EntryInput => ({
        kind: 'problem',
        candidateId,
        key: `row${index}`,
        content: newProblem({ ...row, problem: `第${index + 1}项`, ...done }),
      }),
    ),
  ];
}

const unitRow = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }).and(page.locator('strong')) });
const dialog = (page: Page) => page.getByRole('dialog');
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const missing = (page: Page) => page.getByRole('region', { name: '整改还缺' });
const shot = (page: Page, name: string) =>
  process.env.KAOPING_SHOTS
    ? page.screenshot({ path: `${process.env.KAOPING_SHOTS}/zjiet-${name}.png` })
    : Promise.resolve();

async function openUnit(page: Page, name: string) {
  await page
    .getByRole('navigation', { name: '参评单位' })
    .getByRole('link', { name: new RegExp(`^${name}`, 'u') })
    .click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

/** Fills the open dialog's grade in. */
async function grade(page: Page, words: string, by: string, on: string) {
  await dialog(page).getByText(words, { exact: true }).click();
  await dialog(page)
    .getByLabel(/定级的上级/)
    .fill(by);
  await dialog(page).getByLabel('日期').fill(on);
  await dialog(page).getByLabel('日期').press('Tab');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await expect(dialog(page)).toBeHidden();
}

async function gradeOne(page: Page, name: string, time: string, words: string, by: string, on: string) {
  await page.getByRole('button', { name: `${name}${time}定级`, exact: true }).click();
  await grade(page, words, by, on);
  await expect(unitRow(page, name)).toContainText(words);
}

/** 销号 or 确认建成 of the first row that is open. */
async function signOff(page: Page, button: string, result: string) {
  await page.getByRole('button', { name: button, exact: true }).first().click();
  await dialog(page)
    .getByRole('textbox', { name: /整改结果|建立情况/ })
    .fill(result);
  await dialog(page)
    .getByLabel(/销号人|确认人/)
    .fill('周正明');
  await dialog(page).getByRole('button', { name: button }).click();
  await expect(dialog(page)).toBeHidden();
}

async function idsByName(client: Client, assessmentId: string) {
  const candidates = await client.candidate.list({ assessmentId });
  return new Map(candidates.map(({ id, name }) => [name, id]));
}

test('分类定级 runs from 动员部署 to 考核总结: 六查六看, 定级 level by level, 整改, 晋位升级', async ({
  program,
}) => {
  test.setTimeout(180_000);
  const { page, client, complaints } = program;
  const assessmentId = await setUp(page, {
    scheme: '基层党组织分类定级',
    name: '2026年基层党组织分类定级',
    organiser: college,
    year: 2026,
    startsOn: '2026-04-10',
    endsOn: '2026-11-20',
    panel: ['周正明', '王静'],
    roster,
  });
  const ids = await idsByName(client, assessmentId);
  const idOf = (name: string) => ids.get(name) ?? '';
  await moveOn(page, '制定方案，动员部署');
  await moveOn(page, '调查摸底，分类定级');
  await expect(page.getByText('“六查六看”没有查完', { exact: false })).toBeVisible();
  await expect(page.getByText('还没有定级', { exact: false })).toBeVisible();
  await shot(page, '1-flow');

  // 六查六看: 数控 on screen, 2 members, 2 problems; the others have 0 to 2.
  await tab(page, '查摆整改');
  await openUnit(page, numeric);
  await expect(page.locator('.rectify-warning')).toContainText(
    '党员人数低于3人（不含3人）的单位合并设立支部。',
  );
  await page.getByRole('textbox', { name: '查摆人' }).fill('王静');
  const check = (id: string) => page.locator(`[data-check="${id}"]`);
  for (const [id, problem] of [
    ['K1', '支部只有两名党员'],
    ['K3', '制度落实不到位'],
  ] as const) {
    await check(id).getByRole('radio', { name: '有问题' }).check();
    await check(id).getByRole('textbox').fill(problem);
    await check(id).getByRole('textbox').blur();
    await expect(check(id)).toContainText('王静');
  }
  for (const id of ['K2', 'K4', 'K5', 'K6']) {
    await check(id).getByRole('radio', { name: '没有发现问题' }).check();
    await expect(check(id)).toContainText('王静');
  }
  await shot(page, '2-checks');
  await page.getByRole('button', { name: '2 个问题全部列入清单' }).click();
  await expect(check('K3')).toContainText('✓ 已列入');
  await client.entry.set({
    assessmentId,
    entries: [mechanics, finance, office, mould, accounts].flatMap((name, index) =>
      checks(idOf(name), index % 3),
    ),
  });

  // The standard is the user's; without it nobody is graded, and nobody before the organisation above.
  await tab(page, '定级');
  await page.reload();
  await expect(unitRow(page, mechanics)).toContainText('参考标准尚未载入');
  await shot(page, '3-no-standard');
  await page.getByRole('button', { name: '载入参考标准' }).click();
  await page.getByLabel('载入人').fill('王静');
  const standard = { name: '参考标准.pdf', mimeType: 'application/pdf', buffer: Buffer.from('先进：……') };
  await page.locator('input[type=file]').setInputFiles(standard);
  await dialog(page).getByRole('button', { name: '载入', exact: true }).click();
  await expect(page.getByRole('region', { name: '参考标准' })).toContainText('参考标准.pdf');
  await expect(unitRow(page, numeric)).toContainText(`请先为上级“${mechanics}”定级`);
  for (const [name, words] of [
    [mechanics, '较好'],
    [finance, '先进'],
    [office, '一般'],
  ] as const)
    await gradeOne(page, name, '第一次', words, college, '2026-04-28');
  await gradeOne(page, numeric, '第一次', '后进', mechanics, '2026-04-29');
  await gradeOne(page, mould, '第一次', '一般', mechanics, '2026-04-29');
  await gradeOne(page, accounts, '第一次', '先进', finance, '2026-04-29');
  // 一般 twice and 后进 once are followed closely.
  await expect(page.getByText('重点督促', { exact: true })).toHaveCount(3);
  await expect(unitRow(page, accounts)).not.toContainText('重点督促');
  await shot(page, '4-graded');

  // 整改: 2 problems, 1 制度 and 1 服务载体 for a branch, the 制度 alone for a 党总支.
  await moveOn(page, '对标整改、晋位升级');
  await expect(
    page.getByText(`${numeric}：突出问题整改完成 0 个，应不少于 2 个`, { exact: false }),
  ).toBeVisible();
  await shot(page, '5-missing');
  await tab(page, '查摆整改');
  await openUnit(page, mechanics);
  await expect(missing(page)).toContainText('每个基层党组织至少建立1项务实管用的制度');
  await expect(missing(page)).not.toContainText('突出问题');
  await expect(missing(page)).not.toContainText('服务载体');
  await openUnit(page, numeric);
  await expect(page.getByText('重点督促：对于定级为“一般”和“后进”的，要重点督促落实整改。')).toBeVisible();
  await page.getByRole('tab', { name: /问题、任务、责任清单（2）/ }).click();
  for (const number of [1, 2]) await page.getByRole('checkbox', { name: `第${number}行突出问题` }).check();
  await page.getByRole('textbox', { name: '第1行措施' }).fill('与模具支部共建，报党委批准合并');
  await page.getByRole('textbox', { name: '第1行责任人' }).fill('何伟');
  await page.getByRole('textbox', { name: '第1行责任人' }).blur();
  await signOff(page, '销号', '合并方案已批准');
  await expect(missing(page)).toContainText('突出问题整改完成 1 个，应不少于 2 个');
  await signOff(page, '销号', '制度上墙，逐月检查');
  await expect(missing(page)).not.toContainText('突出问题');
  for (const kind of ['制度', '服务载体']) {
    await expect(missing(page)).toContainText(`${kind}建成 0 项，应不少于 1 项`);
    await page.getByRole('button', { name: `添加${kind}` }).click();
    await dialog(page).getByRole('textbox').fill(`党员联系寝室${kind}`);
    await dialog(page).getByRole('button', { name: '加入清单' }).click();
    await expect(dialog(page)).toBeHidden();
    await signOff(page, '确认建成', '已经党员大会通过');
  }
  await shot(page, '6-register');
  await expect(missing(page)).toContainText('还没有整改提高方案');
  await page.getByRole('tab', { name: '整改提高方案' }).click();
  for (const label of ['目标', '任务', '措施'])
    await page.getByRole('textbox', { name: label, exact: true }).fill(`${label}一条`);
  for (const [label, day] of [
    ['完成时限', '2026-06-30'],
    ['党员大会讨论日期', '2026-05-08'],
  ] as const) {
    await page.getByRole('textbox', { name: label }).fill(day);
    await page.getByRole('textbox', { name: label }).press('Enter');
  }
  await expect(page.getByText('整改要求的各项都已齐备')).toBeVisible();
  // What is still on its way would be lost by what comes now.
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await shot(page, '7-closed');
  await client.entry.set({
    assessmentId,
    entries: [
      ...rectified(idOf(mechanics), 0, ['rule']),
      ...rectified(idOf(finance), 1, ['rule']),
      ...rectified(idOf(office), 2, ['rule', 'carrier']),
      ...rectified(idOf(mould), 3, ['rule', 'carrier']),
      // One problem short.
      ...rectified(idOf(accounts), 1, ['rule', 'carrier']),
    ],
  });
  await page.reload();
  await expect(page.getByRole('navigation', { name: '参评单位' })).toContainText('整改齐备 5／共 6');
  await openUnit(page, accounts);
  await expect(missing(page).getByRole('listitem')).toHaveText([
    '突出问题整改完成 1 个，应不少于 2 个（“每个党支部至少整改2～3个突出问题”）',
  ]);
  await page.getByRole('tab', { name: /问题、任务、责任清单/ }).click();
  await page.getByRole('button', { name: '添加问题' }).click();
  await dialog(page).getByRole('textbox').fill('谈心谈话记录不全');
  await dialog(page).getByRole('button', { name: '加入清单' }).click();
  await expect(dialog(page)).toBeHidden();
  await page.getByRole('row').filter({ hasText: '谈心谈话记录不全' }).getByRole('checkbox').check();
  await signOff(page, '销号', '已补齐');
  await expect(page.getByText('整改要求的各项都已齐备')).toBeVisible();

  // Graded again, level by level: 2 up, 2 kept, 2 down.
  await moveOn(page, '考核总结、健全制度');
  await expect(page.getByText('整改后还没有再次定级', { exact: false })).toBeVisible();
  await tab(page, '定级');
  await expect(unitRow(page, mould)).toContainText(`请先为上级“${mechanics}”定级`);
  const again = [
    [mechanics, '先进', college, '↑ 升'],
    [finance, '先进', college, '＝ 保持'],
    [office, '一般', college, '＝ 保持'],
    [numeric, '较好', mechanics, '↑ 升'],
    [mould, '后进', mechanics, '↓ 降'],
    [accounts, '较好', finance, '↓ 降'],
  ] as const;
  for (const [name, words, by, movement] of again) {
    await gradeOne(page, name, '第二次', words, by, '2026-11-10');
    await expect(unitRow(page, name)).toContainText(movement);
  }
  await shot(page, '8-again');
  await tab(page, '流程');
  await expect(page.getByText('已是最后一步，事项已齐')).toBeVisible();
  await shot(page, '9-end');

  const gradings = await client.outcome.gradings({ assessmentId });
  expect(
    gradings.map(({ candidate, gradedBy, first, second, movement }) => [
      candidate.name,
      gradedBy,
      first?.grade,
      second?.grade,
      movement,
    ]),
  ).toEqual([
    [mechanics, college, '较好', '先进', 'up'],
    [finance, college, '先进', '先进', 'same'],
    [office, college, '一般', '一般', 'same'],
    [numeric, '党总支', '后进', '较好', 'up'],
    [mould, '党总支', '一般', '后进', 'down'],
    [accounts, '党总支', '先进', '较好', 'down'],
  ]);
  // Problems done: 0 + 1 + 2 + 2 + 3 + 2 = 10; 制度 one each, 6; 服务载体 one for each of the 4 branches.
  const file = await client.report.export({ assessmentId, report: 'grading-summary' });
  const [sheet = {}] = Object.values(read(Buffer.from(await file.arrayBuffer()), { sheetRows: 200 }).Sheets);
  const cells = Object.entries(sheet).map(([address, cell]) => [address, cell?.v] as const);
  const total = cells.find(([, value]) => value === '合计')?.[0].replace(/\D/gu, '') ?? '';
  const numbers = cells
    .filter(([address]) => address.replace(/\D/gu, '') === total)
    .map(([, value]) => value);
  expect(numbers.filter((value) => typeof value === 'number')).toEqual([10, 6, 4]);
  expect(complaints).toEqual([]);
});
