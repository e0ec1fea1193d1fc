import type { Page } from '@playwright/test';
import type { BrowserApp } from '../support/browserApp.ts';

const blank = { kind: '党支部', parent: '', secretary: '', memberCount: 12, foundedOn: null };

/** An assessment under the scheme with these units; its readings are signed. */
export async function makeAssessment(
  { client }: BrowserApp,
  schemeId: string,
  units: readonly { name: string; kind?: string; parent?: string; memberCount?: number }[],
) {
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '查摆整改页面',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-09-28',
      endsOn: '2026-12-10',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: units.map((unit) => ({ ...blank, ...unit })),
  });
  await client.assessment.sign({ assessmentId });
  return { assessmentId, candidateIds };
}

export const units = (page: Page) => page.getByRole('navigation', { name: '参评单位' });
export const saved = (page: Page) => page.locator('.rectify-head .save');
export const missing = (page: Page) => page.getByRole('region', { name: '整改还缺' });
