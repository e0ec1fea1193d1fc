import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（[…]）',
  object: '一组值（{…}）',
  record: '一组值（{…}）',
  tuple: '列表（[…]）',
};

/**
 * What a schema finds wrong, as a Chinese sentence that begins with its place; whatever language the library speaks.
 *
 * @example issueWords(issue) // 'parts.0.takes：应为 sheet、ballot、given、parts 之一'
 */
export function issueWords(issue: Issue, from: readonly PropertyKey[] = []): string {
  const path = [...from, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    // The way of writing that was most likely meant is the one with the least wrong.
    const [nearest] = [...issue.errors].sort((a, b) => a.length - b.length);
    const [first] = nearest ?? [];
    if (first) return issueWords(first, path);
  }
  return `${path.join('.') || '文件'}：${wordsOf(issue)}`;
}

function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `不认识${issue.keys.map((key) => `“${key}”`).join('、')}，请核对写法`;
    case 'invalid_type':
      return /undefined/.test(issue.message)
        ? '没有写明'
        : `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `应为 ${issue.values.map(String).join('、')}${issue.values.length > 1 ? ' 之一' : ''}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `应为 ${issue.options.map(String).join('、')} 之一`
        : '写法不对';
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `不能小于 ${issue.minimum}`
        : issue.origin === 'string'
          ? '不能为空'
          : `至少 ${issue.minimum} 项`;
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `不能大于 ${issue.maximum}`
        : issue.origin === 'string'
          ? `不能超过 ${issue.maximum} 个字`
          : `至多 ${issue.maximum} 项`;
    case 'custom':
      return issue.message;
    default:
      return '写法不对';
  }
}
