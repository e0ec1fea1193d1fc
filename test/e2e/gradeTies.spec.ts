import { expect } from '@playwright/test';
import { test } from '../support/browserApp.ts';
import { gradedScheme, gradeSource, vetoesSource } from '../support/gradedScheme.ts';

const source = {
  ...gradedScheme({
    grades: [
      gradeSource('优秀', 90, { needs: [{ item: 'A', atLeast: 15 }], share: { percent: 50 } }),
      gradeSource('合格', 0),
    ],
    vetoes: vetoesSource([{ atMost: '合格' }]),
    measures: [],
  }),
  id: 'graded',
  title: { caption: '本院分等考核表' },
};
const blank = { kind: '党支部', parent: '', secretary: '', memberCount: null, foundedOn: null };

test('who stands level across the last place of a grade waits for the chair, and the reasons of grades are said', async ({
  program,
}) => {
  const { page, url, client } = program;
  const file = new File([JSON.stringify(source)], 'graded.json');
  const { remarks } = await client.scheme.read({ file });
  const { schemeId } = await client.scheme.import({ file, by: '周正明', confirmed: [...remarks] });
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      ...{ name: '分等', year: 2026, organiser: '党委', startsOn: '2026-11-02', endsOn: '2026-11-20' },
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  await client.assessment.sign({ assessmentId });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: ['甲支部', '乙支部', '丙支部', '丁支部'].map((name) => ({ ...blank, name })),
  });
  const points: readonly (readonly [number, number])[] = [
    [2000, 8000],
    [2000, 7500],
    [2000, 7500],
    [1400, 8000],
  ];
  for (const [index, candidateId] of candidateIds.entries()) {
    const [a, b] = points[index]!;
    const items = { A: { seen: true }, B: { seen: true } };
    const vetoes = index === 3 ? { V1: { date: '2026-05-01', text: '通报' } } : {};
    await client.sheet.change({ candidateId, change: { values: { 'A.p': a, 'B.p': b }, items, vetoes } });
  }

  await page.goto(url(`/a/${assessmentId}/results`));
  const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  await expect(rowOf('甲支部')).toContainText('优秀');
  await expect(rowOf('乙支部')).toContainText('待定');
  await expect(rowOf('丁支部')).toContainText('等次最高为“合格”');
  const tie = page.getByRole('alert').filter({ hasText: '“优秀”的名额还余 1 个，乙支部、丙支部总分并列' });
  await tie.getByRole('button', { name: '并列裁定' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('checkbox', { name: '丙支部' }).check();
  await dialog.getByLabel('裁定理由').fill('党建项目较多');
  await dialog.getByRole('button', { name: '记录裁定' }).click();
  await expect(page.getByText('组长周正明裁定丙支部为“优秀”，理由：党建项目较多')).toBeVisible();
  await expect(rowOf('丙支部')).toContainText('优秀');
  await expect(rowOf('乙支部')).toContainText('合格');
  await expect(page.getByText('并列经组长裁定没有选定，等次为“合格”')).toBeVisible();
  await page.getByRole('button', { name: '撤回裁定' }).click();
  await expect(rowOf('乙支部')).toContainText('待定');
});
