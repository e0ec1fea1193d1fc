import { formatDay } from '../assessment/day.ts';
import { type Condition, lineFor } from '../scheme/condition.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import { decideRule } from './decideRule.ts';
import { allOf, type Decision, type Verdict } from './decision.ts';

/**
 * Whether a candidate meets a condition as of a day, with the evidence: by the program where the condition is `data`,
 * by what the panel found where it is `panel`, by both where it is both. Null while something is not known.
 *
 * Units: `on` as YYYY-MM-DD; no clock is read.
 * Source: the sentence of the condition, for the candidate's kind.
 */
export function decideCondition(condition: Condition, facts: CandidateFacts, on: string): Decision {
  const line = lineFor(condition, facts.kind);
  if (!line) {
    return { met: null, evidence: [`原文没有对“${facts.kind}”作出规定，不能判定`], isSoft: false };
  }
  const verdicts = [
    ...(line.rule ? [decideRule(line.rule, facts, on)] : []),
    ...(condition.by === 'data' ? [] : [decideByPanel(condition, facts, on)]),
  ];
  return { ...allOf(verdicts), isSoft: line.soft !== undefined };
}

function decideByPanel(
  { id, basis }: Condition,
  { findings, attachments }: CandidateFacts,
  on: string,
): Verdict {
  const finding = findings[id];
  if (!finding) return { met: null, evidence: ['待考评组判定'] };
  if (finding.on > on) {
    return {
      met: null,
      evidence: [`考评组判定的日期${formatDay(finding.on)}晚于${formatDay(on)}，不能作数`],
    };
  }
  if (finding.evidence.trim() === '') return { met: null, evidence: ['考评组没有写明依据，不能判定'] };
  if (finding.isMet && basis !== undefined && !attachments.includes(basis)) {
    return { met: null, evidence: ['依据未载入，不得判定符合'] };
  }
  const result = finding.isMet ? '符合' : '不符合';
  return {
    met: finding.isMet,
    evidence: [`${formatDay(finding.on)}${finding.by}判定${result}：${finding.evidence}`],
  };
}
