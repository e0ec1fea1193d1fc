import { expect, type Page } from '@playwright/test';
import { hasSheet } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { SheetChange } from '../../shared/sheet/sheet.ts';
import type { BrowserApp } from '../support/browserApp.ts';

/** What a test works with once a sheet is on screen. */
export interface OpenedSheet {
  readonly assessmentId: string;
  readonly candidateId: string;
  readonly candidateIds: readonly string[];
  /** The address of a candidate's sheet. */
  readonly address: (candidateId: string) => string;
}

const blank = { kind: '党总支', parent: '', secretary: '', memberCount: null, foundedOn: null };

/** An assessment ready to score, made over the same host; the sheet of its first candidate is open. */
export async function openSheet(
  { page, url, client }: BrowserApp,
  candidates: readonly { name: string; parent?: string }[] = [{ name: '甲党总支' }, { name: '乙党总支' }],
): Promise<OpenedSheet> {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'shandong-wuhao',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '评分页面',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-11-02',
      endsOn: '2026-11-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await client.assessment.sign({ assessmentId });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: candidates.map((candidate) => ({ ...blank, ...candidate })),
  });
  const [candidateId = ''] = candidateIds;
  const address = (id: string) => url(`/a/${assessmentId}/score/${id}`);
  await page.goto(address(candidateId));
  await expect(page.getByRole('heading', { name: candidates[0]?.name ?? '' })).toBeVisible();
  return { assessmentId, candidateId, candidateIds, address };
}

/** A change after which the sheet can be signed; its total is 64, because nothing that adds points is there. */
export async function completeChange({ client }: BrowserApp, assessmentId: string): Promise<SheetChange> {
  const scheme = (await client.assessment.get({ assessmentId })).scheme;
  const items = hasSheet(scheme) ? itemsOf(scheme.sheet) : [];
  return {
    values: { '2-2.b': 5, '4-1.a': 0, '4-2.a': 0, '4-4.a': 0, '4-5.a': 0 },
    items: Object.fromEntries(items.map(({ id }) => [id, { seen: true }])),
  };
}

/** The field of a rule in which a count is typed. */
export const count = (page: Page, ruleId: string) => page.locator(`[data-rule="${ruleId}"] input.count`);
/** What the head says about saving. */
export const status = (page: Page) => page.locator('.sheet-head').getByRole('status');
/** The sheet's score of an item. */
export const score = (page: Page, itemId: string) =>
  page.locator(`[data-item="${itemId}"] .item-score .score`);
