import { placeOfSlot } from '../../shared/round/sheetSlot.ts';
import type { SheetChange } from '../../shared/sheet/sheet.ts';
import { Refusal } from '../refusal.ts';
import { getCandidate } from './candidates.ts';
import { type Context, getAssessment, getScheme } from './context.ts';
import { changeSheetOf } from './sheets.ts';

interface Change {
  readonly candidateId: string;
  /** As slotName has it. */
  readonly slot: string;
  readonly change: SheetChange;
}

/** So many of what is wrong are said one by one. */
const mostNamed = 20;

/**
 * Commits the changes of several sheets, all or none, a line of the log each; the instant of the last comes back.
 *
 * Errors: a Refusal that names every sheet that does not take its change.
 */
export function changeEach(context: Context, changes: readonly Change[]): string {
  return context.workspace.together(() => {
    const problems: string[] = [];
    let at = '';
    for (const { candidateId, slot, change } of changes) {
      try {
        at = changeSheetOf(context, { candidateId, slot }, change);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'REFUSED') throw error;
        problems.push(`${whose(context, candidateId, slot)}：${error.message}`);
      }
    }
    if (problems.length > 0) throw allRefused(problems, changes.length);
    return at;
  });
}

function allRefused(problems: readonly string[], all: number): Refusal {
  const more = problems.length > mostNamed ? [`……另有 ${problems.length - mostNamed} 处`] : [];
  return new Refusal('REFUSED', `有 ${problems.length} 处不能保存，这一次的 ${all} 处都没有保存`, [
    ...problems.slice(0, mostNamed),
    ...more,
  ]);
}

/** @example '“甲党总支”，吴莉' */
function whose(context: Context, candidateId: string, slot: string): string {
  const { candidate, assessmentId } = getCandidate(context, candidateId);
  const scheme = getScheme(context, getAssessment(context, assessmentId).schemeDigest);
  const panelist = placeOfSlot(scheme, slot)?.panelist;
  return panelist === undefined ? `“${candidate.name}”` : `“${candidate.name}”，${panelist}`;
}
