import type { Candidate } from '../assessment/candidate.ts';
import type { BranchAwards, CandidateFacts, Finding } from '../condition/candidateFacts.ts';
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
  return new DossierFacts(dossier, candidate, organisation);
}

/** A class, because an object with a function for each thing that is looked up would weigh six times as much. */
class DossierFacts implements CandidateFacts {
  readonly #dossier: Dossier;
  readonly #candidate: Candidate;
  readonly #organisation: Organisation | null;

  constructor(dossier: Dossier, candidate: Candidate, organisation: Organisation | null) {
    this.#dossier = dossier;
    this.#candidate = candidate;
    this.#organisation = organisation;
  }

  get kind(): string {
    return this.#candidate.kind;
  }

  get secretary(): string {
    return this.#candidate.secretary || (this.#organisation?.secretary ?? '');
  }

  get foundedOn(): string | null {
    return this.#candidate.foundedOn ?? this.#organisation?.foundedOn ?? null;
  }

  get acceptedOn(): string | null {
    return this.#organisation?.acceptedOn ?? null;
  }

  get awards(): CandidateFacts['awards'] {
    return this.#organisation?.awards ?? null;
  }

  get appraisals(): CandidateFacts['appraisals'] {
    return this.#organisation?.appraisals ?? null;
  }

  get projects(): CandidateFacts['projects'] {
    return this.#organisation?.projects ?? null;
  }

  get attachments(): CandidateFacts['attachments'] {
    return this.#dossier.register.list('attachment', null);
  }

  branchAwards(): BranchAwards {
    return branchAwards(factsRegister(this.#dossier).organisations, this.#candidate);
  }

  findingOf(conditionId: string): Finding | null {
    return this.#dossier.register.find('finding', this.#candidate.id, conditionId);
  }
}
