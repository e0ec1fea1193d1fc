import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';

/**
 * Errors: a Refusal that names what differs where the data of the assessment, or what all share, is not as the log has it.
 * Asked before signing, 公示, an export and an archive: nobody signs or sends what was changed outside the program.
 */
export function refuseAltered({ workspace }: Context, assessmentId: string): void {
  const { ok, isLogSound, differences, problems } = workspace.audit();
  if (ok) return;
  const own = differences
    .filter((difference) => difference.assessmentId === null || difference.assessmentId === assessmentId)
    .map(({ words }) => words);
  const isElsewhere = isLogSound && own.length === 0 && problems.length === differences.length;
  if (isElsewhere) return;
  const named = own.length > 0 ? own : problems;
  const [first = ''] = named;
  const more = named.length > 1 ? `（共 ${named.length} 处）` : '';
  throw new Refusal(
    'REFUSED',
    `数据文件在程序之外被改动，处理之前不能签字、公示、导出和归档。${first}${more}。请在页面上方的提示中处理`,
    named,
  );
}
