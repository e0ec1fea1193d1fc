import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { candidateNamed, completeValues, details } from '../support/sampleEvents.ts';
import { shandong } from '../support/shandong.ts';

const remark = Array.from(
  { length: 180 },
  (_, index) => `第${String(index).padStart(3, '0')}句备注内容`,
).join('。');

async function makeAssessment({
  client,
}: {
  client: Parameters<Parameters<typeof test>[2]>[0]['program']['client'];
}) {
  const { assessmentId } = await client.assessment.create({
    schemeId: shandong.id,
    adjustments: { conventions: {}, agreed: {} },
    details,
  });
  return assessmentId;
}

test('prints sheets page by page, each unit counted by itself, a long remark whole', async ({ program }) => {
  const { page, folder, client, url, complaints } = program;
  const assessmentId = await makeAssessment(program);
  await client.assessment.sign({ assessmentId });
  await client.candidate.add({
    assessmentId,
    candidates: [candidateNamed('机电工程系党总支'), candidateNamed('信息工程系党总支')],
  });
  const [first] = await client.candidate.list({ assessmentId });
  await client.sheet.change({
    candidateId: first!.id,
    slot: '',
    change: { values: completeValues, items: { '1-1': { seen: true, remark } } },
  });
  // The printer's own dialog would wait for a person.
  await page.addInitScript('window.print = () => { document.title = "印" + document.title; }');
  await page.goto(url(`/a/${assessmentId}/reports?report=sheets`));
  await expect(page.getByRole('region', { name: '评分表预览' })).toContainText('机电工程系党总支');
  await page.getByRole('button', { name: /打 ?印$/ }).click();
  await expect(page).toHaveTitle(/^印/);
  const path = join(folder, 'sheets.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  const pages = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })
    .split('\f')
    .map((text) => text.replace(/\s+/g, ''))
    .filter((text) => text !== '');
  const counts = pages.map((text) => /第(\d+)页，共(\d+)页/.exec(text)?.slice(1).map(Number));
  const starts = counts.flatMap((count, index) => (count?.[0] === 1 ? [index] : []));
  expect(starts).toHaveLength(2);
  const sizes = [starts[1]!, pages.length - starts[1]!];
  expect(counts).toEqual(sizes.flatMap((size) => Array.from({ length: size }, (_, at) => [at + 1, size])));
  const words = pages.join('');
  for (let index = 0; index < 180; index += 1) expect(words).toContain(`第${String(index).padStart(3, '0')}`);
  expect(pages[sizes[0]! - 1]).toContain('组长周正明（签字）');
  expect(pages[sizes[0]!]).toContain('未核');
  expect(complaints).toEqual([]);
});

test('says that there are no units yet and leads to the list', async ({ program }) => {
  const { page, url } = program;
  const assessmentId = await makeAssessment(program);
  await page.goto(url(`/a/${assessmentId}/reports?report=summary`));
  const preview = page.getByRole('region', { name: '汇总表预览' });
  await expect(preview).toContainText('还没有参评单位');
  await expect(page.getByText('没有找到')).toHaveCount(0);
  await preview.getByRole('link', { name: '去填写名单' }).click();
  await expect(page).toHaveURL(/\/setup$/);
});
