import { panelRuleWords } from '../scheme/panelRule.ts';
import { sheetPartsOf, type WithParts } from '../scheme/part.ts';
import { wordsOf } from '../scheme/text.ts';

/** The panel rule of each part that every panelist fills, a sentence each; every output says it. */
export function panelNotes(scheme: WithParts): string[] {
  return sheetPartsOf(scheme).flatMap(({ name, panel }) =>
    panel ? [`${wordsOf(name)}：${panelRuleWords(panel)}。`] : [],
  );
}
