import type { ClauseRule, StandardReading } from '../clause/clauseRule.ts';
import type { Hundredths } from '../number/points.ts';
import { type Findings, mark } from './findings.ts';
import { type ItemChoice, type RuleChoice, ruleKey } from './ownTableChoices.ts';
import type { DraftRule, Piece, UnreadStretch } from './ownTableDraft.ts';
import { originsIn } from './piece.ts';
import { shortText } from './shortText.ts';

/** What was read of an item's standard, with what a person decided about it. */
export interface RulesRead {
  readonly rules: readonly DraftRule[];
  readonly dropped: readonly ClauseRule[];
  readonly unread: readonly UnreadStretch[];
}

/** Where nothing was read. */
export const noRules: RulesRead = { rules: [], dropped: [], unread: [] };

/** The rules of a standard as a person has them; what is open goes to the findings. */
export function itemRules(
  key: string,
  scored: Piece,
  reading: StandardReading,
  { rules: choices = {}, added = [] }: ItemChoice,
  findings: Findings,
): RulesRead {
  const choiceOf = (rule: ClauseRule): RuleChoice | undefined => choices[ruleKey(rule)];
  const isDropped = (rule: ClauseRule) => choiceOf(rule)?.is === 'dropped';
  for (const rule of reading.rules)
    mark(findings, originsIn(scored, rule.at), isDropped(rule) ? 'aside' : 'rule');
  for (const at of [...reading.full, ...reading.limits]) mark(findings, originsIn(scored, at), 'limit');
  const unread = reading.unread.map((at) => ({ at, text: scored.text.slice(...at).trim() }));
  const [set, open] = [
    unread.filter(({ at }) => isSetAside(choices, at)),
    unread.filter(({ at }) => !isSetAside(choices, at)),
  ];
  for (const { at } of set) mark(findings, originsIn(scored, at), 'aside');
  const rules = [
    ...reading.rules.filter((rule) => !isDropped(rule)).map((rule) => decided(rule, choiceOf(rule))),
    ...added.map((rule, index): DraftRule => ({ key: `added-${index + 1}`, rule, state: 'added' })),
  ].map((rule) => withCountOf(rule, reading.rules));
  for (const { rule, state } of rules)
    if (state === 'open')
      findings.problems.push({
        text: `“${shortText(rule.label || scored.text.slice(...rule.at))}”${rule.why ?? '不能肯定'}，请核对`,
        item: key,
      });
  for (const { text } of open)
    findings.problems.push({ text: `“${shortText(text)}”没有读懂，请核对`, item: key });
  return { rules, dropped: reading.rules.filter(isDropped), unread: open };
}

/** How choices name a stretch that was not read and is left to stand. */
export function unreadKey([start, end]: UnreadStretch['at']): string {
  return `unread@${start}-${end}`;
}

function isSetAside(choices: Readonly<Record<string, RuleChoice>>, at: UnreadStretch['at']): boolean {
  return choices[unreadKey(at)]?.is === 'dropped';
}

/** The rule with the key of the one whose count it compares, which may be dropped or replaced. */
function withCountOf(draft: DraftRule, read: readonly ClauseRule[]): DraftRule {
  const of = draft.rule.countOf === undefined ? undefined : read[draft.rule.countOf];
  return of ? { ...draft, countOf: ruleKey(of) } : draft;
}

function decided(rule: ClauseRule, choice: RuleChoice | undefined): DraftRule {
  const key = ruleKey(rule);
  if (choice?.is === 'replaced') return { key, rule: choice.by, state: 'replaced' };
  if (choice?.is === 'accepted') return { key, rule, state: 'accepted' };
  return { key, rule, state: rule.sure ? 'sure' : 'open' };
}

/** 由考评组填分: any points up to the most. */
export function panelRules(max: Hundredths | null): DraftRule[] {
  const rule = {
    kind: 'award-range',
    points: [0, max ?? 0],
    label: '由考评组评分',
    at: [0, 0],
    sure: true,
  } as const;
  return [{ key: 'panel', rule, state: 'panel' }];
}
