import Sqlite from 'better-sqlite3';
import type { WorkspaceEvent } from './event.ts';
import { createLogStore, eventOf, eventsOf } from './logStore.ts';
import { clearTables } from './rebuildTables.ts';
import { applyEvents, createStores } from './stores.ts';

/**
 * Leaves in a copy of a workspace one assessment and the register alone: of every other entry of the log the hash stays,
 * so that the chain holds and its head is the one printed on everything; the tables are what the rest makes.
 *
 * @returns how many entries are withheld
 * Errors: throws what the disk or SQLite says.
 */
export function withholdOthers(path: string, assessmentId: string): number {
  const db = new Sqlite(path);
  try {
    const log = createLogStore(db);
    const isOwn = ownEvents([...log.all()].map(eventOf), assessmentId);
    let withheld = 0;
    db.transaction(() => {
      for (const entry of [...log.all()]) {
        if (isOwn(eventOf(entry))) continue;
        log.withhold(entry.seq);
        withheld += 1;
      }
      const stores = createStores(db);
      clearTables(db);
      applyEvents(stores, eventsOf([...log.all()]));
      const attached = stores.entries
        .listOwn(assessmentId)
        .flatMap((entry) => (entry.kind === 'attachment' ? [entry.content.digest] : []));
      stores.attachedFiles.removeOthers([
        ...attached,
        ...stores.schemes.documents().map(({ digest }) => digest),
      ]);
    })();
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
    return withheld;
  } finally {
    db.close();
  }
}

/** Tells whether an event is of the assessment, or of the register that all share. */
function ownEvents(
  events: readonly WorkspaceEvent[],
  assessmentId: string,
): (event: WorkspaceEvent) => boolean {
  const candidates = new Set<string>();
  const digests = new Set<string>();
  for (const event of events) {
    if (event.kind === 'candidates-added' && event.assessmentId === assessmentId)
      for (const { id } of event.candidates) candidates.add(id);
    if (event.kind === 'assessment-created' && event.assessment.id === assessmentId)
      digests.add(event.assessment.schemeDigest);
    if (event.kind === 'assessment-updated' && event.assessmentId === assessmentId)
      digests.add(event.schemeDigest);
  }
  return (event) => {
    switch (event.kind) {
      case 'scheme-added':
      case 'scheme-removed':
        return digests.has(event.digest);
      case 'assessment-created':
        return event.assessment.id === assessmentId;
      case 'organisations-saved':
      case 'organisation-removed':
        return true;
      case 'tables-rebuilt':
      case 'withheld':
        return false;
      default:
        return 'candidateId' in event
          ? candidates.has(event.candidateId)
          : event.assessmentId === assessmentId;
    }
  };
}
