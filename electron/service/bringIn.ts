import { type CandidateInput, identityOf } from '../../shared/assessment/candidate.ts';
import { newOrganisation } from '../../shared/organisation/newOrganisation.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import type { Context } from './context.ts';

/** The event that brings organisations into the register which it does not have yet; none where it has all. */
export function bringIn({ workspace }: Context, candidates: readonly CandidateInput[]): WorkspaceEvent[] {
  const known = new Set(workspace.organisations.list().map(identityOf));
  const organisations = candidates
    .filter((candidate) => !known.has(identityOf(candidate)))
    .map((candidate) => ({ ...newOrganisation(candidate), id: workspace.sources.newId() }));
  return organisations.length > 0 ? [{ kind: 'organisations-saved', organisations }] : [];
}
