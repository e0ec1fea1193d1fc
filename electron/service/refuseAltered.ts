import { Refusal } from '../refusal.ts';
import type { Context } from './context.ts';

/**
 * Errors: a Refusal that names what differs where the data of the assessment, or what all share, is not as the log has it.
 * Asked before signing, 公示, an export and an archive: nobody signs or sends what was changed outside the program.
 */
export function refuseAltered({ workspace }: Context, assessmentId: string): void {
  const { ok, isLogSound, differences, unreadable, problems } = workspace.audit();
  if (ok) return;
  const named = [...differences, ...unreadable];
  const own = named
    .filter((part) => part.assessmentId === null || part.assessmentId === assessmentId)
    .map(({ words }) => words);
  const isElsewhere = isLogSound && own.length === 0 && problems.length === named.length;
  if (isElsewhere) return;
  const sentences = own.length > 0 ? own : problems;
  const [first = ''] = sentences;
  const more = sentences.length > 1 ? `（共 ${sentences.length} 处）` : '';
  throw new Refusal(
    'REFUSED',
    `数据文件${unreadable.length > 0 ? '有读不出来的内容' : '在程序之外被改动'}，处理之前不能签字、公示、导出和归档。${first}${more}。请在页面上方的提示中处理`,
    sentences,
    { screen: 'dataFile' },
  );
}
