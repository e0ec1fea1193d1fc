import { expect, it } from 'vitest';
import { eachScorers, eachSlot, keyTotal } from '../support/eachScores.ts';
import {
  fill,
  give,
  hosted,
  hostedAndTaken,
  merge,
  program,
  read,
  result,
  saidBy,
  sign,
  statuses,
  taken,
  totalsOf,
  units,
} from '../support/packages.ts';

const [chair, one, two, three, four] = eachScorers as [string, string, string, string, string];

it('each scores on a computer of their own, and the totals agree with each', async () => {
  const host = await hosted();
  const given: Record<string, readonly number[]> = {
    [chair]: [9000, 8500, 8000],
    [one]: [9250, 8000, 8100],
    [two]: [8800, 8650, 8200],
    [three]: [9100, 8200, 8300],
    [four]: [9300, 8400, 8400],
  };
  // Two rooms: one of three panelists, one of two, each at one computer.
  for (const room of [
    [chair, one, two],
    [three, four],
  ]) {
    const laptop = program();
    for (const panelist of room) await laptop.package.take({ file: await give(host, panelist) });
    for (const panelist of room) {
      await fill(laptop, host.ids, panelist, given[panelist]!);
      await sign(laptop, host.ids, panelist, given[panelist]!);
    }
    const totals = await totalsOf(laptop, host.assessmentId);
    for (const panelist of room) {
      const file = await result(laptop, host.assessmentId, panelist);
      const { rows } = await read(host, file);
      expect(rows.map(({ status, brings }) => [status, brings])).toEqual(
        given[panelist]!.map((total) => ['new', { total, isSigned: true }]),
      );
      expect(await merge(host, file)).toEqual({ panelist, written: 3, left: 0 });
    }
    const here = await totalsOf(host.client, host.assessmentId);
    for (const panelist of room) expect(here[panelist]).toEqual(totals[panelist]);
    expect(await laptop.workspace.check()).toMatchObject({ ok: true, problems: [] });
  }
  const { candidates, isComplete } = await host.client.result.get({ assessmentId: host.assessmentId });
  expect(isComplete).toBe(true);
  expect(candidates.map(({ candidate }) => candidate.name)).toEqual(units);
  expect(candidates[0]!.parts[0]!.panel!.points).toBe(9117);
  expect(await host.client.workspace.check()).toMatchObject({ ok: true, problems: [] });
});

it('what is signed elsewhere bears the instant and the name of its signing', async () => {
  const { host, laptop } = await hostedAndTaken(one);
  await fill(laptop, host.ids, one, [9000, 8000, 7000]);
  await sign(laptop, host.ids, one, [9000, 8000, 7000]);
  const at = { candidateId: host.ids[0]!, slot: eachSlot(one) };
  const { submission } = await laptop.sheet.get(at);
  const { assessmentId } = host;
  await merge(host, await result(laptop, assessmentId, one));
  expect((await host.client.sheet.get(at)).submission).toEqual(submission);
  expect((await laptop.assessment.get({ assessmentId })).signedAt).toBe(
    (await host.client.assessment.get({ assessmentId })).signedAt,
  );
});

it('reading it twice changes nothing, nor does taking the same 任务包 twice', async () => {
  const host = await hosted();
  const laptop = program();
  const task = await give(host, one);
  expect(await laptop.package.take({ file: task })).toMatchObject({ panelist: one, isNew: true, kept: [] });
  await fill(laptop, host.ids, one, [9000, 8000]);
  const before = await laptop.workspace.info();
  expect(await laptop.package.take({ file: task })).toMatchObject({ isNew: false, kept: [] });
  expect(await laptop.workspace.info()).toEqual(before);
  const file = await result(laptop, host.assessmentId, one);
  const first = await host.client.workspace.info();
  await read(host, file);
  expect(await host.client.workspace.info()).toEqual(first);
  await merge(host, file);
  const second = await host.client.workspace.info();
  expect((await read(host, file)).rows.map(({ status }) => status)).toEqual(['same', 'same']);
  expect(await merge(host, file)).toEqual({ panelist: one, written: 0, left: 0 });
  expect(await host.client.workspace.info()).toEqual(second);
});

it('what went on there is changed, what went on here alone stays', async () => {
  const host = await hosted();
  await keyTotal(host.client, host.ids[0]!, one, 9000);
  await keyTotal(host.client, host.ids[1]!, one, 8000);
  const laptop = await taken(host, one);
  await keyTotal(laptop, host.ids[0]!, one, 9100);
  await keyTotal(host.client, host.ids[1]!, one, 8100);
  const file = await result(laptop, host.assessmentId, one);
  expect(statuses(await read(host, file))).toEqual({ [units[0]!]: 'changed', [units[1]!]: 'same' });
  await merge(host, file);
  expect((await totalsOf(host.client, host.assessmentId))[one]).toEqual([9100, 8100, null]);
  // Further work over there comes as changed again, whatever was merged before.
  await keyTotal(laptop, host.ids[0]!, one, 9200);
  const next = await result(laptop, host.assessmentId, one);
  expect(statuses(await read(host, next))).toEqual({ [units[0]!]: 'changed', [units[1]!]: 'same' });
  await merge(host, next);
  expect(await saidBy(merge(host, file))).toContain('比已读入的旧，没有读入');
});
