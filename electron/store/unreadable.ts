// What lies in the tables and cannot be read by this program, though the log says the same: of a later program, or damaged.
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { StoredAssessment } from './assessmentStore.ts';
import type { Stores } from './stores.ts';

/** A part of an assessment that cannot be read: which and why, as a sentence for a person. */
export interface Unreadable {
  readonly assessmentId: string;
  readonly words: string;
}

/** Everything of any assessment that cannot be read; each harms its own assessment alone. */
export function unreadableParts(stores: Stores): Unreadable[] {
  const schemes = new Map<string, string | null>();
  return stores.assessments.list().flatMap((assessment) => {
    const { id, schemeDigest } = assessment;
    const known = schemes.get(schemeDigest);
    const why = known === undefined ? whyNot(stores, assessment) : known;
    schemes.set(schemeDigest, why);
    const sentences = [...(why === null ? [] : [why]), ...unreadableRows(stores, assessment)];
    return sentences.map((words) => ({ assessmentId: id, words }));
  });
}

/** Why its scheme cannot be read; null where it can. */
function whyNot({ schemes }: Stores, { name, schemeDigest }: StoredAssessment): string | null {
  try {
    // What an assessment was made with was read then; its rules are read again where they are used, which takes longer.
    return schemes.findOutline(schemeDigest) === null ? `“${name}”的方案不在数据文件中` : null;
  } catch (error) {
    if (!(error instanceof SchemeError)) throw error;
    return `“${name}”的方案 ${schemes.nameOf(schemeDigest)} 读不出来：${error.problems[0] ?? ''}`;
  }
}

function unreadableRows({ candidates, sheets, entries }: Stores, { id, name }: StoredAssessment): string[] {
  const unit = (candidateId: string | null) =>
    candidateId === null ? name : (candidates.find(candidateId)?.candidate.name ?? name);
  return [
    ...sheets.unreadable(id).map((candidateId) => `“${unit(candidateId)}”的评分表内容读不出来`),
    ...entries
      .unreadable(id)
      .map(({ kind, candidateId, key }) => `“${unit(candidateId)}”的登记事项（${kind} ${key}）读不出来`),
  ];
}
