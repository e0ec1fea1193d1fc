import { expect, it, onTestFinished } from 'vitest';
import { eachRule } from '../support/eachScores.ts';
import { rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';

const blank = { kind: '党支部', parent: '', secretary: '', memberCount: null, foundedOn: null };

it.each([
  ['shandong-wuhao', {}],
  ['shandong-wuhao', { panel: eachRule }],
  ['tianjin-wuhao', {}],
  ['tianjin-wuhao', { panel: eachRule }],
] as const)('%s is rehearsed whole with its own panel and units, %o', async (schemeId, adjustments) => {
  const client = begun();
  const assessmentId = await made(client, schemeId, adjustments);
  const before = await client.candidate.list({ assessmentId });
  const rehearsed = await client.assessment.rehearse({ assessmentId });
  const { candidates, isComplete } = await client.result.get(rehearsed);
  expect(isComplete).toBe(true);
  expect(candidates.map(({ candidate }) => candidate.name).sort()).toEqual(
    ['甲党支部（演练）', '乙党支部（演练）'].sort(),
  );
  expect(candidates.every(({ total }) => total !== null)).toBe(true);
  expect(await client.assessment.get(rehearsed)).toMatchObject({ isRehearsal: true, name: '考核' });
  // Nothing of the real one moved, and the rehearsal goes without a trace.
  expect(await client.candidate.list({ assessmentId })).toEqual(before);
  await client.assessment.remove(rehearsed);
  expect((await client.assessment.list()).map(({ id }) => id)).toEqual([assessmentId]);
  expect(await client.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

it('leaves the real register as it is, whatever titles are registered in it', async () => {
  const client = begun();
  const assessmentId = await made(client, 'shandong-wuhao', {});
  const register = await client.organisation.list();
  const rehearsed = await client.assessment.rehearse({ assessmentId });
  const units = await client.candidate.list(rehearsed);
  await client.organisation.grant({
    ...rehearsed,
    honour: '五好党组织',
    on: '2026-01-10',
    basis: '演练',
    candidateIds: units.map(({ id }) => id),
  });
  await client.assessment.remove(rehearsed);
  expect(await client.organisation.list()).toEqual(register);
});

it('goes on without who is recused from their own unit', async () => {
  const client = begun();
  const assessmentId = await made(client, 'shandong-wuhao', { panel: eachRule }, ['甲党支部'], '甲党支部');
  const rehearsed = await client.assessment.rehearse({ assessmentId });
  const { candidates, isComplete } = await client.result.get(rehearsed);
  expect(isComplete).toBe(true);
  expect(candidates[0]!.parts[0]!.panel!.seats.map(({ use }) => use)).toEqual(['away', 'counted', 'counted']);
});

it('is refused where nothing is scored, and where there is no unit', async () => {
  const client = begun();
  const conditions = await made(client, 'zju-excellent', {});
  await expect(client.assessment.rehearse({ assessmentId: conditions })).rejects.toThrow('没有评分表');
  const empty = await made(client, 'shandong-wuhao', {}, []);
  await expect(client.assessment.rehearse({ assessmentId: empty })).rejects.toThrow('名单中还没有参评单位');
});

function begun() {
  const { app, bugs, close } = testApp();
  onTestFinished(() => {
    close();
    expect(bugs).toEqual([]);
  });
  return rpcClient('app://kaoping/rpc', app);
}

async function made(
  client: ReturnType<typeof begun>,
  schemeId: string,
  adjustments: { panel?: typeof eachRule },
  names: readonly string[] = ['甲党支部', '乙党支部'],
  unitOfChair?: string,
): Promise<string> {
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments,
    details: {
      name: '考核',
      year: 2025,
      organiser: '学院党委',
      startsOn: '2025-01-06',
      endsOn: '2025-12-20',
      panel: ['周正明', '吴晓岚', '郑海涛'].map((name, index) => ({
        name,
        isChair: index === 0,
        ...(index === 0 && unitOfChair && { unit: unitOfChair }),
      })),
    },
  });
  const kind = schemeId === 'shandong-wuhao' ? '党总支' : '党支部';
  if (names.length > 0)
    await client.candidate.add({
      assessmentId,
      candidates: names.map((name) => ({ ...blank, kind, name })),
    });
  return assessmentId;
}
