import { describe, expect, it, vi } from 'vitest';
import { results } from '../../electron/commands/results.ts';
import { addCandidates } from '../../electron/service/candidates.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { keepFactsAnew, setEntries } from '../../electron/service/entries.ts';
import { removeOrganisation, saveOrganisations } from '../../electron/service/organisations.ts';
import { getFlow } from '../../electron/service/outcomes.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { testContext } from '../support/testContext.ts';

vi.setConfig({ testTimeout: 120_000 });

function rehearsal(schemeId: string): { context: Context; assessmentId: string } {
  const context = testContext();
  const made = loadDemo(context).find(({ scheme }) => scheme === schemeId);
  return { context, assessmentId: made!.id };
}

/** What decides, and what is printed of it. */
function decided({ context, assessmentId }: ReturnType<typeof rehearsal>) {
  const { tracks, quota } = results(context, assessmentId);
  const { sheets } = makeReport(context, { assessmentId, report: 'recommendation' });
  return { tracks, quota, rows: sheets.map(({ rows }) => rows) };
}

const own = ({ context, assessmentId }: ReturnType<typeof rehearsal>) => {
  const { organisations, organisationOf, candidates } = getDossier(context, assessmentId);
  const ids = new Set(candidates.flatMap((candidate) => organisationOf(candidate)?.id ?? []));
  return organisations.filter(({ id }) => ids.has(id));
};

/** Everything that decides, otherwise than it is. */
const emptied = (each: Organisation): Organisation => ({
  ...each,
  foundedOn: '2025-12-31',
  acceptedOn: '2025-12-31',
  awards: [],
  appraisals: [],
  projects: [],
  titles: [],
});

describe('an assessment whose 公示 has begun', () => {
  it('is decided from what was kept, whatever becomes of the register', () => {
    const made = rehearsal('zju-excellent');
    const { context } = made;
    const before = decided(made);
    const organisations = own(made);
    expect(organisations.length).toBeGreaterThan(3);

    saveOrganisations(context, organisations.map(emptied));
    expect(decided(made)).toEqual(before);
    const [first] = organisations;
    saveOrganisations(context, [{ ...emptied(first!), name: `${first!.name}（更名）` }]);
    expect(decided(made)).toEqual(before);
    removeOrganisation(context, first!.id);
    expect(decided(made)).toEqual(before);
    const more = Array.from({ length: 20 }, (_, index) => ({
      ...emptied(first!),
      id: null,
      name: `新设第${index + 1}支部`,
    }));
    saveOrganisations(context, more);
    expect(decided(made)).toEqual(before);
    expect(checkWorkspace(context.workspace)).toMatchObject({ ok: true, problems: [] });
  });

  it('takes the register over in a correction alone, when it is told to', () => {
    const made = rehearsal('zju-excellent');
    const { context, assessmentId } = made;
    const before = decided(made);
    const [first] = own(made);
    saveOrganisations(context, own(made).map(emptied));
    expect(() => keepFactsAnew(context, assessmentId)).toThrow('公示已经开始');
    const content = {
      ...{ by: '周正明', on: '2026-11-20', reason: '登记有误' },
      afterMoves: getFlow(context, assessmentId).moves.length,
      closed: null,
    };
    setEntries(context, assessmentId, [{ kind: 'correction', candidateId: null, key: '1', content }]);
    expect(decided(made)).toEqual(before);
    expect(getFlow(context, assessmentId).facts?.changed).toContain(first!.name);
    keepFactsAnew(context, assessmentId);
    expect(getFlow(context, assessmentId).facts?.changed).toEqual([]);
    expect(decided(made).tracks).not.toEqual(before.tracks);
  });

  it('made public before anything was kept, keeps it before the register moves', () => {
    const made = rehearsal('zju-excellent');
    const { context, assessmentId } = made;
    const kept = () => getDossier(context, assessmentId).register.find('facts', null, 'facts');
    context.workspace.record(atThisComputer, [
      {
        kind: 'entries-set',
        assessmentId,
        entries: [{ kind: 'facts', candidateId: null, key: 'facts', content: null }],
      },
    ]);
    expect(kept()).toBeNull();
    const before = decided(made);
    saveOrganisations(context, own(made).map(emptied));
    expect(kept()).not.toBeNull();
    expect(decided(made)).toEqual(before);
  });

  it('keeps what decides before another assessment brings new branches in', () => {
    const made = rehearsal('zju-excellent');
    const { context, assessmentId } = made;
    const before = decided(made);
    const other = loadDemo(context).find(({ scheme }) => scheme === 'shandong-wuhao')!.id;
    const { parent } = getDossier(context, assessmentId).candidates[0]!;
    const unit = {
      name: '新设支部',
      kind: '教师党支部',
      parent,
      secretary: '',
      memberCount: null,
      foundedOn: null,
    };
    addCandidates(context, other, [unit]);
    expect(decided(made)).toEqual(before);
  });
});

it('is decided from the register itself until 公示 begins', () => {
  const made = rehearsal('zju-excellent');
  const { context, assessmentId } = made;
  const entries = context.workspace.entries.list(assessmentId);
  const moves = entries.find(({ kind }) => kind === 'moves')!.content as { moves: { to: string }[] };
  const early = { moves: moves.moves.filter(({ to }) => ['S1', 'S2', 'S3'].includes(to)) };
  context.workspace.record(atThisComputer, [
    {
      kind: 'entries-set',
      assessmentId,
      entries: [
        { kind: 'moves', candidateId: null, key: 'moves', content: early as never },
        { kind: 'facts', candidateId: null, key: 'facts', content: null },
      ],
    },
  ]);
  const before = decided(made);
  saveOrganisations(context, own(made).map(emptied));
  expect(decided(made).tracks).not.toEqual(before.tracks);
});
