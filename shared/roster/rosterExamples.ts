import type { Scheme } from '../scheme/scheme.ts';
import { exampleMark } from './exampleMark.ts';

/** Rows that show how a roster is filled in, of the kinds that the scheme has. */
export function rosterExamples({
  candidateKinds,
}: Pick<Scheme, 'candidateKinds'>): readonly (readonly string[])[] {
  const [first = '', second = first] = candidateKinds;
  return [
    [`${exampleMark}：第一${first}`, first, '上级单位名称', '张三', '46', '2009-09-01'],
    [`${exampleMark}：第二${second}`, second, '', '李四', '15', '2012-06-20'],
  ];
}
