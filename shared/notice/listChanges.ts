import type { ListRow } from '../register/noticeContent.ts';
import { alikeScores } from './alikeScores.ts';
import { renewalMark } from './listRows.ts';

/**
 * What of a list changed, one clause each: results that differ, units that came in, units that went out. Empty where the
 * lists agree.
 *
 * @example listChanges([a], [{ ...a, result: '好' }]) // ['甲党支部的结果由“较好”更正为“好”']
 */
export function listChanges(former: readonly ListRow[], now: readonly ListRow[]): readonly string[] {
  const idOf = ({ candidateId, group }: ListRow) => `${candidateId}/${group}`;
  const before = new Map(former.map((row) => [idOf(row), row]));
  const after = new Map(now.map((row) => [idOf(row), row]));
  // As the list of the same document writes them.
  const all = [...former, ...now].map(({ result }) => result);
  const shown = new Map(alikeScores(all).map((result, index) => [all[index], result]));
  const plain = (result: string) => singleMarks(shown.get(result) ?? result);
  return [
    ...now.flatMap((row) => {
      const old = before.get(idOf(row));
      if (!old) return [`${row.name}列入名单，结果为“${plain(row.result)}”`];
      return [
        ...(old.name === row.name ? [] : [`“${old.name}”更名为“${row.name}”`]),
        ...(resultOf(old) === resultOf(row)
          ? []
          : [`${row.name}的结果由“${plain(old.result)}”更正为“${plain(row.result)}”`]),
      ];
    }),
    ...former.filter((row) => !after.has(idOf(row))).map(({ name }) => `${name}不再列入名单`),
  ];
}

/** The result itself; lists of before did not say that a title is renewed. */
function resultOf({ result }: ListRow): string {
  return result.endsWith(renewalMark) ? result.slice(0, -renewalMark.length) : result;
}

/** Quotation marks inside quotation marks are single. */
function singleMarks(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
