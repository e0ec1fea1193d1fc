import { expect, type Page } from '@playwright/test';
import { formatRatio } from '../../shared/number/ratio.ts';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { BrowserApp } from '../support/browserApp.ts';
import { buttonNamed, explain } from '../support/issueNotice.ts';
import type { Client } from '../support/rpcClient.ts';

const blank = { kind: '党总支', parent: '', secretary: '', memberCount: null, foundedOn: null };
export const names = ['机电学院党总支', '信息学院党总支', '经管学院党总支'] as const;
const none = { '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 };

/** A Shandong assessment of three units, signed and scored; 机电学院 is the last of them. */
export async function finishedAssessment({ client }: BrowserApp, organiser = '学院党委') {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'shandong-wuhao',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '2025年度“五好党组织”考核',
      year: 2025,
      organiser,
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: [
        { name: '周正明', isChair: true },
        { name: '吴晓岚', isChair: false },
      ],
    },
  });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: names.map((name) => ({ ...blank, name })),
  });
  await client.assessment.sign({ assessmentId });
  const scheme = (await client.assessment.get({ assessmentId })).scheme;
  const items = hasSheet(scheme) ? itemsOf(scheme.sheet) : [];
  const seen = Object.fromEntries(items.map(({ id }) => [id, { seen: true }]));
  const [machines = '', computers = '', business = ''] = candidateIds;
  for (const [candidateId, values] of [
    [machines, { '2-2.b': 6, ...none }],
    [computers, { '2-2.b': 8, ...none, '4-1.a': 2 }],
    [business, { '2-2.b': 8, ...none, '4-4.a': 5 }],
  ] as const) {
    await client.sheet.change({ candidateId, change: { values, items: seen } });
    await submit(client, assessmentId, candidateId);
  }
  const signed = { by: '王静', on: '2025-03-03' };
  await client.entry.set({
    assessmentId,
    entries: [
      {
        kind: 'moves',
        candidateId: null,
        key: 'moves',
        content: { moves: [{ ...signed, to: 'S1', reason: '' }] },
      },
    ],
  });
  return { assessmentId, machines };
}

/** Signs the sheet over the total that the program gives. */
export async function submit(client: Client, assessmentId: string, candidateId: string) {
  const { candidates } = await client.result.get({ assessmentId, roundId: null });
  const total = candidates.find(({ candidate }) => candidate.id === candidateId)?.total;
  await client.sheet.submit({ candidateId, signedBy: ['周正明', '吴晓岚'], total: total?.numerator ?? -1 });
}

/** What the pages must list: each unit with its total and rank, as result.get has them. */
export async function expectedRows(client: Client, assessmentId: string) {
  const { candidates } = await client.result.get({ assessmentId, roundId: null });
  const figures = candidates.map(({ total }) => (total ? Number(formatRatio(total, 2)) : null));
  // All of a column have as many decimals as any needs.
  const places = Math.max(...figures.map((figure) => String(figure ?? '').split('.')[1]?.length ?? 0));
  return candidates.map(({ candidate, rank }, index) => [
    String(index + 1),
    candidate.name,
    figures[index]?.toFixed(places) ?? '',
    String(rank),
  ]);
}

/** The pages as they will be printed. */
export const paper = (page: Page) => page.getByRole('region', { name: '版面' });

/** The table on the first page, cell by cell. */
export async function rowsOnPaper(page: Page) {
  const rows = paper(page).getByRole('region', { name: '第 1 页' }).locator('tbody tr');
  return Promise.all(
    (await rows.all()).map(async (row) =>
      (await row.locator('td').allTextContents()).map((text) => text.trim()),
    ),
  );
}

export async function fillDay(page: Page, label: string, day: string) {
  const box = page.getByLabel(label, { exact: true });
  await box.fill(day);
  await box.press('Tab');
}

/** Fills in day and name in the open dialog, and confirms. */
export async function sign(page: Page, by: string, on: string, button: string) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('日期').fill(on);
  await dialog.getByLabel('日期').press('Tab');
  await dialog.getByLabel(by).fill('周正明');
  await dialog.getByRole('button', { name: buttonNamed(button), exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Moves the date and the period of the draft, and waits until it is saved. */
export async function date(page: Page, day: string, lastDay: string) {
  await fillDay(page, '公示开始日期', day);
  await expect(page.getByLabel('公示截止日期')).toHaveValue(lastDay);
  await fillDay(page, '落款日期', day);
  await explain(page);
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
}
