import { expect } from '@playwright/test';
import { type BrowserApp, test } from '../support/browserApp.ts';
import { fileOf, table35 } from '../support/ownSchemes.ts';
import { partyWordsIn } from '../support/partyWords.ts';
import { saidOn } from '../support/saidOn.ts';
import { shown } from '../support/shown.ts';

test('the screens of a scheme of classes speak of no Party committee', async ({ program }) => {
  const { page, url } = program;
  const assessmentId = await classes(program);
  await page.goto(url(`/a/${assessmentId}`));
  const links = page.getByRole('navigation').getByRole('link');
  await expect(links.first()).toBeVisible();
  const tabs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const own = tabs.filter((path) => path.includes(assessmentId));
  const parts = [
    ...['details', 'readings', 'roster'].map((part) => `/a/${assessmentId}/setup?part=${part}`),
    ...['notice', 'objections', 'decision', 'titles'].map((part) => `/a/${assessmentId}/publicity/${part}`),
    ...['sheets', 'summary', 'blank', 'materials'].map((name) => `/a/${assessmentId}/reports?report=${name}`),
  ];
  for (const path of [...own, ...parts]) {
    await page.goto(url(path));
    await shown(page, path);
    expect({ path, words: partyWordsIn(await saidOn(page)) }).toEqual({ path, words: [] });
  }
  for (const name of ['手工添加', '粘贴或导入']) {
    await page.goto(url(`/a/${assessmentId}/setup?part=roster`));
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect({ name, words: partyWordsIn(await saidOn(page)) }).toEqual({ name, words: [] });
  }
});

/** An assessment of two classes, whose readings are signed. */
async function classes({ client }: BrowserApp): Promise<string> {
  const file = fileOf(table35);
  const { remarks } = await client.scheme.read({ file });
  const by = '周正明';
  const { schemeId } = await client.scheme.import({ file, by, confirmed: [...remarks] });
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      ...{ name: '2025年度考核', year: 2025, organiser: table35.organiser },
      ...{ startsOn: '2025-01-06', endsOn: '2025-12-20' },
      panel: [{ name: by, isChair: true }],
    },
  });
  await client.assessment.sign({ assessmentId });
  const blank = {
    kind: table35.kind,
    parent: '机电系',
    secretary: '李振华',
    memberCount: 45,
    foundedOn: null,
  };
  await client.candidate.add({
    assessmentId,
    candidates: table35.sheets.map(({ name }) => ({ ...blank, name })),
  });
  return assessmentId;
}
