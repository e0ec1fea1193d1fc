import type { Candidate } from '../../shared/assessment/candidate.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import type { Nomination } from '../../shared/register/content.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { shipped } from '../scheme/shippedSchemes.ts';
import { dossierOf as emptyDossier } from '../support/dossierOf.ts';
import { soundBallot } from '../support/soundBallot.ts';

/** A branch as the register and the roster both have it; the id is its name. */
export type Given = Partial<Omit<Organisation, 'id'>> & { readonly name: string };

export function organisation(given: Given): Organisation {
  return {
    kind: '教师党支部',
    parent: '机械学院党委',
    secretary: '',
    memberCount: null,
    foundedOn: null,
    acceptedOn: null,
    awards: null,
    appraisals: null,
    projects: null,
    titles: [],
    ...given,
    id: `o-${given.name}`,
  };
}

/** A dossier over a shipped scheme: `roster` takes part, `others` are in the register alone. */
export function dossierOf(
  schemeId: string,
  parts: {
    readonly roster: readonly Given[];
    readonly others?: readonly Given[];
    readonly entries?: readonly Entry[];
    readonly today?: string;
  },
): Dossier {
  const roster = parts.roster.map(organisation);
  const organisations = [...roster, ...(parts.others ?? []).map(organisation)];
  const candidates = roster.map(
    ({ name, kind, parent, secretary, memberCount, foundedOn }): Candidate => ({
      ...{ name, kind, parent, secretary, memberCount, foundedOn },
      id: name,
    }),
  );
  return emptyDossier(shipped(schemeId), {
    assessment: { year: 2024, organiser: '机械学院党委', startsOn: '2024-03-01', endsOn: '2024-12-31' },
    candidates,
    organisations,
    entries: parts.entries ?? [],
    today: parts.today ?? '2024-06-30',
  });
}

const signed = { by: '周正明', on: '2024-03-10' };

export function nomination(parts: Partial<Nomination> = {}): Nomination {
  return {
    ...signed,
    appliedOn: '2024-03-10',
    isRecommended: false,
    rank: null,
    status: null,
    statusOn: null,
    results: [],
    remark: '',
    ...parts,
  };
}

export function applied(candidateId: string, key: string, parts: Partial<Nomination> = {}): Entry {
  return { kind: 'nomination', candidateId, key, content: nomination(parts) };
}

export function found(candidateId: string, key: string, isMet = true, on = '2024-04-20'): Entry {
  return { kind: 'finding', candidateId, key, content: { by: '考评组', on, isMet, evidence: '台账第3页' } };
}

/** 满意, 不满意 of a ballot that adds up. */
export function ballot(candidateId: string, measure: string, yes: number, no: number): Entry {
  return {
    kind: 'ballot',
    candidateId,
    key: `-/${measure}/0`,
    content: soundBallot({ yes, no }),
  };
}

export const reason = (text: string) => ({ ...signed, reason: text });
