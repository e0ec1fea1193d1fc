import type { EntryOf } from '../../shared/register/entry.ts';
import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';

/** The 任务包 of an assessment that were taken in here; none where the assessment is this file's own. */
export function tasksIn({ workspace }: Context, assessmentId: string): readonly EntryOf<'task'>[] {
  return workspace.entries
    .listOwn(assessmentId)
    .filter((entry): entry is EntryOf<'task'> => entry.kind === 'task');
}

/**
 * Of an assessment that came by 任务包 only the sheets of those panelists are filled here.
 *
 * Errors: a Refusal where it is one, and what is to be changed is not a sheet of theirs.
 */
export function refuseTaken(context: Context, assessmentId: string, panelist?: string): void {
  const tasks = tasksIn(context, assessmentId);
  if (tasks.length === 0 || tasks.some(({ key }) => key === panelist)) return;
  const names = tasks.map(({ key }) => key).join('、');
  throw new Refusal(
    'REFUSED',
    `这次考核由任务包打开，这里只填写${names}的评分表。其他事项请在发出任务包的电脑上办理`,
  );
}
