import type { Client } from './rpcClient.ts';

/** The Tianjin scheme, in which branches evaluate themselves first: the assessment signed, with the branches named. */
export async function tianjinAssessment(
  client: Client,
  names: readonly string[] = ['机电支部', '信息支部', '数理支部'],
): Promise<{ assessmentId: string; ids: readonly string[] }> {
  const { assessmentId } = await client.assessment.create({
    schemeId: 'tianjin-wuhao',
    adjustments: {},
    details: {
      name: '分类定级',
      year: 2025,
      organiser: '中共某学校委员会',
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: [{ name: '周正明', isChair: true }],
    },
  });
  const about = { kind: '党支部', parent: '', secretary: '李支书', memberCount: null, foundedOn: null };
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: names.map((name) => ({ ...about, name })),
  });
  await client.assessment.sign({ assessmentId });
  return { assessmentId, ids: candidateIds };
}
