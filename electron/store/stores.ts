import type { Database } from 'better-sqlite3';
import { assertNever } from '../../shared/assertNever.ts';
import { createAssessmentStore } from './assessmentStore.ts';
import { createAttachedFileStore } from './attachedFileStore.ts';
import { createCandidateStore } from './candidateStore.ts';
import { createEntryStore } from './entryStore.ts';
import type { WorkspaceEvent } from './event.ts';
import { createOrganisationStore } from './organisationStore.ts';
import { createSchemeStore } from './schemeStore.ts';
import { createSheetStore } from './sheetStore.ts';

/** The stores of one workspace: the state that its log's events make. */
export function createStores(db: Database) {
  return {
    schemes: createSchemeStore(db),
    assessments: createAssessmentStore(db),
    candidates: createCandidateStore(db),
    sheets: createSheetStore(db),
    entries: createEntryStore(db),
    organisations: createOrganisationStore(db),
    attachedFiles: createAttachedFileStore(db),
  };
}
export type Stores = ReturnType<typeof createStores>;

/** Writes what an event means into the tables. The only way in which they change, live and when rebuilt from the log. */
export function applyEvent(stores: Stores, event: WorkspaceEvent): void {
  switch (event.kind) {
    case 'scheme-added':
      stores.schemes.add(event.digest, event.source, event.document, event.own);
      break;
    case 'scheme-removed':
      stores.schemes.remove(event.digest);
      break;
    case 'assessment-created':
      stores.assessments.add(event.assessment, event.adjustments);
      break;
    case 'assessment-updated':
      stores.assessments.update(event.assessmentId, event.schemeDigest, event.details, event.adjustments);
      break;
    case 'readings-signed':
      stores.assessments.sign(event.assessmentId, event.at, event.signedBy);
      break;
    case 'assessment-removed':
      stores.assessments.remove(event.assessmentId);
      break;
    case 'candidates-added':
      stores.candidates.add(event.assessmentId, event.candidates);
      break;
    case 'candidate-updated':
      stores.candidates.update(event.candidateId, event.details);
      break;
    case 'candidate-removed':
      stores.candidates.remove(event.candidateId);
      break;
    case 'sheet-changed':
      stores.sheets.change(event.candidateId, event.slot ?? '', event.change);
      break;
    case 'sheet-submitted':
      stores.sheets.submit(event.candidateId, event.slot ?? '', event.at, event.signedBy, event.total);
      break;
    case 'sheet-reopened':
      stores.sheets.reopen(event.candidateId, event.slot ?? '');
      break;
    case 'entries-set':
      stores.entries.set(event.assessmentId, event.entries);
      break;
    case 'organisations-saved':
      stores.organisations.save(event.organisations);
      break;
    case 'organisation-removed':
      stores.organisations.remove(event.organisationId);
      break;
    case 'tables-rebuilt':
    case 'withheld':
      break;
    default:
      assertNever(event);
  }
}
