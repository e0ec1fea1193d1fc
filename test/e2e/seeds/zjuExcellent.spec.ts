import { expect, type Page } from '@playwright/test';
import type { EntryInput } from '../../../shared/register/entry.ts';
import { type BrowserApp, test } from '../../support/browserApp.ts';
import { moveOn } from '../../support/moveOn.ts';
import {
  apply,
  card,
  closeNominee,
  dialog,
  fillDay,
  find,
  openNominee,
  recommend,
  row,
  take,
} from '../../support/nominate.ts';
import { publishNotice } from '../../support/publishNotice.ts';
import { toldBy } from '../../support/rpcClient.ts';
import { typeBallot } from '../../support/typeBallot.ts';

const unit = '机械学院党委';
const honour = '优秀“五好”党支部';
/** Those who take part, with the day of their 验收. 第五支部 is not half a year behind it on the day of application. */
const accepted = {
  第一支部: '2024-09-30',
  第二支部: '2024-06-20',
  第三支部: '2024-06-20',
  第四支部: '2024-06-20',
  第五支部: '2024-10-11',
} as const;
type Name = keyof typeof accepted;
const names = Object.keys(accepted) as Name[];
/** The other branches of the unit: with those above 10. Two were given the title before, of which one has lapsed. */
const others = ['第六支部', '第七支部', '第八支部', '第九支部', '第十支部'];
const formerTitles: Readonly<Record<string, string>> = { 第六支部: '2022-12-15', 第七支部: '2020-05-01' };
const appliedOn = '2025-04-10';
const recommendedOn = '2025-05-12';
const granted = '2025-06-30';

const shot = (page: Page, name: string) =>
  process.env.KAOPING_SHOTS
    ? page.screenshot({ path: `${process.env.KAOPING_SHOTS}/zju-${name}.png` })
    : Promise.resolve();
/** A branch's line in the honour register. */
const line = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const quotas = (page: Page) => page.getByRole('region', { name: '名额' });

/** 新建考核, the readings signed, five branches pasted as from Excel, and the register of all ten. */
async function begin({ page, client }: BrowserApp) {
  await page.getByRole('link', { name: '新建考核' }).first().click();
  await page.getByText('优秀“五好”党支部创建活动方案').first().click();
  await page.getByLabel('考核名称').fill('2025年优秀“五好”党支部评选');
  await page.getByLabel('主办党委').fill(unit);
  await page.getByLabel('考核年度').fill('2025');
  await page.getByLabel('开始日期').fill('2025-04-01');
  await page.getByLabel('结束日期').fill('2025-06-30');
  await page.getByLabel('考评组成员 1').fill('周正明、吴晓岚');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '创建考核' }).click();
  await page.getByRole('tab', { name: /考评口径/ }).click();
  await shot(page, '01-readings');
  await page.getByRole('button', { name: '全体同意，签字' }).click();
  await page.getByRole('tab', { name: /参评单位/ }).click();
  await page.getByRole('button', { name: '粘贴或导入' }).first().click();
  const lines = names.map((name) => `${name}\t教职工党支部\t${unit}\t王静\t20`);
  await page
    .getByLabel('从 Excel 粘贴')
    .last()
    .fill(`单位名称\t类型\t上级单位\t书记\t党员人数\n${lines.join('\n')}`);
  await page.getByRole('button', { name: '导入 5 个单位' }).click();
  await expect(page.getByText('已加入 5 个参评单位')).toBeVisible();
  await shot(page, '02-roster');
  await page.getByRole('link', { name: '进入流程' }).click();
  const [assessment] = await client.assessment.list();
  const assessmentId = assessment?.id ?? '';
  const organisations = await client.organisation.list();
  const blank = { kind: '教职工党支部', parent: unit, secretary: '', memberCount: null, foundedOn: null };
  const lists = { awards: null, appraisals: null, projects: null };
  const title = (on: string) => ({ honour, on, isRenewal: false, withdrawnOn: null, basis: '' });
  await client.organisation.save({
    organisations: [
      ...organisations.map((each) => ({ ...each, acceptedOn: accepted[each.name as Name] })),
      ...others.map((name) => ({
        ...{ ...blank, ...lists, id: null, name, acceptedOn: '2019-06-20' },
        titles: [formerTitles[name] ?? []].flat().map(title),
      })),
    ],
  });
  const candidates = await client.candidate.list({ assessmentId });
  const idOf = (name: Name) => candidates.find((each) => each.name === name)?.id ?? '';
  return { assessmentId, idOf };
}

function ballot(candidateId: string, measure: string, yes: number, no: number): EntryInput {
  const all = yes + no;
  const totals = { due: all, present: all, issued: all, returned: all, valid: all, invalid: 0, abstained: 0 };
  return { kind: 'ballot', candidateId, key: `-/${measure}/0`, content: { ...totals, counts: { yes, no } } };
}

test('an 优秀“五好”党支部 assessment runs from 动员 over the quota and 公示 to 表彰', async ({ program }) => {
  test.setTimeout(240_000);
  const { page, client, url, complaints } = program;
  const { assessmentId, idOf } = await begin(program);
  const set = (entries: EntryInput[]) => client.entry.set({ assessmentId, entries });
  const open = (path: string) => page.goto(url(`/a/${assessmentId}/${path}`));
  await moveOn(page, '动员');
  await moveOn(page, '申报');
  await expect(page.getByText('还没有单位申报')).toBeVisible();

  // 申报: the first on screen, the others the same over the contract.
  await tab(page, '条件和推荐');
  await shot(page, '03-applications');
  await apply(page, '第一支部', appliedOn);
  const signed = { by: '吴晓岚', on: appliedOn };
  const application = {
    ...signed,
    appliedOn,
    isRecommended: false,
    rank: null,
    status: null,
    statusOn: null,
  };
  await set(
    names.slice(1).map((name) => ({
      kind: 'nomination',
      candidateId: idOf(name),
      key: 'excellent',
      content: { ...application, results: [], remark: '' },
    })),
  );
  await moveOn(page, '初评');
  await expect(page.getByText('还有条件没有判定', { exact: false })).toBeVisible();

  // 初评. C3 from the register: 30 September 2024 and six months is 30 March 2025, before 10 April; from 11 October it is
  // 11 April, a day late.
  await open('nominations');
  await openNominee(page, '第一支部');
  await expect(card(page, 'C3')).toContainText(
    '2024年9月30日通过验收，2025年3月30日满6个月，到2025年4月10日已满',
  );
  await find(page, 'C1', '2025-04-20');
  await find(page, 'C2', '2025-04-20');
  await shot(page, '04-conditions');
  await closeNominee(page);
  await set(
    names.slice(1).flatMap((name) =>
      ['C1', 'C2'].map((key) => ({
        kind: 'finding' as const,
        candidateId: idOf(name),
        key,
        content: { by: '周正明', on: '2025-04-20', isMet: true, evidence: '听取汇报' },
      })),
    ),
  );
  await page.reload();
  await openNominee(page, '第五支部');
  await expect(card(page, 'C3')).toContainText('2025年4月11日满6个月，到2025年4月10日未满');
  await expect(page.getByRole('button', { name: '列入推荐' })).toHaveCount(0);
  await closeNominee(page);

  // 征求意见: 30 + 11 of 50 is 82%, 18 + 1 of 20 is 95%. 30 + 10 of 50 is 80%, which is not higher than 80%.
  await moveOn(page, '征求意见');
  await expect(page.getByText('还没有可用的民主测评', { exact: false })).toBeVisible();
  await open(`ballots/${idOf('第一支部')}`);
  await typeBallot(page, '本单位党内外群众', { 满意: 30, 基本满意: 11, 不满意: 9 });
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText(
    '41／50＝82%　要求高于80%　符合',
  );
  await page.getByRole('tab', { name: /^本支部党员/ }).click();
  await typeBallot(page, '本支部党员', { 满意: 18, 基本满意: 1, 不满意: 1 });
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText(
    '19／20＝95%　要求高于90%　符合',
  );
  await shot(page, '05-ballot');
  await page.getByRole('link', { name: /第四支部/ }).click();
  await page.getByRole('tab', { name: /^本单位党内外群众/ }).click();
  await typeBallot(page, '本单位党内外群众', { 满意: 30, 基本满意: 10, 不满意: 10 });
  await expect(page.getByRole('status', { name: '测评结果' })).toContainText(
    '40／50＝80%　要求高于80%　不符合',
  );
  await shot(page, '06-eighty');
  await set([
    ballot(idOf('第四支部'), 'committee.satisfaction', 20, 0),
    ...(['第二支部', '第三支部', '第五支部'] as const).flatMap((name) => [
      ballot(idOf(name), 'unit.satisfaction', 45, 5),
      ballot(idOf(name), 'committee.satisfaction', 20, 0),
    ]),
  ]);

  // 建议名单: 10 × 30% = 3 places, one of them still held since 15 December 2022; the title of 1 May 2020 has lapsed.
  // Two are left: the first takes one, and two who are level at 2 stand across the line.
  await moveOn(page, '院级党组织研究确定优秀“五好”党支部建议名单');
  await open('nominations');
  await expect(row(page, '第四支部')).toContainText('不符合');
  await openNominee(page, '第一支部');
  await recommend(page, 1, recommendedOn);
  await closeNominee(page);
  await openNominee(page, '第二支部');
  await recommend(page, 2, recommendedOn);
  await closeNominee(page);
  await expect(quotas(page)).toContainText(
    '10 个支部 × 30% = 3，取整 3 个；4年内仍保留称号的 1 个，尚余 2 个；本次推荐占用 2 个',
  );
  await openNominee(page, '第三支部');
  await recommend(page, 2, recommendedOn);
  await closeNominee(page);
  await expect(quotas(page)).toContainText('本次推荐占用 3 个，超出 1 个');
  await expect(quotas(page)).toContainText('第二支部、第三支部并列第 2，名额只余 1 个，由组长裁定并记录理由');
  await shot(page, '07-tie');
  await quotas(page).getByRole('button', { name: '并列裁定' }).click();
  await dialog(page).getByLabel('第二支部').check();
  await dialog(page).getByLabel('裁定理由').fill('近两年未获表彰，群众满意率相同时优先');
  await shot(page, '08-ruling');
  await fillDay(page, '日期', recommendedOn);
  await take(page, '记录裁定');
  await expect(quotas(page)).toContainText('并列裁定：选定第二支部');
  await expect(quotas(page)).toContainText('尚余 2 个；本次推荐占用 2 个');
  await expect(row(page, '第三支部')).not.toContainText('列入推荐');
  await shot(page, '09-list');

  await moveOn(page, '党委组织部审核');
  await moveOn(page, '党委常委会审批');
  await moveOn(page, '公示');
  await expect(page.getByText('公示已经开始，考核结果已锁定')).toBeVisible();
  await shot(page, '10-notice');
  // Locked on screen and over the contract.
  await tab(page, '条件和推荐');
  await expect(page.getByText('申报、判定和推荐已锁定')).toBeVisible();
  await expect(quotas(page).getByRole('button', { name: '支部总数' })).toBeDisabled();
  await openNominee(page, '第一支部');
  for (const name of ['更改申报日', '更改名次', '撤回推荐']) {
    await expect(page.getByRole('button', { name })).toBeDisabled();
  }
  await expect(card(page, 'C1').getByRole('button', { name: '更改判定' })).toBeDisabled();
  await shot(page, '11-locked');
  await closeNominee(page);
  const changing = set([ballot(idOf('第一支部'), 'unit.satisfaction', 50, 0)]);
  expect((await toldBy(changing)).message).toMatch(/公示已经开始/);

  // 表彰: the title goes into the honour register, four years long.
  await publishNotice(client, assessmentId);
  await page.reload();
  await moveOn(page, '学校党委发文表彰');
  await expect(page.getByText('第一支部、第二支部称号尚未登记')).toBeVisible();
  await tab(page, '条件和推荐');
  await page.getByRole('button', { name: '登记称号' }).click();
  await fillDay(page, '授予日期', granted);
  await dialog(page).getByLabel('依据').fill('浙大党委〔2025〕12号');
  await shot(page, '12-grant');
  await dialog(page).getByRole('button', { name: '登记称号' }).click();
  await expect(page.getByText('已登记 2 个单位的称号')).toBeVisible();
  await tab(page, '流程');
  await expect(page.getByText('已是最后一步，事项已齐')).toBeVisible();
  await shot(page, '13-end');

  await page.getByRole('link', { name: '单位登记' }).click();
  await page.getByText('荣誉台账').click();
  await expect(line(page, '第一支部')).toContainText(/2025年6月30日.*2029年6月29日.*有效/);
  await expect(line(page, '第二支部')).toContainText('2029年6月29日');
  await expect(line(page, '第三支部')).toHaveCount(0);
  await expect(line(page, '第七支部')).toContainText(/2024年4月30日.*已到期.*须重新认定/);
  await shot(page, '14-register');
  await page.getByRole('link', { name: '第一支部' }).click();
  await expect(page.getByRole('group', { name: honour })).toContainText('2029年6月30日起须重新认定');
  await shot(page, '15-branch');
  expect(complaints).toEqual([]);
});
