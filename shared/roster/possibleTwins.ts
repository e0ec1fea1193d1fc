import { type CandidateInput, identityOf } from '../assessment/candidate.ts';

type Named = Pick<CandidateInput, 'name' | 'parent'>;

/** Where an organisation of the same name stands: a row of the table, or the assessment's roster (null). */
interface Place {
  readonly row: number | null;
  readonly parent: string;
}

/**
 * Finds organisations that may be one: the same name, once with 上级单位 and once without. `sentence` says so of a
 * candidate, null where there is no such other; `add` makes it known to those that follow.
 */
export function possibleTwins(existing: ReadonlySet<string>) {
  const withParent = new Map<string, Place>();
  const without = new Map<string, Place>();
  const put = (name: string, place: Place) => {
    const places = place.parent === '' ? without : withParent;
    if (!places.has(name)) places.set(name, place);
  };
  for (const identity of existing) {
    const [parent = '', name = ''] = identity.split('\u0000');
    put(name, { row: null, parent });
  }
  return {
    sentence(candidate: Named): string | null {
      const other = (candidate.parent === '' ? withParent : without).get(bareName(candidate));
      if (!other) return null;
      const where = other.row === null ? '名单中已有的' : `第 ${other.row} 行的`;
      const difference =
        candidate.parent === ''
          ? `那里写明上级单位是“${other.parent}”，本行没有写`
          : '那里没有写上级单位，本行写了';
      return `可能与${where}“${candidate.name}”是同一单位：${difference}。请核对`;
    },
    add(candidate: Named, row: number): void {
      put(bareName(candidate), { row, parent: candidate.parent });
    },
  };
}

function bareName({ name }: Named): string {
  return identityOf({ name, parent: '' }).slice(1);
}
