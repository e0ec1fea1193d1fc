// 演练 of an assessment's own set-up: a copy of it in which simulated panelists and voters have done their part.
import type { EntryInput } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import { type BallotPlace, ballotsOf } from '../../shared/round/ballotKey.ts';
import { partKey } from '../../shared/round/partKey.ts';
import { schemeOfSlot } from '../../shared/round/schemeOfRound.ts';
import { seatOf } from '../../shared/round/seatOf.ts';
import { type SheetSlot, slotName, slotsOf } from '../../shared/round/sheetSlot.ts';
import { type LeafPart, leafOf, leavesOf } from '../../shared/scheme/part.ts';
import type { ScoredScheme } from '../../shared/scheme/scheme.ts';
import { scoreContent } from '../../shared/sheet/scoreContent.ts';
import { type Chance, simulateSheet } from '../../shared/sheet/simulateSheet.ts';
import { Refusal } from '../refusal.ts';
import { signReadings } from './assessments.ts';
import { addCandidates } from './candidates.ts';
import { type Context, getAssessment, getScheme, requireSheet } from './context.ts';
import { dayOf } from './dossier.ts';
import { setEntries } from './entries.ts';
import { changeSheetOf, getSheet, submitSheet } from './sheets.ts';

/** Who signs for those whom nobody named. */
const anybody = '演练';
/** So many vote. */
const voters = 30;

interface Rehearsal {
  readonly context: Context;
  readonly assessmentId: string;
  readonly scheme: ScoredScheme;
  readonly chance: Chance;
}

/**
 * Makes a rehearsal with the scheme, the panel and the units of an assessment, in which every sheet is filled and signed
 * and every ballot counted by chance; its id comes back. The units are units of the rehearsal in the register as well, so
 * that a title registered there is no real one and goes with them. The assessment itself is left as it is. Errors: a Refusal where
 * its scheme has no sheet or it has no units.
 */
export function rehearse(context: Context, sourceId: string): string {
  const { workspace, caller } = context;
  const { adjustments, signedAt: _, signedBy: __, ...details } = getAssessment(context, sourceId);
  const panel = details.panel.map((each) => (each.unit ? { ...each, unit: marked(each.unit) } : each));
  const scheme = requireSheet(getScheme(context, details.schemeDigest));
  const units = workspace.candidates.list(sourceId);
  if (units.length === 0)
    throw new Refusal('REFUSED', '名单中还没有参评单位，加入后再演练', [], {
      screen: 'roster',
      assessmentId: sourceId,
    });
  return workspace.together(() => {
    const assessmentId = workspace.sources.newId();
    const organiser = marked(details.organiser);
    const assessment = { ...details, organiser, panel, id: assessmentId, isRehearsal: true };
    workspace.record(caller, [{ kind: 'assessment-created', assessment, adjustments }]);
    const candidateIds = addCandidates(
      context,
      assessmentId,
      units.map(({ id, ...unit }) => ({ ...unit, name: marked(unit.name), parent: marked(unit.parent) })),
    );
    signReadings(context, assessmentId);
    const rehearsal = { context, assessmentId, scheme, chance: chanceFrom(units.length) };
    for (const candidateId of candidateIds) play(rehearsal, candidateId);
    return assessmentId;
  });
}

/** As the units of every rehearsal are called, see isOfRehearsal; nothing stays nothing. */
function marked(name: string): string {
  return name === '' ? '' : `${name}（演练）`;
}

/** Everything that is done for one unit, round by round, part by part, as the steps ask for it. */
function play(rehearsal: Rehearsal, candidateId: string): void {
  const { scheme, context, assessmentId } = rehearsal;
  const { panel } = getAssessment(context, assessmentId);
  const register = createRegister(context.workspace.entries.listOfCandidate(candidateId));
  const roundIds = scheme.rounds.length > 0 ? scheme.rounds.map(({ id }) => id) : [null];
  // Whoever is recused from it scores nothing.
  const slots = slotsOf(scheme, panel).filter((slot) => seatOf(register, candidateId, slot) === null);
  const ofParts = new Set(
    leavesOf(scheme).flatMap((leaf) => (leaf.takes === 'ballot' ? [leaf.measure] : [])),
  );
  const ballots = ballotsOf(scheme);
  vote(
    rehearsal,
    candidateId,
    ballots.filter(({ measureId }) => !ofParts.has(measureId)),
  );
  for (const roundId of roundIds) {
    for (const leaf of leavesOf(scheme)) {
      const isOwn = (place: BallotPlace) =>
        leaf.takes === 'ballot' && place.measureId === leaf.measure && place.roundId === roundId;
      if (leaf.takes === 'ballot') vote(rehearsal, candidateId, ballots.filter(isOwn));
      if (leaf.takes === 'given') give(rehearsal, candidateId, leaf, roundId);
      for (const slot of slots)
        if (slot.roundId === roundId && slot.partId === leaf.id) fill(rehearsal, candidateId, slot);
    }
  }
  for (const slot of slots) if (slot.partId === null) fill(rehearsal, candidateId, slot);
}

function fill(
  { context, assessmentId, scheme, chance }: Rehearsal,
  candidateId: string,
  place: SheetSlot,
): void {
  const slot = slotName(place);
  const { panel } = getAssessment(context, assessmentId);
  const { sheet } = schemeOfSlot(scheme, place);
  changeSheetOf(context, { candidateId, slot }, simulateSheet(sheet, chance));
  const detail = getSheet(context, { candidateId, slot });
  const part = leafOf(scheme, place.partId);
  const isPanels = part?.takes !== 'sheet' || part.signedByPanel;
  const signedBy =
    place.panelist !== undefined ? [place.panelist] : isPanels ? panel.map(({ name }) => name) : [anybody];
  const total = scoreContent(sheet, detail.content, detail).total ?? 0;
  submitSheet(context, { candidateId, slot, signedBy, total });
}

function vote(
  { context, assessmentId, scheme, chance }: Rehearsal,
  candidateId: string,
  places: readonly BallotPlace[],
): void {
  const entries = places.map(({ key, measureId }): EntryInput => {
    const [first, ...others] = scheme.measures.find(({ id }) => id === measureId)?.options ?? [];
    const most = Math.round(voters * (0.85 + chance() * 0.15));
    const counts = Object.fromEntries(others.map(({ id }, index) => [id, index === 0 ? voters - most : 0]));
    if (first) counts[first.id] = others.length > 0 ? most : voters;
    const all = { due: voters, present: voters, issued: voters, returned: voters, valid: voters };
    return { kind: 'ballot', candidateId, key, content: { ...all, invalid: 0, abstained: 0, counts } };
  });
  if (entries.length > 0) setEntries(context, assessmentId, entries);
}

function give(
  { context, assessmentId, chance }: Rehearsal,
  candidateId: string,
  part: Extract<LeafPart, { takes: 'given' }>,
  roundId: string | null,
): void {
  const points = Math.floor((part.outOf * (0.8 + chance() * 0.2)) / 50) * 50;
  const on = dayOf(context.workspace.sources.now());
  const content = { by: anybody, on, points, evidence: anybody };
  setEntries(context, assessmentId, [
    { kind: 'given', candidateId, key: partKey(roundId, part.id), content },
  ]);
}

/** Numbers from 0 up to 1, the same again for the same beginning (mulberry32). */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
