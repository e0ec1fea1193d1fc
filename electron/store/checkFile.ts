import type { CheckReport } from '../../shared/contract/answers.ts';
import { asStorageRefusal, Refusal } from '../refusal.ts';
import { auditWorkspace } from './checkWorkspace.ts';
import { openDatabase } from './openDatabase.ts';

/**
 * The report of the full check, or why the file cannot even be opened. The file is
 * only read. `withheld` as in auditWorkspace.
 *
 * Errors: a Refusal (MISSING) where there is no file.
 */
export function checkFile(path: string, withheld = 0): CheckReport {
  try {
    const db = openDatabase(path, { readonly: true });
    try {
      const { ok, head, count, problems } = auditWorkspace({ db }, withheld);
      return { ok, head, count, problems };
    } finally {
      db.close();
    }
  } catch (error) {
    const refusal = error instanceof Refusal ? error : asStorageRefusal(error, path);
    if (!refusal || refusal.code === 'MISSING') throw error;
    return { ok: false, head: '', count: 0, problems: [refusal.message, ...refusal.problems] };
  }
}
