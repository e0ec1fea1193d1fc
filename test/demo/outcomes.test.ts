import { expect, it, onTestFinished, vi } from 'vitest';
import { results } from '../../electron/commands/results.ts';
import { createAssessment, removeAssessment } from '../../electron/service/assessments.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { getTracks } from '../../electron/service/outcomes.ts';
import { gather } from '../../electron/service/reports.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { rankProblems } from '../../shared/nomination/rankProblems.ts';
import { isOfRehearsal } from '../../shared/organisation/isOfRehearsal.ts';
import { honoursReport } from '../../shared/report/honoursReport.ts';
import { details } from '../support/sampleEvents.ts';
import { testContext } from '../support/testContext.ts';

it('has a rehearsal of every scheme, sound in the file, and may be loaded again with the same outcomes', () => {
  const context = testContext();
  const [first, again] = [loadDemo(context), loadDemo(context)];
  expect(first.map(({ scheme }) => scheme)).toEqual(context.library.list().map(({ id }) => id));
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true, problems: [] });
  first.forEach(({ id }, index) => {
    expect(outcomeOf(context, again[index]!.id)).toEqual(outcomeOf(context, id));
  });
});

it('marks every unit of a rehearsal, and takes them out of the register with it, titles and all', () => {
  const context = testContext();
  const { organisations } = context.workspace;
  const own = { name: '机电学院党总支', parent: '学院党委', kind: '党总支', secretary: '', memberCount: 5 };
  const kept = createAssessment(context, {
    schemeId: 'shandong-wuhao',
    details,
    adjustments: { conventions: {}, agreed: {} },
    isRehearsal: false,
  });
  addCandidates(context, kept, [{ ...own, foundedOn: null }]);
  const demos = loadDemo(context);
  expect(organisations.list().filter((unit) => !isOfRehearsal(unit))).toMatchObject([own]);
  const honours = (id: string) => JSON.stringify(honoursReport(gather(context, id)));
  const renewed = demos.find(({ scheme }) => scheme === 'zju-excellent')!.id;
  expect(honours(renewed)).toContain('海西大学机械工程学院党委（演练）');
  expect(honours(kept)).toContain('没有登记的称号');
  const [first, ...rest] = demos;
  removeAssessment(context, first!.id);
  for (const { id } of rest) expect(results(context, id).complete).toBe(true);
  expect(organisations.list().flatMap(({ titles }) => titles)).not.toEqual([]);
  for (const { id } of rest) removeAssessment(context, id);
  expect(organisations.list()).toMatchObject([own]);
  expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true, problems: [] });
});

it('brings every scheme to its last stage with nothing missing, but Shandong’s, left at its first to try', () => {
  const context = testContext();
  for (const { id, scheme } of loadDemo(context)) {
    const { stage, complete } = results(context, id);
    expect(complete, scheme).toBe(true);
    if (scheme === 'shandong-wuhao') expect(stage).toMatchObject({ id: 'S1', number: 1, missing: [] });
    else expect(stage, scheme).toMatchObject({ number: stage!.of, missing: [], correctionOpen: false });
  }
});

it('ranks those put forward as the panel would, with nothing to warn of', () => {
  const context = testContext();
  const problems = loadDemo(context).flatMap(({ id }) => {
    const { tracks } = getDossier(context, id).scheme;
    return getTracks(context, id).flatMap(({ nominees }, index) => rankProblems(tracks[index]!, nominees));
  });
  expect(problems).toEqual([]);
});

it('enters titles for those who came through, once, a renewal as one', () => {
  const context = testContext();
  loadDemo(context);
  loadDemo(context);
  const titles = context.workspace.organisations
    .list()
    .flatMap(({ name, titles }) =>
      titles.map(({ on, isRenewal }) => `${name} ${on}${isRenewal ? ' 重新认定' : ''}`),
    );
  expect(titles.sort()).toEqual(
    [
      '教务处党支部 2025-12-24',
      '电子工程部教师党支部 2025-12-24',
      '离退休教师党支部 2025-12-24',
      '机械设计研究所教工党支部 2025-06-20',
      '制造工程系教工党支部 2025-06-20',
      '机电控制工程研究所党支部 2021-06-20',
      '机电控制工程研究所党支部 2025-06-20 重新认定',
      '外国语学院英语系党支部 2025-06-20',
      '流体动力研究所党支部 2023-07-01',
      '外国语学院德语研究所党支部 2022-07-01',
      '海西大学能源工程学院党委（演练） 2025-06-24',
      '海西大学数字艺术学院党委（演练） 2025-06-24',
      '能源工程学院热能所教师党支部 2025-06-24',
      '能源工程学院硕士生第一党支部 2025-06-24',
    ].sort(),
  );
});

it('comes to the same on any day from 2026 on', () => {
  onTestFinished(() => void vi.useRealTimers());
  const [early, late] = ['2026-01-02', '2041-12-31'].map((day) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T09:00:00`) });
    const context = testContext();
    return loadDemo(context).map(({ id }) => outcomeOf(context, id));
  });
  expect(late).toEqual(early);
});

/** What the results say, ids, time and log aside. */
function outcomeOf(context: Context, id: string): unknown {
  const { candidates, rounds, tracks, quota, gradings, rectification } = results(context, id);
  const text = JSON.stringify({ candidates, rounds, tracks, quota, gradings, rectification });
  return JSON.parse(text.replace(/"id":"[0-9a-f-]{36}",/g, ''));
}
