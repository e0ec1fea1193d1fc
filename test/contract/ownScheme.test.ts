import { expect, it, onTestFinished } from 'vitest';
import { readFileWorkbook } from '../../electron/files/readFileWorkbook.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { staleFormulas } from '../../shared/verify/staleFormulas.ts';
import { fileOf, type OwnScheme, ownSchemes, table35 } from '../support/ownSchemes.ts';
import { partyWordsIn } from '../support/partyWords.ts';
import { publishNotice } from '../support/publishNotice.ts';
import { type Client, rpcClient } from '../support/rpcClient.ts';
import { testApp } from '../support/testApp.ts';

const by = '周正明';
const panel = [by, '吴晓岚'];

it.each(ownSchemes)('$source.id runs from its file to a checked archive', async (own) => {
  const client = clientOfNewFile();
  const assessmentId = await scored(client, own);
  await moveTo(client, assessmentId, '2025-11-10', [...own.course.before, own.course.notice]);
  expect((await client.outcome.flow({ assessmentId })).isNoticeBegun).toBe(true);
  await publishNotice(client, assessmentId);
  await decide(client, assessmentId);
  const { titles } = await client.notice.get({ assessmentId });
  expect(titles.map(({ name, registeredOn }) => [name, registeredOn])).toEqual([
    [own.sheets[0]!.name, '2025-11-18'],
  ]);
  await moveTo(client, assessmentId, '2025-11-18', [own.course.last]);
  const { steps } = await client.outcome.flow({ assessmentId });
  expect(steps.at(-1)).toMatchObject({ state: 'current', missing: [] });
  await expectReports(client, assessmentId, own);
  const { file } = await client.archive.make({ assessmentId });
  expect(await client.archive.check({ file })).toMatchObject({
    ok: true,
    problems: [],
    uncompared: [],
  });
  expect(await client.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

it('a scheme of no Party committee speaks of none in whatever comes out', async () => {
  const client = clientOfNewFile();
  const assessmentId = await scored(client, table35);
  const ask = { assessmentId };
  const early = JSON.stringify([await client.outcome.flow(ask), await client.archive.unfinished(ask)]);
  await moveTo(client, assessmentId, '2025-11-10', [...table35.course.before, table35.course.notice]);
  await publishNotice(client, assessmentId);
  await decide(client, assessmentId);
  const publicity = await client.notice.get(ask);
  expect(JSON.stringify(publicity.decision)).toContain('各班级、各系部要以受到表彰的集体为榜样');
  const reports = reportsFor(parseScheme(table35.source));
  const template = await client.candidate.template(ask);
  const made = {
    early,
    publicity,
    flow: await client.outcome.flow(ask),
    results: await client.result.get({ ...ask, roundId: null }),
    template: readFileWorkbook(template.name, new Uint8Array(await template.arrayBuffer())).workbook,
    list: await client.assessment.list(),
    refusals: [await refusalOf(client, ask.assessmentId), await refusedCount(client, assessmentId)],
    ...Object.fromEntries(
      await Promise.all(
        reports.map(async (report) => [report, await client.report.model({ ...ask, report })] as const),
      ),
    ),
  };
  for (const [part, answer] of Object.entries(made))
    expect({ part, words: partyWordsIn(textOf(answer)) }).toEqual({ part, words: [] });
});

/** All that an answer holds. */
function textOf(answer: unknown): string {
  return JSON.stringify(answer, (_, part) => (typeof part === 'bigint' ? String(part) : part));
}

/** What is said of an entry for parts that the scheme does not have. */
async function refusalOf(client: Client, assessmentId: string): Promise<unknown> {
  const { candidateId } = (await client.notice.get({ assessmentId })).rows[0]!;
  const content = { by, on: '2025-11-10', grade: '好', reason: '' };
  const entries = [{ kind: 'grade' as const, candidateId, key: 'first', content }];
  return client.entry.set({ assessmentId, entries }).then(
    () => expect.unreachable(),
    (error: Error) => [error.message, (error as { data?: unknown }).data],
  );
}

/** What is said of a number of members that is none. */
async function refusedCount(client: Client, assessmentId: string): Promise<unknown> {
  const candidate = {
    name: '机电2305班',
    kind: '班级',
    parent: '',
    secretary: '长'.repeat(50),
    memberCount: -1,
  };
  return client.candidate.add({ assessmentId, candidates: [{ ...candidate, foundedOn: null }] }).then(
    () => expect.unreachable(),
    (error: Error) => [error.message, (error as { data?: unknown }).data],
  );
}

function clientOfNewFile(): Client {
  const { app, bugs, close } = testApp();
  onTestFinished(() => {
    close();
    expect(bugs).toEqual([]);
  });
  return rpcClient('app://kaoping/rpc', app);
}

/** An assessment under the scheme, taken in from its file, with every sheet signed over the total worked by hand. */
async function scored(client: Client, own: OwnScheme): Promise<string> {
  const file = fileOf(own);
  const { remarks } = await client.scheme.read({ file });
  const { schemeId } = await client.scheme.import({ file, by, confirmed: [...remarks] });
  const { assessmentId } = await client.assessment.create({
    schemeId,
    adjustments: { conventions: {}, agreed: {} },
    details: {
      ...{ name: '2025年度考核', year: 2025, organiser: own.organiser },
      ...{ startsOn: '2025-01-06', endsOn: '2025-12-20' },
      panel: panel.map((name, index) => ({ name, isChair: index === 0 })),
    },
  });
  await client.assessment.sign({ assessmentId });
  const blank = { kind: own.kind, parent: '机电系', secretary: '李振华', memberCount: null, foundedOn: null };
  const { candidateIds } = await client.candidate.add({
    assessmentId,
    candidates: own.sheets.map(({ name }) => ({ ...blank, name })),
  });
  const items = Object.fromEntries(
    itemsOf(parseScheme(own.source).sheet!).map(({ id }) => [id, { seen: true }]),
  );
  for (const [index, { values, total, self }] of own.sheets.entries()) {
    const candidateId = candidateIds[index]!;
    if (self) {
      const place = { candidateId, slot: '/self' };
      await client.sheet.change({ ...place, change: { values: self.values, items } });
      await client.sheet.submit({ ...place, signedBy: ['李振华'], total: self.total });
    }
    const place = { candidateId, ...(self && { slot: '/panel' }) };
    await client.sheet.change({ ...place, change: { values, items } });
    await client.sheet.submit({ ...place, signedBy: panel, total });
  }
  const { candidates } = await client.result.get({ assessmentId });
  expect(candidates.map(({ candidate, total }) => [candidate.name, total])).toEqual(
    own.sheets.map(({ name, sum }) => [name, { numerator: sum, denominator: 1 }]),
  );
  return assessmentId;
}

/** Moves the course on over the stages, one by one, where it did not go by itself. */
async function moveTo(
  client: Client,
  assessmentId: string,
  on: string,
  ids: readonly string[],
): Promise<void> {
  for (const to of ids) {
    const entries = await client.entry.list({ assessmentId });
    const former = entries.flatMap((entry) => (entry.kind === 'moves' ? (entry.content?.moves ?? []) : []));
    // The course has followed the work there.
    if (former.some((move) => move.to === to)) continue;
    const content = { moves: [...former, { by, on, to, reason: '' }] };
    await client.entry.set({
      assessmentId,
      entries: [{ kind: 'moves', candidateId: null, key: 'moves', content }],
    });
  }
}

/** Issues the decision over the best, and enters the title. */
async function decide(client: Client, assessmentId: string): Promise<void> {
  const { proposed, rows, honours } = await client.notice.get({ assessmentId });
  const [best] = rows;
  const draft = {
    ...proposed.decision,
    by,
    on: '2025-11-18',
    date: '2025-11-18',
    chosen: [best!.candidateId],
  };
  const { wording } = await client.notice.preview({
    assessmentId,
    draft: { kind: 'decision', content: draft },
  });
  const frozen = {
    texts: { ...wording.texts },
    generated: { ...wording.generated },
    rows: [...wording.rows],
  };
  const content = { ...draft, frozen, issued: { by, on: '2025-11-18' } };
  await client.entry.set({
    assessmentId,
    entries: [{ kind: 'decision', candidateId: null, key: 'decision', content }],
  });
  await client.organisation.grant({
    ...{ assessmentId, honour: honours[0]!, on: '2025-11-18', basis: wording.texts.title ?? '' },
    candidateIds: [best!.candidateId],
  });
}

/** Every report as a file, read back: ours, as the program has it now, with formulas that come to what they show. */
async function expectReports(client: Client, assessmentId: string, { source }: OwnScheme): Promise<void> {
  const reports = reportsFor(parseScheme(source));
  expect(reports).toContain('sheets');
  for (const report of reports) {
    const file = await client.report.export({ assessmentId, report });
    const { workbook } = readFileWorkbook(file.name, new Uint8Array(await file.arrayBuffer()));
    const { differences, unknown } = staleFormulas(workbook);
    expect({ report, differences, unknown }).toEqual({ report, differences: [], unknown: [] });
    expect(await client.report.verify({ file })).toMatchObject({ isOurs: true, differences: [] });
  }
}
