import { formatDay } from '../assessment/day.ts';
import { type Condition, lineFor } from '../scheme/condition.ts';
import type { CandidateFacts, Finding } from './candidateFacts.ts';
import { decideRule } from './decideRule.ts';
import { allOf, type Decision, decision, type Judged, LazyDecision } from './decision.ts';

/**
 * Whether a candidate meets a condition as of a day, with the evidence: by the program where the condition is `data`,
 * by what the panel found where it is `panel`, by both where it is both. Null while something is not known.
 *
 * The day is that of 申报, up to which dates and registers count. What the panel found counts whenever it was found:
 * 初评 comes after 申报.
 *
 * Units: `on` as YYYY-MM-DD; no clock is read.
 * Source: the sentence of the condition, for the candidate's kind.
 */
export function decideCondition(condition: Condition, facts: CandidateFacts, on: string): Decision {
  const line = lineFor(condition, facts.kind);
  if (!line) {
    return decision(unknown(`原文没有对“${facts.kind}”作出规定，不能判定`), false);
  }
  const isSoft = line.soft !== undefined;
  if (!line.rule) return decision(decideByPanel(condition, facts, isSoft), isSoft);
  const byRule = decideRule(line.rule, facts, on);
  const found = byRule.asksPanel ? decideByPanel(condition, facts, isSoft) : null;
  const byData = found ? settled(byRule, found) : byRule;
  if (condition.by === 'data') return decision(byData, isSoft);
  return decision(allOf([byData, decideByPanel(condition, facts, isSoft)]), isSoft);
}

function decideByPanel({ id, basis }: Condition, facts: CandidateFacts, isSoft: boolean): Judged {
  const finding = facts.findingOf(id);
  if (!finding) return unknown('待考评组判定');
  if (finding.evidence.trim() === '') return unknown('考评组没有写明依据，不能判定');
  if (finding.isMet && basis !== undefined && !facts.attachments.has(basis)) {
    return unknown('依据未载入，不得判定符合');
  }
  return new FoundByPanel(finding, isSoft);
}

class FoundByPanel extends LazyDecision {
  readonly #finding: Finding;

  constructor(finding: Finding, isSoft: boolean) {
    super(finding.isMet, isSoft);
    this.#finding = finding;
  }

  sentences(): readonly string[] {
    const { on, by, isMet, evidence } = this.#finding;
    return [`${formatDay(on)}${by}判定${isMet ? '符合' : '不符合'}：${evidence}`];
  }
}

/** What the register leaves to the panel, as the panel found it. */
function settled(byRule: Judged, found: Judged): Judged {
  return {
    met: found.met,
    asksPanel: found.met === null,
    sentences: () => [...byRule.sentences(), ...found.sentences()],
  };
}

function unknown(sentence: string): Judged {
  return { met: null, sentences: () => [sentence] };
}
