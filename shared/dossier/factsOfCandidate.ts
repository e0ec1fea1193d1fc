import type { Candidate } from '../assessment/candidate.ts';
import type { CandidateFacts } from '../condition/candidateFacts.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { branchAwards } from './branchAwards.ts';
import type { Dossier } from './dossier.ts';
import { factsRegister } from './factsRegister.ts';

/**
 * What a candidate's conditions are decided from: the assessment's own roster first, then the register of organisations
 * (as it was kept when 公示 began), and what the panel found. `organisation` is the candidate's row in that register.
 */
export function factsOfCandidate(
  dossier: Dossier,
  candidate: Candidate,
  organisation: Organisation | null,
): CandidateFacts {
  return {
    kind: candidate.kind,
    secretary: candidate.secretary || (organisation?.secretary ?? ''),
    foundedOn: candidate.foundedOn ?? organisation?.foundedOn ?? null,
    acceptedOn: organisation?.acceptedOn ?? null,
    awards: organisation?.awards ?? null,
    branchAwards: () => branchAwards(factsRegister(dossier).organisations, candidate),
    appraisals: organisation?.appraisals ?? null,
    projects: organisation?.projects ?? null,
    findings: { get: (id) => dossier.register.find('finding', candidate.id, id) ?? undefined },
    attachments: dossier.register.list('attachment', null),
  };
}
