import { escapeHtml } from '../notice/escapeHtml.ts';

/** The id of the element of the page that holds the 任务包, in base64. */
export const taskElement = 'task-package';
/** What stands in the page before it is given to somebody. */
export const titlePlace = '任务包的名称';
export const packagePlace = '任务包的内容';

interface TaskPage {
  readonly title: string;
  /** In base64: no text of anybody's stands in the page as it is. */
  readonly base64: string;
}

/** The page for one panelist, of the page as it was built. */
export function fillTaskPage(template: string, { title, base64 }: TaskPage): string {
  const [beforeTitle = '', afterTitle = ''] = splitOnce(template, titlePlace);
  const [between = '', rest = ''] = splitOnce(afterTitle, packagePlace);
  return [beforeTitle, escapeHtml(title), between, base64, rest].join('');
}

function splitOnce(text: string, at: string): readonly string[] {
  const index = text.indexOf(at);
  if (index < 0) throw new Error(`the page has no place for ${at}`);
  return [text.slice(0, index), text.slice(index + at.length)];
}
