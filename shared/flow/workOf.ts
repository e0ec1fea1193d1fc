import type { EntryInput, EntryKind } from '../register/entry.ts';
import type { Need } from '../scheme/need.ts';

type Work = { readonly [K in EntryKind]: (entry: Extract<EntryInput, { kind: K }>) => Need | null };

const inRound = ({ key }: { readonly key: string }) => needOfRound(roundOf(key), 'sheets');

/** Which need of a step is worked on by an entry of each kind; null for what belongs to no step. */
const work: Work = {
  ballot: ({ key }) => needOfRound(roundOf(key), 'ballots'),
  'step-waiver': inRound,
  given: inRound,
  seat: inRound,
  difference: inRound,
  reveal: () => null,
  'second-entry': inRound,
  look: inRound,
  'standard-ruling': () => null,
  finding: () => 'conditions',
  waiver: () => 'conditions',
  nomination: ({ content }) => (content?.isRecommended ? 'recommendations' : 'applications'),
  grade: ({ key }) => (key === 'second' ? 'secondGrades' : 'firstGrades'),
  check: () => 'checks',
  problem: () => 'rectification',
  plan: () => 'rectification',
  'over-quota': () => 'recommendations',
  'tie-ruling': () => null,
  branches: () => null,
  attachment: () => null,
  'stage-plan': () => null,
  'stage-word': () => null,
  deadline: () => null,
  moves: () => null,
  facts: () => null,
  correction: () => null,
  notice: () => null,
  objection: () => null,
  decision: () => null,
  'calendar-day': () => null,
  package: () => null,
  task: () => null,
};

/** The need of a step that an entry works on; null where it belongs to no step, or takes something back. */
export function workOf(entry: EntryInput): Need | null {
  if (entry.content === null) return null;
  const of = work[entry.kind] as (entry: EntryInput) => Need | null; // Safe: the entry's own kind.
  return of(entry);
}

/** What a sheet of a round, or of an assessment without rounds, works on. */
export function needOfRound(roundId: string | null, otherwise: Need): Need {
  return roundId === null ? otherwise : { round: roundId };
}

/** The round that a key begins with; a dash is none. */
function roundOf(key: string): string | null {
  const [round = '-'] = key.split('/');
  return round === '-' ? null : round;
}
