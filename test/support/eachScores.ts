import type { Panelist } from '../../shared/assessment/assessment.ts';
import type { PanelRule } from '../../shared/scheme/panelRule.ts';
import { wholeTotal } from '../../shared/sheet/scoreContent.ts';
import type { Client } from './rpcClient.ts';

/** From five sheets on the highest and the lowest are left out of the mean of the totals. */
export const eachRule: PanelRule = {
  mean: 'total',
  trimFrom: 5,
  round: { places: 2, at: 'total' },
  absent: 'others',
};

/** Five who score, the chair first, and two who do not. */
export const eachPanel = [
  { name: '周正明', isChair: true },
  { name: '吴晓岚', isChair: false },
  { name: '郑海涛', isChair: false },
  { name: '冯雅琴', isChair: false },
  { name: '陈立新', isChair: false },
  { name: '何秘书', isChair: false, role: 'secretary' as const },
  { name: '沈监督', isChair: false, role: 'supervisor' as const },
];
export const eachScorers = eachPanel.slice(0, 5).map(({ name }) => name);

/** The slot of a panelist's sheet under the Shandong scheme. */
export const eachSlot = (panelist: string) => `/panel/${panelist}`;

/** The Shandong scheme with a sheet of each panelist: the assessment signed, with the units named. */
export async function eachAssessment(
  client: Client,
  names: readonly string[],
  panel: readonly Panelist[] = eachPanel,
  /** What the 考评口径 of a rule ends with. */
  said?: string,
): Promise<{ assessmentId: string; ids: readonly string[] }> {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'shandong-wuhao',
    adjustments: { panel: eachRule, ...(said && { conventions: { '1-1.b': `口径${said}` } }) },
    details: {
      name: '2025年度考核',
      year: 2025,
      organiser: '中共某学院委员会',
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: [...panel],
    },
  });
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: names.map((name) => ({
      name,
      kind: '党总支',
      parent: '',
      secretary: '',
      memberCount: null,
      foundedOn: null,
    })),
  });
  await client.assessment.sign({ assessmentId });
  return { assessmentId, ids: candidateIds };
}

/** Puts a panelist's total down, in hundredths, as keyed in from paper. */
export async function keyTotal(client: Client, candidateId: string, panelist: string, total: number) {
  await client.sheet.change({
    candidateId,
    slot: eachSlot(panelist),
    change: { totals: { [wholeTotal]: total } },
  });
}
