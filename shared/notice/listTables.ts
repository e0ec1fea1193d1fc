import type { ListRow } from '../register/noticeContent.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { groupsOf } from './groupsOf.ts';
import type { Block } from './officialDocument.ts';

/** The one 附件, which takes no number, as a list: its mark, its title, the list. */
export function listAttachment(
  scheme: Scheme,
  title: Block,
  rows: readonly ListRow[],
  { hasResult = true } = {},
): Block[] {
  return [{ kind: 'attachmentMark', text: '附件' }, title, ...tablesOf(scheme, rows, { hasResult })];
}

/** A table for each group of the list, under a heading where there is one. */
export function tablesOf(scheme: Scheme, rows: readonly ListRow[], { hasResult = true } = {}): Block[] {
  const { parent: parentHead } = namesOf(scheme);
  const hasParents = rows.some(({ parent }) => parent !== '');
  return groupsOf(rows).flatMap(({ group, members }, index): Block[] => [
    ...(group === ''
      ? []
      : [{ kind: 'heading' as const, level: 1 as const, text: `${numerals[index] ?? index + 1}、${group}` }]),
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 3, align: 'center' },
        { title: '单位名称', width: 10, align: 'left' },
        ...(hasParents ? [{ title: parentHead, width: 8, align: 'left' as const }] : []),
        ...(hasResult ? [{ title: '结果', width: 10, align: 'left' as const }] : []),
      ],
      rows: members.map(({ name, parent, result }, place) => [
        String(place + 1),
        name,
        ...(hasParents ? [parent] : []),
        ...(hasResult ? [result] : []),
      ]),
    },
  ]);
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
