// Everything that an assessment's outcome follows from, read from the workspace.
import { type Candidate, identityOf } from '../../shared/assessment/candidate.ts';
import type { Dossier } from '../../shared/dossier/dossier.ts';
import type { Organisation } from '../../shared/organisation/organisation.ts';
import { organisationIndex } from '../../shared/organisation/organisationIndex.ts';
import type { Entry } from '../../shared/register/entry.ts';
import { createRegister } from '../../shared/register/register.ts';
import type { StoredSheet } from '../store/sheetStore.ts';
import { type Context, getAssessment, getScheme } from './context.ts';

/** The dossier of a whole assessment. The register of organisations is read when something asks for it. */
export function getDossier(context: Context, assessmentId: string): Dossier {
  const { candidates, sheets, entries } = context.workspace;
  return dossierOver(context, assessmentId, {
    candidates: candidates.list(assessmentId),
    sheets: sheets.list(assessmentId),
    entries: entries.list(assessmentId),
  });
}

/** The dossier with one candidate alone, for what concerns no other: cheap in an assessment of any size. */
export function getCandidateDossier(context: Context, assessmentId: string, candidate: Candidate): Dossier {
  const { sheets, entries } = context.workspace;
  return dossierOver(context, assessmentId, {
    candidates: [candidate],
    sheets: sheets.listOfCandidate(candidate.id),
    entries: [...entries.listOwn(assessmentId), ...entries.listOfCandidate(candidate.id)],
  });
}

interface Rows {
  readonly candidates: readonly Candidate[];
  readonly sheets: readonly StoredSheet[];
  readonly entries: readonly Entry[];
}

function dossierOver(context: Context, assessmentId: string, { candidates, sheets, entries }: Rows): Dossier {
  const { workspace } = context;
  const { adjustments: _, ...assessment } = getAssessment(context, assessmentId);
  const bySlot = new Map<string, Map<string, StoredSheet>>();
  for (const sheet of sheets) {
    const ofSlot = bySlot.get(sheet.slot) ?? new Map<string, StoredSheet>();
    bySlot.set(sheet.slot, ofSlot.set(sheet.candidateId, sheet));
  }
  let organisations: readonly Organisation[] | undefined;
  let find: ReturnType<typeof organisationIndex> | undefined;
  const allOrganisations = () => {
    organisations ??= workspace.organisations.list();
    return organisations;
  };
  return {
    assessment,
    scheme: getScheme(context, assessment.schemeDigest),
    candidates,
    sheetOf: (candidateId, slot) => bySlot.get(slot)?.get(candidateId) ?? null,
    register: createRegister(entries),
    organisationOf(candidate) {
      const only = candidates.length === 1 && workspace.organisations.findByIdentity(identityOf(candidate));
      if (only) return only;
      find ??= organisationIndex(allOrganisations());
      return find(candidate);
    },
    get organisations() {
      return allOrganisations();
    },
    today: dayOf(workspace.sources.now()),
  };
}

/** The local day of an instant, YYYY-MM-DD. */
export function dayOf(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
