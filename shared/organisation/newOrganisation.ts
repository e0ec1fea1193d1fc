import type { CandidateInput } from '../assessment/candidate.ts';
import type { OrganisationInput } from './organisation.ts';

/** The register's first row for an organisation that an assessment brings in: nothing of its records is known yet. */
export function newOrganisation(candidate: CandidateInput): OrganisationInput {
  const { name, kind, parent, secretary, memberCount, foundedOn } = candidate;
  return {
    name,
    kind,
    parent,
    secretary,
    memberCount,
    foundedOn,
    acceptedOn: null,
    awards: null,
    appraisals: null,
    projects: null,
    titles: [],
  };
}
