import type { Database } from 'better-sqlite3';
import { assertNever } from '../../shared/assertNever.ts';
import type { SheetChange } from '../../shared/sheet/sheet.ts';
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

/** So many changes of sheets are laid together at most, so that a log of any length takes little memory. */
const mostChanges = 10_000;

/**
 * Writes what events mean into the tables, in their order. The only way in which they change, live and when rebuilt from
 * the log. A log is mostly changes of sheets, a value each: those that follow each other are written once a sheet.
 */
export function applyEvents(stores: Stores, events: Iterable<WorkspaceEvent>): void {
  const open = new Map<string, ChangesOfSheet>();
  let count = 0;
  const write = () => {
    for (const { candidateId, slot, changes } of open.values())
      stores.sheets.change(candidateId, slot, changes);
    open.clear();
    count = 0;
  };
  for (const event of events) {
    if (event.kind !== 'sheet-changed' || count >= mostChanges) write();
    if (event.kind === 'sheet-changed') {
      const { candidateId, slot = '', change } = event;
      const place = `${candidateId}/${slot}`;
      const ofSheet = open.get(place) ?? { candidateId, slot, changes: [] };
      ofSheet.changes.push(change);
      open.set(place, ofSheet);
      count += 1;
    } else applyEvent(stores, event);
  }
  write();
}

interface ChangesOfSheet {
  readonly candidateId: string;
  readonly slot: string;
  readonly changes: SheetChange[];
}

function applyEvent(stores: Stores, event: Exclude<WorkspaceEvent, { kind: 'sheet-changed' }>): void {
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
    case 'readings-reopened':
      stores.assessments.reopen(event.assessmentId);
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
    case 'sheet-submitted':
      stores.sheets.submit(event.candidateId, event.slot ?? '', event, event.total);
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
