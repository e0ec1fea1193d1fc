import type { Ballot } from '../../shared/ballot/ballot.ts';
import { addMonths } from '../../shared/condition/addMonths.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { Entry } from '../../shared/register/entry.ts';
import type { Condition } from '../../shared/scheme/condition.ts';
import type { PlainRule } from '../../shared/scheme/conditionRule.ts';
import { isLevelFrom } from '../../shared/scheme/level.ts';
import type { Track } from '../../shared/scheme/track.ts';
import { appliedOn } from './conditionRows.ts';

/** A row as the plain loop reads it: 1 met, 0 not met, -1 not known, by the place of the condition. */
export interface PlainRow {
  readonly organisation: Organisation;
  readonly kind: string;
  readonly isForward: boolean;
  readonly found: readonly number[];
  /** One of each measure. */
  readonly ballots: readonly Ballot[];
}

/** The rows of a dossier joined by their place, without a look by name. */
export function plainRows(
  { candidates }: Dossier,
  entries: readonly Entry[],
  track: Track,
  organisations: readonly Organisation[],
): PlainRow[] {
  const rows = candidates.map((candidate, index) => ({
    organisation: organisations[index] as Organisation, // Safe: candidates are made of them in their order.
    kind: candidate.kind,
    isForward: false,
    found: track.conditions.map(() => -1),
    ballots: [] as Ballot[],
  }));
  for (const entry of entries) {
    const row = rows[Number(entry.candidateId)];
    if (!row) continue;
    if (entry.kind === 'nomination') row.isForward = entry.content.isRecommended;
    if (entry.kind === 'ballot') row.ballots.push(entry.content);
    if (entry.kind === 'finding') {
      row.found[track.conditions.findIndex(({ id }) => id === entry.key)] = entry.content.isMet ? 1 : 0;
    }
  }
  return rows;
}

/** The quota's places and those over it, by unit. */
export interface PlainQuota {
  readonly places: number;
  readonly over: number;
}

/**
 * Conditions and quotas by a plain loop over the same rows, without a sentence of evidence: the limit that the program's
 * are measured against. `eligible` is 1, 0 or -1 for not known.
 */
export function plainConditions(rows: readonly PlainRow[], track: Track, lines: readonly number[]) {
  const honour = 'document' in track.honour ? track.honour.document : track.honour.caption;
  const eligible = new Int8Array(rows.length);
  const outcomes = new Int8Array(rows.length * track.conditions.length);
  const isRolling = track.quotas.some((quota) => 'share' in quota && quota.windowYears !== undefined);
  const branches = new Map<string, number>();
  const holders = new Map<string, number>();
  const takers = new Map<string, number>();
  const since = addMonths(appliedOn, -48);
  rows.forEach((row, index) => {
    let all = 1;
    for (let place = 0; place < track.conditions.length; place += 1) {
      const met = decide(track.conditions[place] as Condition, row, row.found[place] ?? -1); // Safe: below its length.
      outcomes[index * track.conditions.length + place] = met;
      if (met === 0) all = 0;
      else if (met === -1 && all !== 0) all = -1;
    }
    for (const [place, line] of lines.entries()) {
      const ballot = row.ballots[place];
      if (!ballot || !agrees(ballot)) all = Math.min(all, -1);
      else if (((ballot.counts.yes ?? 0) + (ballot.counts.mostly ?? 0)) * 100 <= line * (ballot.valid ?? 0))
        all = 0;
    }
    eligible[index] = all;
    const { parent, titles } = row.organisation;
    branches.set(parent, (branches.get(parent) ?? 0) + 1);
    const isHolder =
      isRolling &&
      titles.some((title) => title.honour === honour && title.on > since && title.on <= appliedOn);
    if (isHolder) holders.set(parent, (holders.get(parent) ?? 0) + 1);
    if (row.isForward && !isHolder) takers.set(parent, (takers.get(parent) ?? 0) + 1);
  });
  const quotas = new Map<string, PlainQuota>();
  for (const quota of track.quotas) {
    if (!('share' in quota)) continue;
    for (const [unit, count] of branches) {
      const places = Math.floor((count * quota.share) / 100);
      const held = quota.windowYears === undefined ? 0 : (holders.get(unit) ?? 0);
      quotas.set(unit, { places, over: Math.max(0, held + (takers.get(unit) ?? 0) - places) });
    }
  }
  return { eligible, outcomes, quotas };
}

/** Whether the counts of a ballot agree. */
function agrees({ due, present, issued, returned, valid, invalid, abstained, counts }: Ballot): boolean {
  let votes = 0;
  for (const id of ['yes', 'mostly', 'no']) {
    const count = counts[id] ?? 0;
    if (!isCount(count)) return false;
    votes += count;
  }
  return (
    isCount(due) &&
    isCount(present) &&
    isCount(issued) &&
    isCount(returned) &&
    isCount(valid) &&
    isCount(invalid) &&
    isCount(abstained) &&
    present <= due &&
    returned <= issued &&
    valid + invalid === returned &&
    abstained <= valid &&
    votes === valid - abstained
  );
}

function isCount(count: number | null): count is number {
  return Number.isInteger(count) && count !== null && count >= 0 && count <= 1_000_000;
}

function decide(condition: Condition, row: PlainRow, found: number): number {
  if (condition.by === 'panel') return condition.basis === undefined || found === 0 ? found : -1;
  const line =
    condition.lines.length === 0 ? condition : condition.lines.find(({ kinds }) => kinds.includes(row.kind));
  const { rule } = line ?? {};
  if (!rule) return -1;
  if (rule.kind !== 'any') return holds(rule, row.organisation) ? 1 : 0;
  return rule.of.some((part) => holds(part, row.organisation)) ? 1 : 0;
}

const cutoffs = Array.from({ length: 6 }, (_, years) => addMonths(appliedOn, -12 * years));

function holds(rule: PlainRule, organisation: Organisation): boolean {
  switch (rule.kind) {
    case 'age': {
      const months = 'years' in rule.term ? rule.term.years * 12 : rule.term.months;
      return addMonths(organisation[rule.since] ?? '', months) <= appliedOn;
    }
    case 'awards': {
      const people = new Set<string>();
      let count = 0;
      const isByPerson = !rule.to.includes('organisation') && rule.to.includes('member');
      for (const award of organisation.awards ?? []) {
        if (!isIn(award.on, rule.years) || !rule.to.includes(award.to)) continue;
        if (!isLevelFrom(award.level, rule.level) || (rule.isParty && !award.isParty)) continue;
        if (isByPerson) people.add(award.person ?? '');
        else count += 1;
      }
      return (isByPerson ? people.size : count) >= rule.atLeast;
    }
    case 'appraisals': {
      let count = 0;
      for (const { on, name, result } of organisation.appraisals ?? []) {
        if (!isIn(on, rule.years) || !('document' in rule.result) || result !== rule.result.document)
          continue;
        if (rule.names.some((each) => 'document' in each && each.document === name)) count += 1;
      }
      return count >= rule.atLeast;
    }
    case 'projects':
      return (organisation.projects ?? []).filter(({ on }) => isIn(on, rule.years)).length >= rule.atLeast;
  }
}

function isIn(day: string, years: number | undefined): boolean {
  return day <= appliedOn && (years === undefined || day > (cutoffs[years] ?? ''));
}
