import { expect, it } from 'vitest';
import { loadDemo } from '../../electron/service/demo.ts';
import { getDossier } from '../../electron/service/dossier.ts';
import { makeReport } from '../../electron/service/reports.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import { levelsOf } from '../../shared/grading/levelsOf.ts';
import { inRankOrder } from '../../shared/nomination/rankGroups.ts';
import { trackResult } from '../../shared/nomination/trackResult.ts';
import { roundResult } from '../../shared/outcome/roundResult.ts';
import { orderNotes, recommendedOrder } from '../../shared/report/orderNotes.ts';
import { type ReportName, reportKinds, reportsFor } from '../../shared/report/reportNames.ts';
import { reportPreview } from '../../shared/report/reportPreview.ts';
import type { WorksheetModel } from '../../shared/report/workbookModel.ts';
import { lastRoundOf } from '../../shared/round/lastRoundOf.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { testContext } from '../support/testContext.ts';
import { shown, wordsIn } from './cellsOf.ts';

/** Every report about units of every rehearsal. */
function allReports(scope: 'list' | 'each') {
  const context = testContext();
  return loadDemo(context).flatMap(({ id: assessmentId }) => {
    const dossier = getDossier(context, assessmentId);
    const make = (report: ReportName, candidateIds?: readonly string[]) =>
      makeReport(context, { assessmentId, report, ...(candidateIds && { candidateIds: [...candidateIds] }) });
    return reportsFor(dossier.scheme)
      .filter((report) => reportKinds[report].scope === scope)
      .map((report) => ({
        label: `${dossier.scheme.id} ${report}`,
        dossier,
        model: make(report),
        turned: make(report, dossier.candidates.map(({ id }) => id).reverse()),
      }));
  });
}

/** The units in the order in which they are listed: in the second column, or at the head of rows of their own. */
function unitsOn(sheet: WorksheetModel, { candidates }: Dossier): string[] {
  const seen = sheet.rows.flatMap(({ cells: [first, second] }) =>
    candidates
      .filter(({ name }) => shown(second) === name || String(shown(first)).startsWith(`${name}（`))
      .map(({ name }) => name),
  );
  return [...new Set(seen)];
}

/** Every order that a list may have, by the sentence that says it; in the first column it is the rank itself. */
function ordersOf(dossier: Dossier): Record<string, readonly string[]> {
  const { scheme, candidates } = dossier;
  const roster = candidates.map(({ name }) => name);
  const ranked = roundResult(dossier, lastRoundOf(scheme)).candidates.map(({ candidate }) => candidate.name);
  return {
    [orderNotes.roster]: roster,
    [orderNotes.rank]: ranked,
    [orderNotes.levels]: levelsOf(scheme, candidates).flatMap((level) =>
      level.candidates.map(({ name }) => name),
    ),
  };
}

function trackOrder(dossier: Dossier, sheetName: string): readonly string[] {
  const track = dossier.scheme.tracks.find(({ honour }) => wordsOf(honour) === sheetName);
  if (!track) return [];
  const { nominees } = trackResult(dossier, track);
  const applied = nominees.filter(({ nomination }) => nomination !== null);
  const forward = inRankOrder(track, applied);
  return [...forward, ...applied.filter((each) => !forward.includes(each))].map(
    ({ candidate }) => candidate.name,
  );
}

it('every list has its units in the order that it says', () => {
  for (const { label, dossier, model } of allReports('list')) {
    const orders = ordersOf(dossier);
    const lists = model.sheets.filter(
      (sheet) => !sheet.name.includes('名额') && unitsOn(sheet, dossier).length > 1,
    );
    expect(lists.length, label).toBeGreaterThan(0);
    for (const sheet of lists) {
      const words = wordsIn(sheet);
      const said = Object.keys(orders).find((note) => words.includes(note));
      const isOfTrack = dossier.scheme.tracks.some((track) => words.includes(recommendedOrder(track)));
      const hasRank = sheet.rows.some(({ cells: [cell] }) => shown(cell) === '名次');
      const wanted = said
        ? orders[said]
        : isOfTrack
          ? trackOrder(dossier, sheet.name)
          : hasRank
            ? orders[orderNotes.rank]
            : undefined;
      expect(wanted, `${label} ${sheet.name}`).toBeDefined();
      const listed = unitsOn(sheet, dossier);
      expect(listed, `${label} ${sheet.name}`).toEqual(wanted!.filter((name) => listed.includes(name)));
    }
  }
});

it('papers of a unit each come in the order of the roster, in which the screen leafs through them', () => {
  for (const { label, dossier, model } of allReports('each')) {
    const places = model.sheets.map((sheet) => dossier.candidates.findIndex(({ name }) => isOf(sheet, name)));
    expect(places, label).not.toContain(-1);
    expect(places, label).toEqual([...places].sort((a, b) => a - b));
  }
});

it('the order stays, however the units are chosen, and is the screen’s', () => {
  for (const { label, model, turned } of [...allReports('list'), ...allReports('each')]) {
    expect(
      turned.sheets.map(({ rows }) => rows),
      label,
    ).toEqual(model.sheets.map(({ rows }) => rows));
    expect(reportPreview(model, 10_000).sheet.rows, label).toEqual(model.sheets[0]!.rows);
  }
});

function isOf(sheet: WorksheetModel, name: string): boolean {
  return (
    sheet.name === name ||
    sheet.name.startsWith(`${name}-`) ||
    wordsIn(sheet)
      .split('\n')
      .some((text) => text.includes(name))
  );
}
