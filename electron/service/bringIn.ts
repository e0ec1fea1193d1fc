import type { CandidateInput } from '../../shared/assessment/candidate.ts';
import { newOrganisation } from '../../shared/organisation/newOrganisation.ts';
import { unitKey } from '../../shared/text/foldName.ts';
import type { WorkspaceEvent } from '../store/event.ts';
import type { Context } from './context.ts';

/** The event that brings organisations into the register which it does not have yet; none where it has all. */
export function bringIn({ workspace }: Context, candidates: readonly CandidateInput[]): WorkspaceEvent[] {
  const known = new Set(workspace.organisations.list().map(unitKey));
  const organisations = candidates
    .filter((candidate) => !known.has(unitKey(candidate)))
    .map((candidate) => ({ ...newOrganisation(candidate), id: workspace.sources.newId() }));
  return organisations.length > 0 ? [{ kind: 'organisations-saved', organisations }] : [];
}
