import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { results } from '../../electron/commands/results.ts';
import { composeContext } from '../../electron/compose.ts';
import type { Context } from '../../electron/service/context.ts';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { makeReport } from '../../electron/service/reports.ts';
import { flowState } from '../../shared/flow/flowState.ts';
import { proposedDecision, proposedNotice } from '../../shared/notice/proposed.ts';
import { decisionWording, noticeWording } from '../../shared/notice/wording.ts';
import { reportsFor } from '../../shared/report/reportNames.ts';
import { lintScheme } from '../../shared/scheme/lintScheme.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { recomputedModel } from '../support/modelFormulas.ts';
import { type Renaming, renamingOf } from '../support/renamedIds.ts';
import { paths, tempFolder } from '../support/testContext.ts';
import { shippedIds } from './shippedSchemes.ts';

const resources = join(paths.rootDir, 'resources');
const read = (path: string) => JSON.parse(readFileSync(join(resources, path), 'utf8'));

it.each(shippedIds)('%s comes to the same whatever its parts are called', (schemeId) => {
  const renaming = renamingOf(read(`schemes/${schemeId}.json`));
  expect(lintScheme(parseScheme(renaming.scheme(read(`schemes/${schemeId}.json`))))).toEqual([]);
  const [former, sixth] = [rehearsed(schemeId, null), rehearsed(schemeId, renaming)];
  expect(Object.keys(sixth)).toEqual(Object.keys(former));
  for (const [part, made] of Object.entries(former))
    expect({ [part]: sixth[part] }).toEqual({ [part]: made });
});

/** Whether a merged range goes over several rows. @example overRows('A1:A3') // true */
function overRows(range: string): boolean {
  const [from, to] = range.split(':').map((cell) => cell.replace(/^[A-Z]+/, ''));
  return from !== to;
}

/** All that follows from the scheme's rehearsal, by the name of the part, ids as the shipped file has them. */
function rehearsed(schemeId: string, renaming: Renaming | null): Record<string, unknown> {
  const context = contextOf(schemeId, renaming);
  const { id } = loadDemo(context)[0]!;
  const dossier = getDossier(context, id);
  const parts: Record<string, unknown> = {
    results: results(context, id),
    flow: flowState(dossier),
    notice: noticeWording(dossier, proposedNotice(dossier, dossier.today, null)),
    decision: decisionWording(dossier, proposedDecision(dossier)),
  };
  for (const report of reportsFor(dossier.scheme)) {
    const model = makeReport(context, { assessmentId: id, report });
    const { differences, unknown } = recomputedModel(model);
    expect({ report, differences, unknown }).toEqual({ report, differences: [], unknown: [] });
    parts[report] = model.sheets.map(({ name, rows, merges }) => ({
      name,
      // Where a line of two halves divides follows from the widths, and those from how long the names are.
      merges: merges.filter(overRows),
      rows: rows.map(({ cells }) => cells.filter((cell) => cell !== null)),
    }));
  }
  const text = (part: unknown) => JSON.stringify(part).replaceAll(/(?<![0-9.])[0-9a-f]{8,64}/g, '…');
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [
      name,
      JSON.parse(renaming ? renaming.back(text(part)) : text(part)),
    ]),
  );
}

/** A program that ships the one scheme, under other names where told, with ids and clock that repeat. */
function contextOf(schemeId: string, renaming: Renaming | null): Context {
  const rootDir = tempFolder();
  cpSync(join(paths.rootDir, 'package.json'), join(rootDir, 'package.json'));
  cpSync(join(resources, 'documents'), join(rootDir, 'resources', 'documents'), { recursive: true });
  cpSync(join(resources, 'demo'), join(rootDir, 'resources', 'demo'), { recursive: true });
  mkdirSync(join(rootDir, 'resources', 'schemes'));
  const scheme = read(`schemes/${schemeId}.json`);
  const demo = read(`demo/${schemeId}.json`);
  const write = (folder: string, json: unknown) =>
    writeFileSync(join(rootDir, 'resources', folder, `${schemeId}.json`), JSON.stringify(json));
  write('schemes', renaming ? renaming.scheme(scheme) : scheme);
  write('demo', renaming ? renaming.rehearsal(demo) : demo);
  let made = 0;
  const context = composeContext(
    { ...paths, rootDir },
    {
      dataPath: join(tempFolder(), 'test.kaoping'),
      sources: { now: () => new Date('2026-11-20T01:00:00.000Z'), newId: () => `id-${++made}` },
    },
  );
  onTestFinished(() => context.workspace.close());
  return context;
}
