import type { Candidate } from '../../shared/assessment/candidate.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';

interface Given {
  readonly candidates?: readonly Candidate[];
  readonly entries?: readonly Entry[];
  readonly organisations?: readonly Organisation[];
  readonly signedAt?: string | null;
  readonly isSubmitted?: (candidateId: string, slot: string) => boolean;
}

export const today = '2026-11-20';

/** A dossier of an assessment under the scheme, with nothing in it but what is given. */
export function dossierOf(scheme: Scheme, given: Given = {}): Dossier {
  const { candidates = [], entries = [], organisations = [], signedAt = null, isSubmitted } = given;
  return {
    assessment: {
      id: 'a1',
      name: '考核',
      year: 2026,
      organiser: '党委',
      startsOn: '2026-03-01',
      endsOn: '2026-12-31',
      panel: [{ name: '周正明', isChair: true }],
      schemeDigest: 'd',
      isRehearsal: false,
      signedAt,
      signedBy: null,
    },
    scheme,
    candidates,
    sheetOf: (candidateId, slot) =>
      isSubmitted?.(candidateId, slot)
        ? {
            content: { values: {}, items: {}, evidence: {}, notApplicable: {}, vetoes: {} },
            submission: { at: '2026-11-01T00:00:00.000Z', signedBy: ['周正明'] },
          }
        : null,
    register: createRegister(entries),
    organisationOf: ({ name, parent }) =>
      organisations.find((each) => each.name === name && each.parent === parent) ?? null,
    organisations,
    today,
  };
}

export function candidate(id: string, kind = '党支部'): Candidate {
  return { id, name: `${id}党支部`, kind, parent: '', secretary: '', memberCount: null, foundedOn: null };
}

/** The entry of moves to the steps named, one a day from 1 November 2026. */
export function movesTo(...ids: readonly string[]): Entry {
  const moves = ids.map((to, index) => ({
    by: '王静',
    on: `2026-11-${String(index + 1).padStart(2, '0')}`,
    to,
    reason: '',
  }));
  return { kind: 'moves', candidateId: null, key: 'moves', content: { moves } };
}

export function correction(key: string, afterMoves: number, isClosed = false): Entry {
  const signed = { by: '王静', on: '2026-11-15' };
  const content = { ...signed, reason: '计票有误', afterMoves, closed: isClosed ? signed : null };
  return { kind: 'correction', candidateId: null, key, content };
}
