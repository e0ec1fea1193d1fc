import { expect } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { hexIn } from '../support/hexIn.ts';
import { shown } from '../support/shown.ts';
import { greyWithoutReason, namesInEnglish } from '../support/spokenNames.ts';

/** What nobody may read where nothing is scored. */
const pointWords = /得分|评分|总分|(?<!不)打分|计分|未评|已评|分值/;

/**
 * Opens every tab of an assessment: none may go on loading, scroll to the side, show a hash, or speak of
 * points where there are none.
 */
async function openTabs({ page, url, client }: BrowserApp, assessmentId: string): Promise<void> {
  const isScored = (await client.assessment.get({ assessmentId })).scheme.sheet !== undefined;
  await page.goto(url(`/a/${assessmentId}`));
  const links = page.getByRole('navigation').getByRole('link');
  await expect(links.first()).toBeVisible();
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const own = paths.filter((path) => path.includes(assessmentId));
  expect(own.length).toBeGreaterThanOrEqual(6);
  for (const path of own) {
    await page.goto(url(path));
    await shown(page, path);
    const over = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
    expect(over, path).toBeLessThanOrEqual(0);
    expect(hexIn(await page.locator('body').innerText()), path).toEqual([]);
    expect(await namesInEnglish(page), path).toEqual([]);
    expect(await greyWithoutReason(page), path).toEqual([]);

    if (isScored) continue;
    expect((await page.locator('main').textContent())?.match(pointWords)?.[0], path).toBeUndefined();
    // The parts of a screen that stand behind its own tabs.
    const parts = page.locator('main').getByRole('tab');
    for (let at = 0; at < (await parts.count()); at += 1) {
      await parts.nth(at).click();
      expect(
        (await page.locator('main').textContent())?.match(pointWords)?.[0],
        `${path} ${at}`,
      ).toBeUndefined();
    }
  }
}

/** A name as long as one may be. */
const longName = (name: string) =>
  `${name}中国共产党某某职业技术学院智能制造学院数控技术专业教师联合`.repeat(4).slice(0, 100);

test('every screen of every rehearsal opens from the tabs, without a complaint or a side-scroll', async ({
  program,
}) => {
  test.setTimeout(240_000);
  const { assessmentIds } = await program.client.assessment.loadDemo();
  for (const assessmentId of assessmentIds) await openTabs(program, assessmentId);
  expect(program.complaints).toEqual([]);
});

test('every screen opens with nothing in it, and with the longest names', async ({ program }) => {
  test.setTimeout(240_000);
  const { client, complaints } = program;
  const schemes = await client.scheme.list();
  for (const { id: schemeId } of schemes) {
    const make = (name: string, organiser: string) =>
      client.assessment.create({
        schemeId,
        adjustments: { conventions: {}, agreed: {} },
        details: {
          name,
          year: 2025,
          organiser,
          startsOn: '2025-01-06',
          endsOn: '2025-12-20',
          panel: [{ name: '欧阳司徒上官慕容'.repeat(5), isChair: true }],
        },
      });
    const empty = await make('空白', '学院党委');
    await openTabs(program, empty.assessmentId);
    const { assessmentId } = await make(longName('考核'), longName('党委'));
    await client.assessment.sign({ assessmentId });
    const { candidateKinds } = (await client.assessment.get({ assessmentId })).scheme;
    await client.candidate.add({
      assessmentId,
      candidates: candidateKinds.slice(0, 3).map((kind) => ({
        kind,
        name: longName(kind),
        parent: longName('上级'),
        secretary: '欧阳司徒上官慕容'.repeat(5),
        memberCount: 12,
        foundedOn: '2010-01-01',
      })),
    });
    await openTabs(program, assessmentId);
  }
  expect(complaints).toEqual([]);
});
