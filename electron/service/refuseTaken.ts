import { isOwnSheet, ownerName, type PackageOwner } from '../../shared/package/packageOwner.ts';
import type { EntryOf } from '../../shared/register/entry.ts';
import { Refusal } from '../refusal.ts';
import { type Context, getAssessment, getScheme } from './context.ts';

/** The 任务包 of an assessment that were taken in here; none where the assessment is this file's own. */
export function tasksIn({ workspace }: Context, assessmentId: string): readonly EntryOf<'task'>[] {
  return workspace.entries
    .listOwn(assessmentId)
    .filter((entry): entry is EntryOf<'task'> => entry.kind === 'task');
}

/** Whose 任务包 was taken in. */
export function ownerOf({ workspace }: Context, { key, content }: EntryOf<'task'>): PackageOwner {
  const { candidateId } = content;
  if (candidateId === undefined) return { panelist: key };
  const name = workspace.candidates.find(candidateId)?.candidate.name ?? '（已移出名单）';
  return { unit: { id: candidateId, name } };
}

/**
 * Of an assessment that came by 任务包 only the sheets of those panelists, or those units' own, are filled here.
 *
 * Errors: a Refusal where it is one, and what is to be changed is not a sheet of theirs.
 */
export function refuseTaken(
  context: Context,
  assessmentId: string,
  sheet?: { readonly candidateId: string; readonly slot: string },
): void {
  const owners = tasksIn(context, assessmentId).map((task) => ownerOf(context, task));
  if (owners.length === 0) return;
  if (sheet) {
    const scheme = getScheme(context, getAssessment(context, assessmentId).schemeDigest);
    if (owners.some((owner) => isOwnSheet(scheme, owner, sheet))) return;
  }
  const names = owners.map(ownerName).join('、');
  throw new Refusal(
    'REFUSED',
    `这次考核由任务包打开，这里只填写${names}的评分表。其他事项请在发出任务包的电脑上办理`,
  );
}
