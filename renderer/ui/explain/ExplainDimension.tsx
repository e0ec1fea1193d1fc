import { contentWords } from '../../../shared/scheme/contentWords.ts';
import type { Dimension, SheetForm } from '../../../shared/scheme/sheet.ts';
import { wordsOf } from '../../../shared/scheme/text.ts';
import { scoreItem } from '../../../shared/scoring/scoreItem.ts';
import { limited } from '../../../shared/scoring/scoreSheet.ts';
import { sumOfSheetPoints } from '../../../shared/scoring/sheetPoints.ts';
import { factsOf, type SheetOwner } from '../../../shared/sheet/factsOf.ts';
import type { SheetContent } from '../../../shared/sheet/sheet.ts';
import { ExplainItem } from './ExplainItem.tsx';
import { PartsList } from './PartsList.tsx';

interface Props {
  readonly form: SheetForm;
  readonly dimension: Dimension;
  readonly content: SheetContent;
  readonly owner: SheetOwner;
}

/** One dimension: its items' scores and their sum. */
export function ExplainDimension({ form, dimension, content, owner }: Props) {
  const facts = factsOf(content, owner);
  const parts = dimension.items.map((item) => ({
    id: item.id,
    name: nameOf(item.id, contentWords(item)),
    score: scoreItem(item, facts, form.capAdditions),
    max: item.max,
    detail: <ExplainItem form={form} item={item} content={content} owner={owner} />,
  }));
  return (
    <PartsList
      parts={parts}
      sumName={wordsOf(dimension.name)}
      sum={limited(dimension, sumOfSheetPoints(parts.map((part) => part.score)))}
      max={dimension.max}
    />
  );
}

function nameOf(id: string, words: string): string {
  return `${id} ${words.length > 22 ? `${words.slice(0, 21)}……` : words}`;
}
