import type { Database } from 'better-sqlite3';
import type { Caller } from '../../shared/caller/caller.ts';
import { Refusal } from '../refusal.ts';
import { type StateTable, stateTables } from './differences.ts';
import { eventsOf } from './logStore.ts';
import { applyEvents } from './stores.ts';
import type { Workspace } from './workspace.ts';

/**
 * Makes the tables anew from the log, in one transaction, and says so in the log.
 *
 * Errors: a Refusal where the log is not whole; nothing is changed then.
 */
export function rebuildTables(workspace: Workspace, caller: Caller): void {
  const { db } = workspace;
  const { isLogSound, differences } = workspace.audit();
  if (!isLogSound) throw new Refusal('REFUSED', '操作记录本身不完整，不能按它重建。请从备份恢复');
  workspace.together(() => {
    clearTables(db);
    // The whole log first: it cannot be read on while its events are written.
    applyEvents(workspace, eventsOf([...workspace.log.all()]));
    workspace.record(caller, [
      { kind: 'tables-rebuilt', differences: differences.map(({ words }) => words) },
    ]);
  });
}

/** Takes every row out of the tables that the log makes. Within a transaction that puts them in again. */
export function clearTables(db: Database): void {
  db.pragma('defer_foreign_keys = ON');
  // Safe: the keys of the constant.
  for (const table of (Object.keys(stateTables) as StateTable[]).reverse()) db.exec(`DELETE FROM ${table}`);
}
