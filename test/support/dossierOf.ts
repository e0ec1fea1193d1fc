import { type Candidate, identityOf } from '../../shared/assessment/candidate.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';

interface Parts extends Partial<Omit<Dossier, 'assessment' | 'scheme' | 'register'>> {
  readonly assessment?: Partial<Dossier['assessment']>;
  readonly entries?: readonly Entry[];
}

export const today = '2026-11-20';

/** A dossier of an assessment under the scheme, with nothing in it but what is given. */
export function dossierOf(scheme: Scheme, { assessment, entries = [], ...parts }: Parts = {}): Dossier {
  const { organisations = [] } = parts;
  return {
    assessment: {
      id: 'a1',
      name: '2026年度考核',
      year: 2026,
      organiser: '学院党委',
      startsOn: '2026-09-28',
      endsOn: '2026-12-10',
      panel: [
        { name: '周正明', isChair: true },
        { name: '吴晓岚', isChair: false },
      ],
      schemeDigest: 'ef069fd5aa',
      isRehearsal: false,
      signedAt: null,
      signedBy: null,
      ...assessment,
    },
    scheme,
    candidates: [],
    sheetOf: () => null,
    register: createRegister(entries),
    organisationOf: (candidate) =>
      organisations.find((each) => identityOf(each) === identityOf(candidate)) ?? null,
    organisations,
    today,
    ...parts,
  };
}

export function candidateOf(id: string, name: string, more: Partial<Candidate> = {}): Candidate {
  return { id, name, kind: '党支部', parent: '', secretary: '', memberCount: 12, foundedOn: null, ...more };
}
