import { addMonths } from '../../shared/assessment/addMonths.ts';
import type { Ballot } from '../../shared/ballot/ballot.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { Entry } from '../../shared/register/entry.ts';
import type { Condition } from '../../shared/scheme/condition.ts';
import type { Track } from '../../shared/scheme/track.ts';
import { appliedOn } from './conditionRows.ts';
import { type Plain, type PlainBelow, plainRule } from './plainRule.ts';

/** A row as the plain loop reads it: 1 met, 0 not met, -1 not known, by the place of the condition. */
export interface PlainRow {
  readonly organisation: Organisation;
  readonly kind: string;
  readonly isForward: boolean;
  readonly found: readonly number[];
  /** One of each measure. */
  readonly ballots: readonly Ballot[];
  belowOf(): PlainBelow;
}

/** The rows of a dossier joined by their place, without a look by name. */
export function plainRows(
  { candidates }: Dossier,
  entries: readonly Entry[],
  track: Track,
  organisations: readonly Organisation[],
): PlainRow[] {
  let below: ((name: string) => PlainBelow) | undefined;
  const belowOf = (name: string) => {
    below ??= belowFinder(organisations);
    return below(name);
  };
  const rows = candidates.map((candidate, index) => ({
    organisation: organisations[index] as Organisation, // Safe: candidates are made of them in their order.
    kind: candidate.kind,
    isForward: false,
    found: track.conditions.map(() => -1),
    ballots: [] as Ballot[],
    belowOf: () => belowOf(candidate.name),
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
  const line =
    condition.lines.length === 0 ? condition : condition.lines.find(({ kinds }) => kinds.includes(row.kind));
  if (!line) return -1;
  const byPanel = condition.basis === undefined || found === 0 ? found : -1;
  if (!line.rule) return byPanel;
  const { rule } = line;
  const parts = rule.kind === 'any' ? rule.of : [rule];
  let met: Plain = 0;
  for (const part of parts) {
    const own = plainRule(part, row.organisation, row.belowOf);
    if (own === 1) {
      met = 1;
      break;
    }
    // What one part leaves to the panel is the panel's, whatever the others lack.
    if (own !== 0 && met !== -2) met = own;
  }
  const byData = met === -2 ? byPanel : met;
  if (condition.by === 'data') return byData;
  return byData === 0 || byPanel === 0 ? 0 : Math.min(byData, byPanel);
}

/** The organisations below each name, found by going down once for whoever asks. */
function belowFinder(organisations: readonly Organisation[]): (name: string) => PlainBelow {
  const children = new Map<string, Organisation[]>();
  const parents = new Map<string, Set<string>>();
  for (const each of organisations) {
    children.set(each.parent, [...(children.get(each.parent) ?? []), each]);
    parents.set(each.name, (parents.get(each.name) ?? new Set()).add(each.parent));
  }
  return (name) => {
    const branches: Organisation[] = [];
    let isUnclear = false;
    const seen = new Set<string>();
    const go = (above: string) => {
      if (seen.has(above)) return;
      seen.add(above);
      for (const each of children.get(above) ?? []) {
        branches.push(each);
        if (!children.has(each.name)) continue;
        if ((parents.get(each.name)?.size ?? 0) > 1) isUnclear = true;
        else go(each.name);
      }
    };
    go(name);
    return { branches, isUnclear };
  };
}
