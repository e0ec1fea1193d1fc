import type { Dossier } from '../dossier/dossier.ts';
import { formatPoints, type Hundredths } from '../number/points.ts';
import type { DifferenceRuling } from '../register/content.ts';
import { differenceKey } from '../round/partKey.ts';
import { type PartSheet, partStates } from '../round/partStates.ts';
import { schemeOfRound, schemeOfSlot } from '../round/schemeOfRound.ts';
import { entryOf } from '../scheme/rule.ts';
import { hasSheet, type ScoredScheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { type Outlier, outlierOf } from '../scoring/outlier.ts';
import type { Value } from '../scoring/value.ts';
import { isTotalsOnly } from '../sheet/scoreContent.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { wordsOfValue } from '../sheet/wordsOfChange.ts';

/** What one panelist put down, in words; '未填' where nothing. */
interface Said {
  readonly panelist: string;
  readonly words: string;
  /** What they entered; null where nothing, or where it is no entry of a rule. */
  readonly value: Value | null;
}

/** Something in which the panelists' signed sheets of a candidate differ and that cannot be true both ways, or lies apart. */
export interface Difference {
  /** Of the entry that rules on it. */
  readonly key: string;
  /** A fact that they counted or ticked differently, a veto that only some saw, or a total that lies apart. */
  readonly kind: 'fact' | 'veto' | 'total';
  /** What it is about. */
  readonly name: string;
  /** The rule or veto; null for a total. */
  readonly id: string | null;
  readonly said: readonly Said[];
  /** The said as one text: a ruling made on another one does not hold any more. */
  readonly about: string;
  readonly ruling: DifferenceRuling | null;
}

/** How far the panelists' totals of a candidate lie apart, and in what they differ. Units: hundredths. */
export interface CandidateDifferences {
  readonly candidateId: string;
  readonly name: string;
  /** Null until every sheet that counts is signed: nobody is led by what another one gave. */
  readonly spread: {
    readonly lowest: Hundredths;
    readonly highest: Hundredths;
    readonly outlier: Outlier['kind'];
    readonly items: readonly {
      readonly itemId: string;
      readonly lowest: Hundredths;
      readonly highest: Hundredths;
    }[];
  } | null;
  readonly differences: readonly Difference[];
}

/** Where the panel differs in a part's sheets in a round, candidate by candidate in the roster's order. */
export function panelDifferences(
  dossier: Dossier,
  roundId: string | null,
  partId: string,
): CandidateDifferences[] {
  const scheme = schemeOfRound(dossier.scheme, roundId);
  if (!hasSheet(scheme)) return [];
  const { register, sheetOf, assessment, candidates } = dossier;
  return candidates.flatMap(({ id, name, kind }): CandidateDifferences[] => {
    const state = partStates(scheme, {
      roundId,
      candidate: { id, kind },
      register,
      panel: assessment.panel,
      sheetOf: (slot) => sheetOf(id, slot),
    }).find(({ part }) => part.id === partId);
    if (!state?.panel) return [];
    const sheets = state.sheets.filter(({ seat }) => seat === null);
    if (sheets.length === 0 || sheets.some(({ isSigned }) => !isSigned))
      return [{ candidateId: id, name, spread: null, differences: [] }];
    const ruled = (difference: Omit<Difference, 'key' | 'about' | 'ruling'>): Difference => {
      const key = differenceKey(roundId, partId, difference.id);
      const about = difference.said.map(({ panelist, words }) => `${panelist}：${words}`).join('；');
      const ruling = register.find('difference', id, key);
      return { ...difference, key, about, ruling: ruling?.about === about ? ruling : null };
    };
    const found = [
      ...factsIn(schemeOfSlot(scheme, { roundId, partId }), sheets),
      ...vetoesIn(scheme, sheets),
      ...totalsIn(scheme, sheets),
    ];
    return [{ candidateId: id, name, spread: spreadOf(scheme, sheets), differences: found.map(ruled) }];
  });
}

type Found = Omit<Difference, 'key' | 'about' | 'ruling'>;

/** What is counted or ticked is a fact, one and the same for all; points and levels are each panelist's judgement. */
const facts: ReadonlySet<ReturnType<typeof entryOf>> = new Set(['yesNo', 'count', 'rate', 'checklist']);

function factsIn(scheme: ScoredScheme, sheets: readonly PartSheet[]): Found[] {
  const itemised = sheets.filter(({ content }) => content && !isTotalsOnly(content));
  if (itemised.length < 2) return [];
  return scheme.sheet.items.flatMap((item) =>
    item.rules.flatMap((rule): Found[] => {
      if (!facts.has(entryOf(rule))) return [];
      const values = itemised.map(({ content }) => factOf(content?.values[rule.id]));
      if (values.every((value) => value === values[0])) return [];
      const said = itemised.map(({ slot, content }) => ({
        panelist: slot.panelist ?? '',
        words: saidOf(scheme, rule.id, content),
        value: content?.values[rule.id] ?? null,
      }));
      return [{ kind: 'fact', id: rule.id, name: `${item.id} “${wordsOf(rule.label)}”`, said }];
    }),
  );
}

/** Values that say the same are the same: nothing entered, no and none counted. */
function factOf(value: Value | undefined): string {
  if (value === undefined || value === false || value === 0) return '';
  return JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
}

function saidOf(scheme: ScoredScheme, ruleId: string, content: SheetContent | null): string {
  const value = content?.values[ruleId];
  return value === undefined ? '未填' : wordsOfValue(scheme, ruleId, value);
}

function vetoesIn({ vetoes }: ScoredScheme, sheets: readonly PartSheet[]): Found[] {
  return (vetoes?.list ?? []).flatMap(({ id, text }): Found[] => {
    const seen = sheets.map(({ content }) => content?.vetoes[id] !== undefined);
    if (seen.every((each) => each === seen[0])) return [];
    const said = sheets.map(({ slot }, index) => ({
      panelist: slot.panelist ?? '',
      words: seen[index] ? '有' : '无',
      value: null,
    }));
    return [{ kind: 'veto', id, name: wordsOf(text), said }];
  });
}

function totalsIn({ sheet }: ScoredScheme, sheets: readonly PartSheet[]): Found[] {
  const totals = sheets.map(({ score }) => score?.total ?? 0);
  const outlier = outlierOf(totals, sheet.total);
  if (outlier.kind !== 'apart') return [];
  const who = sheets[outlier.index]?.slot.panelist ?? '';
  const said = sheets.map(({ slot }, index) => ({
    panelist: slot.panelist ?? '',
    words: formatPoints(totals[index] ?? 0),
    value: null,
  }));
  return [{ kind: 'total', id: null, name: `${who}的总分明显偏离其余考评员`, said }];
}

function spreadOf(scheme: ScoredScheme, sheets: readonly PartSheet[]): CandidateDifferences['spread'] {
  const totals = sheets.map(({ score }) => score?.total ?? 0);
  const items = scheme.sheet.items.flatMap(({ id: itemId }, index) => {
    const points = sheets.map(({ score }) => score?.items[index]);
    const known = points.filter((each) => typeof each === 'number');
    if (known.length < sheets.length) return [];
    const [lowest, highest] = [Math.min(...known), Math.max(...known)];
    return lowest === highest ? [] : [{ itemId, lowest, highest }];
  });
  return {
    lowest: Math.min(...totals),
    highest: Math.max(...totals),
    outlier: outlierOf(totals, scheme.sheet.total).kind,
    items,
  };
}
