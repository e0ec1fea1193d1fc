import { foldName } from '../text/foldName.ts';

interface Named {
  readonly name: string;
  readonly parent: string;
}

/** Where an organisation of the same name stands: a row of the table, or the assessment's roster (null). */
interface Place {
  readonly row: number | null;
  readonly parent: string;
}

/**
 * Finds organisations that may be one: the same name, once with 上级单位 and once without. `sentence` says so of a
 * candidate, null where there is no such other; `add` makes it known to those that follow.
 */
export function possibleTwins(existing: readonly Named[]) {
  const withParent = new Map<string, Place>();
  const without = new Map<string, Place>();
  const put = ({ name, parent }: Named, row: number | null) => {
    const places = parent.trim() === '' ? without : withParent;
    const key = foldName(name);
    if (!places.has(key)) places.set(key, { row, parent });
  };
  for (const each of existing) put(each, null);
  return {
    sentence(candidate: Named): string | null {
      const other = (candidate.parent === '' ? withParent : without).get(foldName(candidate.name));
      if (!other) return null;
      const where = other.row === null ? '名单中已有的' : `第 ${other.row} 行的`;
      const difference =
        candidate.parent === ''
          ? `那里写明上级单位是“${other.parent}”，本行没有写`
          : '那里没有写上级单位，本行写了';
      return `可能与${where}“${candidate.name}”是同一单位：${difference}。请核对`;
    },
    add(candidate: Named, row: number): void {
      put(candidate, row);
    },
  };
}
