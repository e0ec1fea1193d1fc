import Sqlite from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import type { PackageReading } from '../../shared/package/packageRow.ts';
import { eachAssessment, eachPanel, eachSlot, keyTotal } from './eachScores.ts';
import { type Client, rpcClient, toldBy } from './rpcClient.ts';
import { testApp } from './testApp.ts';

export const units = ['机电系党总支', '信息系党总支', '数理系党总支'];

/** A new program over a data file of its own. */
export function program(): Client {
  const { app, bugs, close } = testApp();
  onTestFinished(() => {
    close();
    expect(bugs).toEqual([]);
  });
  return rpcClient('app://kaoping/rpc', app);
}

export interface Host {
  readonly client: Client;
  readonly assessmentId: string;
  readonly ids: readonly string[];
  readonly tasks: File[];
  /** The newest 任务包. */
  readonly first: File;
}

export async function hosted(names = units): Promise<Host> {
  const client = program();
  const tasks: File[] = [];
  return {
    client,
    ...(await eachAssessment(client, names, eachPanel)),
    tasks,
    get first() {
      return tasks.at(-1)!;
    },
  };
}

export async function give({ client, assessmentId, tasks }: Host, panelist: string): Promise<File> {
  const file = await client.package.give({ assessmentId, panelist });
  tasks.push(file);
  return file;
}

/** A program of the panelist's own with their 任务包 taken in. */
export async function taken(host: Host, panelist: string): Promise<Client> {
  const laptop = program();
  await laptop.package.take({ file: await give(host, panelist) });
  return laptop;
}

/** A host, and a panelist's own program with its 任务包 taken in. */
export async function hostedAndTaken(
  panelist: string,
  names = units,
): Promise<{ host: Host; laptop: Client }> {
  const host = await hosted(names);
  return { host, laptop: await taken(host, panelist) };
}

export async function fill(
  client: Client,
  ids: readonly string[],
  panelist: string,
  totals: readonly number[],
) {
  for (const [row, total] of totals.entries()) await keyTotal(client, ids[row]!, panelist, total);
}

export async function sign(
  client: Client,
  ids: readonly string[],
  panelist: string,
  totals: readonly number[],
) {
  const sheets = totals.map((total, row) => ({ candidateId: ids[row]!, total }));
  await client.sheet.submitEach({ slot: eachSlot(panelist), sheets });
}

export const result = (client: Client, assessmentId: string, panelist: string) =>
  client.package.result({ assessmentId, panelist });
export const read = ({ client, assessmentId }: Host, file: File) =>
  client.package.read({ assessmentId, file });
export const merge = (
  { client, assessmentId }: Host,
  file: File,
  choices: { candidateId: string; slot: string; mark: string }[] = [],
) => client.package.merge({ assessmentId, file, choices });
export const saidBy = async (call: Promise<unknown>) => (await toldBy(call)).message;
export const statuses = ({ rows }: PackageReading) =>
  Object.fromEntries(rows.map(({ name, status }) => [name, status]));

/** By panelist, the totals unit by unit. */
export async function totalsOf(client: Client, assessmentId: string) {
  const rows = await client.sheet.panelTotals({ assessmentId, partId: 'panel' });
  return Object.fromEntries(
    (rows[0]?.seats ?? []).map(({ panelist: name }) => [
      name,
      rows.map(({ seats }) => seats.find(({ panelist }) => panelist === name)!.total),
    ]),
  );
}

/** The first line of a package. */
export async function headOf(file: File): Promise<Record<string, unknown>> {
  return JSON.parse((await file.text()).split('\n')[0]!) as Record<string, unknown>;
}

/** The package with something else in its first line. */
export async function forged(file: File, head: object): Promise<File> {
  const { size } = await headOf(file);
  const [line, body] = (await file.text()).split('\n') as [string, string];
  return new File([`${JSON.stringify({ ...JSON.parse(line), ...head, size })}\n${body}`], file.name);
}

/** Every line of the log of a data file, as text. */
export function logOf(path: string): string {
  const db = new Sqlite(path, { readonly: true });
  try {
    return db.prepare<[], string>('SELECT payload_json FROM log').pluck().all().join('\n');
  } finally {
    db.close();
  }
}
