import { z } from 'zod';

z.config(z.locales.zhCN());

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What zod's own messages have in common; the schemas' own name their place themselves. */
const zodWords = /无效|期望|实际接收|数值过[大小]|未识别|必须/;

/**
 * What is wrong with an input, a sentence each: which of several candidates, and the place where the sentence does
 * not name it.
 *
 * @example sentencesOf([{ message: '党员人数不能为负', path: ['candidates', 2, 'memberCount'] }]) // ['第 3 个：党员人数不能为负']
 */
export function sentencesOf(issues: readonly Issue[]): string[] {
  return issues.map(({ message, path = [] }) => {
    const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
    const at = keys[0] === 'candidates' && keys[1] !== undefined ? `第 ${Number(keys[1]) + 1} 个：` : '';
    const place = at === '' ? keys.join('.') : keys.slice(2).join('.');
    return zodWords.test(message) && place !== '' ? `${at}${place}：${message}` : at + message;
  });
}
