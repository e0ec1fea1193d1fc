import type { Candidate } from '../../../shared/assessment/candidate.ts';
import { daySpan } from '../../../shared/assessment/day.ts';
import { isHonour } from '../../../shared/honour/isHonour.ts';
import type { Organisation } from '../../../shared/organisation/organisation.ts';
import { organisationIndex } from '../../../shared/organisation/organisationIndex.ts';
import type { ListRow } from '../../../shared/register/noticeContent.ts';

/** A title that the decision gives, and the day on which the honour register has it. */
export interface TitleRow {
  readonly candidateId: string;
  readonly name: string;
  readonly honour: string;
  /** Null until it is registered. */
  readonly registeredOn: string | null;
}

interface Sources {
  readonly rows: readonly ListRow[];
  readonly honours: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly organisations: readonly Organisation[];
  /** Titles of earlier days belong to an earlier assessment. */
  readonly since: string;
}

/** The titles of a decision, each with whether it is registered. */
export function titleRows({ rows, honours, candidates, organisations, since }: Sources): readonly TitleRow[] {
  const candidateOf = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const organisationOf = organisationIndex(organisations);
  return rows.map(({ candidateId, name, group }) => {
    const honour = group === '' ? (honours[0] ?? '') : group;
    const candidate = candidateOf.get(candidateId);
    const titles = candidate ? (organisationOf(candidate)?.titles ?? []) : [];
    const own = titles.filter((title) => isHonour(title.honour, honour) && daySpan(title.on).last >= since);
    return {
      candidateId,
      name,
      honour,
      registeredOn:
        own
          .map(({ on }) => on)
          .sort()
          .at(-1) ?? null,
    };
  });
}
