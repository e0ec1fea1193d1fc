// What the browser tests of 基本情况 share.
import type { Page } from '@playwright/test';
import type { BrowserApp } from '../support/browserApp.ts';

const blank = { kind: '党总支', parent: '', secretary: '', memberCount: null, foundedOn: null };
const panel = [
  { name: '周正明', isChair: true },
  { name: '吴晓岚', isChair: false },
];

/** An assessment with its readings signed, and the candidates of those names; made over the same host. */
export async function makeAssessment({ client }: BrowserApp, names: readonly string[], isSigned = true) {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'shandong-wuhao',
    adjustments: { conventions: {}, agreed: {} },
    details: {
      name: '设置页面',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-11-02',
      endsOn: '2026-11-20',
      panel: [...panel],
    },
  });
  if (isSigned) await client.assessment.sign({ assessmentId });
  const candidates = names.map((name) => ({ ...blank, name }));
  const { candidateIds } =
    names.length > 0 ? await client.candidate.add({ assessmentId, candidates }) : { candidateIds: [] };
  return { assessmentId, candidateIds };
}

/** Goes to 考评口径 and unfolds what is taken as it comes. */
export async function openReadings(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /考评口径/ }).click();
  await page.locator('.readings-rest > summary').click();
}

/** Goes to 考评口径 and unfolds the points of every item, which stand open where they were changed. */
export async function openPoints(page: Page): Promise<void> {
  await page.getByRole('tab', { name: /考评口径/ }).click();
  const folded = page.locator('.numbers-points-rest:not([open]) > summary');
  await page.locator('.numbers-points-rest > summary').waitFor();
  if ((await folded.count()) > 0) await folded.click();
}
