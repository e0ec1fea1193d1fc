import { scorersOf } from '../assessment/panelRole.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { formatPoints } from '../number/points.ts';
import { panelDifferences } from '../outcome/panelDifferences.ts';
import type { DifferenceRuling, GivenScore, SecondEntry } from '../register/content.ts';
import { partKey, seatKey } from '../round/partKey.ts';
import { schemeOfSlot } from '../round/schemeOfRound.ts';
import { type SheetSlot, slotName } from '../round/sheetSlot.ts';
import { type GivenPart, type LeafPart, leavesOf } from '../scheme/part.ts';
import { hasSheet } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { problemsOfGiven as problemsOfGivenTotals } from '../sheet/checkSheet.ts';
import { wholeTotal } from '../sheet/scoreContent.ts';
import { openStepsBefore, problemsOfGivenTakenBack } from './ofRound.ts';

/** A given score is of a part that takes one, within its full points, once the steps before it are done. */
export function problemsOfGiven(
  dossier: Dossier,
  candidateId: string,
  key: string,
  { points }: GivenScore,
): string[] {
  const place = placeOf(dossier, key);
  if (place?.part.takes !== 'given') return [`总分没有编号为 ${key} 的给分部分`];
  const { part, roundId } = place;
  return [...overFull(part, points), ...openStepsBefore(dossier, candidateId, { partId: part.id, roundId })];
}

function overFull({ name, outOf }: GivenPart, points: number): string[] {
  return points <= outOf
    ? []
    : [`“${wordsOf(name)}”得分 ${formatPoints(points)} 超过满分 ${formatPoints(outOf)} 分`];
}

/** See problemsOfGivenTakenBack; what no part of the scheme has goes. */
export function problemsOfGivenGone(dossier: Dossier, candidateId: string, key: string): string[] {
  const place = placeOf(dossier, key);
  return place
    ? problemsOfGivenTakenBack(dossier, candidateId, { roundId: place.roundId, partId: place.part.id })
    : [];
}

/** A panelist of a part that each fills, who has not signed a sheet of the candidate. */
export function problemsOfSeat(dossier: Dossier, candidateId: string, key: string): string[] {
  const slot = seatAt(dossier, key);
  if (!slot) return [noSeat(key)];
  return dossier.sheetOf(candidateId, slotName(slot))?.submission
    ? [`${slot.panelist}已在评分表上签字确认。不计入的，请先退回评分表并写明原因`]
    : [];
}

/** A total that the form can give, of a sheet that may be given as its total and is not signed; ruled on as it stands there. */
export function problemsOfSecondEntry(
  dossier: Dossier,
  candidateId: string,
  key: string,
  { total, ruling }: SecondEntry,
): string[] {
  const slot = seatAt(dossier, key);
  const scheme = slot && schemeOfSlot(dossier.scheme, slot);
  if (!slot || !scheme || !hasSheet(scheme)) return [noSeat(key)];
  const sheet = dossier.sheetOf(candidateId, slotName(slot));
  if (sheet?.submission) return [`${slot.panelist}已在评分表上签字确认，不再复核录入`];
  const totals = [total, ...(ruling ? [ruling.total] : [])];
  const problems = totals.flatMap((each) =>
    problemsOfGivenTotals(scheme, slot.partId, { totals: { [wholeTotal]: each } }),
  );
  if (!ruling || problems.length > 0) return problems;
  if (sheet?.content.totals?.[wholeTotal] !== ruling.first) return ['总分已经变动，请重新核对后再裁定'];
  return [ruling.first, total].includes(ruling.total) || ruling.reason !== ''
    ? []
    : ['裁定的总分与两次录入的都不同，请写明理由'];
}

/** What is ruled on stands there now, as it was when it was looked at. */
export function problemsOfDifference(
  dossier: Dossier,
  candidateId: string,
  key: string,
  { about }: DifferenceRuling,
): string[] {
  const place = placeOf(dossier, key);
  const own = place
    ? panelDifferences(dossier, place.roundId, place.part.id).find((each) => each.candidateId === candidateId)
    : undefined;
  const difference = own?.differences.find((each) => each.key === key);
  if (!difference) return ['这一处没有分歧，或各人的评分表还没有签齐，请刷新后再看'];
  return difference.about === about ? [] : ['各人的评分已经变动，请重新核对这一处分歧'];
}

/** Scores are opened early where each panelist gives one. */
export function problemsOfReveal(dossier: Dossier, key: string): string[] {
  const place = placeOf(dossier, key);
  return place?.part.takes === 'sheet' && place.part.panel
    ? []
    : ['这一部分不是每名考评员各评一张，没有要公开的'];
}

function noSeat(key: string): string {
  return `考评组没有编号为 ${key} 的评分席位`;
}

/** The sheet of a panelist that a key is about; null where no panelist fills one. */
function seatAt(dossier: Dossier, key: string): SheetSlot | null {
  const place = placeOf(dossier, key);
  const panel = place?.part.takes === 'sheet' && place.part.panel ? scorersOf(dossier.assessment.panel) : [];
  const panelist = panel.find(({ name }) => place && seatKey(place.roundId, place.part.id, name) === key);
  return place && panelist
    ? { roundId: place.roundId, partId: place.part.id, panelist: panelist.name }
    : null;
}

/** Where a key of a part lies: its round and the part, whatever follows. */
function placeOf(
  { scheme }: Dossier,
  key: string,
): { readonly roundId: string | null; readonly part: LeafPart } | undefined {
  const roundIds = scheme.rounds.length > 0 ? scheme.rounds.map(({ id }) => id) : [null];
  return roundIds
    .flatMap((roundId) => leavesOf(scheme).map((part) => ({ roundId, part })))
    .find(({ roundId, part }) => {
      const own = partKey(roundId, part.id);
      return key === own || key.startsWith(`${own}/`);
    });
}
