import type { SchemeSource } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import { itemsOfSource, sameItems } from './sameItems.ts';

type SheetSource = NonNullable<SchemeSource['sheet']>;
type ItemSource = SheetSource['dimensions'][number]['items'][number];

/**
 * The new scheme with last year's rules, captions and 考评口径 on the items named, and last year's course: stages, vetoes
 * and grades that the new table does not have itself, quotas, titles.
 *
 * @param itemIds items of the new table that stand in the old one with the same text and points
 */
export function carryOver(
  source: SchemeSource,
  last: SchemeSource,
  itemIds: ReadonlySet<string>,
): SchemeSource {
  const items = itemsOfSource(source);
  const same = sameItems(items, itemsOfSource(last));
  const kept = new Map(
    items.flatMap(({ id }) => {
      const other = same.get(id);
      return other && itemIds.has(id) ? [[id, other] as const] : [];
    }),
  );
  const ruleIds = new Map(
    [...kept].flatMap(([id, other]) =>
      other.rules.map((rule, index) => [rule.id, `${id}.${letter(index)}`] as const),
    ),
  );
  const { sheet } = source;
  return {
    ...courseOf(last, source),
    ...(sheet && { sheet: { ...sheet, dimensions: dimensionsWith(sheet, kept, ruleIds) } }),
    readingNotes: notesWith(source, last),
  };
}

function dimensionsWith(
  { dimensions }: SheetSource,
  kept: ReadonlyMap<string, ItemSource>,
  ruleIds: ReadonlyMap<string, string>,
): SheetSource['dimensions'] {
  return dimensions.map((dimension) => ({
    ...dimension,
    items: dimension.items.map((item) => {
      const other = kept.get(item.id);
      return other ? { ...item, ...agreedOf(other, ruleIds) } : item;
    }),
  }));
}

/** What was agreed on an item: how it starts, its limits and rules, under the ids that it has now. */
function agreedOf(other: ItemSource, ruleIds: ReadonlyMap<string, string>): Partial<ItemSource> {
  const { start, floor, cap, notApplicable, rules } = other;
  return {
    start,
    ...(floor !== undefined && { floor }),
    ...(cap !== undefined && { cap }),
    ...(notApplicable && { notApplicable }),
    rules: rules.map((rule) => ({
      ...rule,
      id: ruleIds.get(rule.id) ?? rule.id,
      ...('countOf' in rule &&
        rule.countOf !== undefined && { countOf: ruleIds.get(rule.countOf) ?? rule.countOf }),
    })),
  };
}

/** Everything of the old scheme that is not about its form; what the new table says itself goes before it. */
function courseOf(last: SchemeSource, source: SchemeSource): SchemeSource {
  // Hints and texts confirmed as 文件如此 are about the old form.
  const { sheet: _, hints: _hints, asIs: _asIs, grades: lastGrades, vetoes: lastVetoes, ...course } = last;
  const grades = source.grades && source.grades.length > 0 ? source.grades : withoutItems(lastGrades);
  const vetoes = source.vetoes ?? lastVetoes;
  const { id, version, title, issuer, documentTitle, seed, candidateKinds } = source;
  return {
    ...course,
    ...(grades && { grades }),
    ...(vetoes && { vetoes }),
    id,
    version,
    title,
    issuer,
    documentTitle,
    seed,
    candidateKinds: candidateKinds.length > 0 ? candidateKinds : last.candidateKinds,
  };
}

/** Grades without the needs that name an item of the old form. */
function withoutItems(grades: SchemeSource['grades']): SchemeSource['grades'] {
  return grades?.map(({ needs, ...grade }) => {
    const others = needs?.filter((need) => !('item' in need)) ?? [];
    return others.length > 0 ? { ...grade, needs: others } : grade;
  });
}

/** The new table's notes, with what was agreed on notes of the same words; the old scheme's own beside them. */
function notesWith(source: SchemeSource, last: SchemeSource): NonNullable<SchemeSource['readingNotes']> {
  const agreed = new Map(
    (last.readingNotes ?? []).flatMap((note) =>
      note.agreed === undefined ? [] : [[wordsOf(note.text), note.agreed]],
    ),
  );
  return (source.readingNotes ?? []).map((note) => {
    const words = agreed.get(wordsOf(note.text));
    return words === undefined ? note : { ...note, agreed: words };
  });
}

/** @example letter(27) // 'ab' */
function letter(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : `${letter(Math.floor(index / 26) - 1)}${last}`;
}
