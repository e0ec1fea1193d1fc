import { z } from 'zod';

z.config(z.locales.zhCN());

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What is wrong with an input, a sentence each, with the place where it is not plain from the sentence. */
export function sentencesOf(issues: readonly Issue[]): string[] {
  return issues.map(({ message, path = [] }) => {
    const place = path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
    const isOurs = /^(?!无效输入)[\u4e00-\u9fff].*[\u4e00-\u9fff0-9]$/u.test(message);
    return isOurs || place === '' ? message : `${place}：${message}`;
  });
}
