import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createMachineMemory } from '../../electron/backup/machineMemory.ts';
import { results } from '../../electron/commands/results.ts';
import { openKeeper } from '../../electron/keeper/keeper.ts';
import { reportFiles } from '../../electron/reportFiles.ts';
import { verifyReport } from '../../electron/service/archives.ts';
import { getScheme } from '../../electron/service/context.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { paths, tempFolder } from '../support/testContext.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures');

/** A workspace as a former version left it, its rehearsals of all schemes, and what that version printed as results. */
function former(version: string) {
  const read = (name: string) =>
    gunzipSync(readFileSync(join(fixtures, `workspace-${version}`, `${name}.gz`)));
  const dataPath = join(tempFolder(), '五好考评.kaoping');
  writeFileSync(dataPath, read('data.kaoping'));
  const memory = createMachineMemory(join(tempFolder(), '本机记录.json'));
  // The day on which the fixture was printed: some results say how many days are left.
  const sources = { now: () => new Date('2026-11-29T12:47:00.000Z'), newId: () => randomUUID() };
  const keeper = openKeeper(paths, { dataPath, memory, sources });
  onTestFinished(() => keeper.close());
  const printed = JSON.parse(read('results.json').toString('utf8')) as Record<
    string,
    Record<string, unknown>
  >;
  return { keeper, printed };
}

describe.each(['0.1.0'])('a workspace of version %s', (version) => {
  it('opens, is found whole, and gives the results that it gave', () => {
    const { keeper, printed } = former(version);
    expect(keeper.state()).toMatchObject({ trouble: null, altered: [], isReadonly: false });
    expect(Object.keys(printed)).toHaveLength(5);
    for (const [id, { at: _, ...before }] of Object.entries(printed)) {
      const now = JSON.parse(JSON.stringify(results(keeper.context(), id))) as unknown;
      expect(now).toMatchObject(before);
    }
  });

  it('knows the workbook that it exported again', async () => {
    const { keeper } = former(version);
    const bytes = readFileSync(join(fixtures, `workspace-${version}`, 'summary.xlsx'));
    const found = await verifyReport(keeper.context(), new File([bytes], '汇总表.xlsx'));
    expect(found).toMatchObject({ isOurs: true, differences: [] });
  });

  it('makes every report of every assessment', async () => {
    const { keeper, printed } = former(version);
    const context = keeper.context();
    for (const id of Object.keys(printed)) {
      const { schemeDigest } = context.workspace.assessments.find(id)!;
      const names = reportsFor(getScheme(context, schemeDigest));
      const files = await reportFiles(context, id, names);
      expect(files.every(({ bytes }) => bytes.length > 1000)).toBe(true);
    }
  });
});
