import type { Hundredths } from '../number/points.ts';
import type { Rule } from '../scheme/rule.ts';
import type { Item } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { explainItem, type Step } from '../scoring/explainItem.ts';
import type { Facts } from '../scoring/facts.ts';
import { type CapAdditions, isNotApplicable, scoreItem } from '../scoring/scoreItem.ts';
import type { SumLimit } from '../scoring/sumLimits.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import { countWords } from './countWords.ts';
import { deductionEntries } from './deductionEntries.ts';
import { describePoints } from './describePoints.ts';
import { noteLines } from './foundText.ts';
import { pointsCell, signedFormat, textCell } from './makeCell.ts';
import { type RowDraft, wideRow } from './rowDraft.ts';
import type { CellModel } from './workbookModel.ts';

/** A row with the points it moves. Units: hundredths. */
export interface EntryDraft extends RowDraft {
  readonly points: Hundredths;
}

/** Notes longer than this do not go into their narrow column but below, over all columns. Units: characters. */
const longestNote = 80;

/**
 * What moved one item from its full points, a row each: the steps of one that starts there; of one that starts at zero
 * where it lost its points. Its words and notes stand in the first, long notes below it.
 */
export function feedbackEntries(
  item: Item,
  content: SheetContent,
  facts: Facts,
  capAdditions: CapAdditions,
  columns: number,
): EntryDraft[] {
  const steps = explainItem(item, facts, capAdditions);
  const notes = noteLines(item, content).join('\n');
  const isLong = notes.length > longestNote;
  const below: EntryDraft[] = isLong
    ? [{ ...wideRow(textCell('text', `${item.id} ${notes}`), columns), points: 0 }]
    : [];
  // What does not apply moves nothing and is listed with its reason.
  const isLost = item.start === 'zero' && scoreItem(item, facts, capAdditions) !== null;
  const moves = isNotApplicable(item, facts)
    ? steps.map((step) => ({ ...step, points: 0 }))
    : isLost
      ? lostSteps(item, content, facts, capAdditions)
      : steps.slice(1);
  return moves.flatMap((step, index): EntryDraft[] => {
    const rule = item.rules.find(({ id }) => id === step.ruleId);
    const entry: EntryDraft = {
      points: step.points,
      cells: [
        textCell('center', item.id),
        textCell('text', index === 0 ? wordsOf(item.content) : '同上'),
        textCell('text', step.text),
        rule ? countCell(rule, item, facts) : textCell('center', ''),
        textCell(
          'center',
          rule
            ? describePoints(rule)
            : isNotApplicable(item, facts)
              ? '不适用'
              : isLost
                ? '不足满分'
                : '封顶保底',
        ),
        { ...pointsCell('number', step.points), format: signedFormat },
        textCell('text', index === 0 ? (isLong ? '见下行' : notes) : ''),
      ],
    };
    return index === 0 ? [entry, ...below] : [entry];
  });
}

/** What a limit of a dimension or the sheet adds or takes. */
export function limitEntry({ name, what, points, text }: SumLimit): EntryDraft {
  return {
    points,
    cells: [
      textCell('center', ''),
      textCell('text', name),
      textCell('text', text),
      textCell('center', ''),
      textCell('center', what),
      { ...pointsCell('number', points), format: signedFormat },
      textCell('text', ''),
    ],
  };
}

/** Where an item that starts at zero lost its points, as steps. */
function lostSteps(item: Item, content: SheetContent, facts: Facts, capAdditions: CapAdditions): Step[] {
  return deductionEntries(item, content, facts, capAdditions).map(({ ruleId, rule, found, points }) => ({
    ruleId,
    points,
    text: ruleId === null ? found : `${rule}：${found}`,
  }));
}

function countCell(rule: Rule, item: Item, facts: Facts): CellModel {
  return textCell('center', countWords(rule, item, facts));
}
