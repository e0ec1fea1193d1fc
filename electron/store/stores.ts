import type { Database } from 'better-sqlite3';
import { assertNever } from '../../shared/assertNever.ts';
import { createAssessmentStore } from './assessmentStore.ts';
import { createCandidateStore } from './candidateStore.ts';
import type { WorkspaceEvent } from './event.ts';
import { createSchemeStore } from './schemeStore.ts';
import { createSheetStore } from './sheetStore.ts';

/** The stores of one workspace: the state that its log's events make. */
export function createStores(db: Database) {
  return {
    schemes: createSchemeStore(db),
    assessments: createAssessmentStore(db),
    candidates: createCandidateStore(db),
    sheets: createSheetStore(db),
  };
}
export type Stores = ReturnType<typeof createStores>;

/** Writes what an event means into the tables. The only way in which they change, live and when rebuilt from the log. */
export function applyEvent(stores: Stores, event: WorkspaceEvent): void {
  switch (event.kind) {
    case 'scheme-added':
      return stores.schemes.add(event.digest, event.source);
    case 'assessment-created':
      return stores.assessments.add(event.assessment, event.adjustments);
    case 'assessment-updated':
      return stores.assessments.update(event.assessmentId, event.schemeDigest, event.details, event.adjustments);
    case 'readings-signed':
      return stores.assessments.sign(event.assessmentId, event.at);
    case 'assessment-removed':
      return stores.assessments.remove(event.assessmentId);
    case 'candidates-added':
      return stores.candidates.add(event.assessmentId, event.candidates);
    case 'candidate-updated':
      return stores.candidates.update(event.candidateId, event.details);
    case 'candidate-removed':
      return stores.candidates.remove(event.candidateId);
    case 'sheet-changed':
      return stores.sheets.change(event.candidateId, event.change);
    case 'sheet-submitted':
      return stores.sheets.submit(event.candidateId, event.at, event.signedBy, event.total);
    case 'sheet-reopened':
      return stores.sheets.reopen(event.candidateId);
    default:
      return assertNever(event);
  }
}
