import { decidingPart, formsOf, isCounted } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { SheetContent } from '../sheet/sheet.ts';
import type { PartState } from './partStates.ts';

/** What was ticked and confirmed. */
export type FoundFacts = Pick<SheetContent, 'values' | 'vetoes' | 'notApplicable'>;

/**
 * The ticks and vetoes of all sheets that count, together: what one of them confirms stands, whoever else does not say
 * so. The evidence of a veto is that of the last sheet that confirms it, which is the deciding part's before others'.
 */
export function foundFacts(
  scheme: Pick<Scheme, 'sheet' | 'parts'>,
  states: readonly PartState[],
): FoundFacts {
  const deciding = decidingPart(scheme)?.id;
  const contents = states
    .filter(({ part }) => part.id === deciding || isCounted(scheme, part.id))
    .flatMap(({ sheets }) =>
      sheets.flatMap(({ content, seat }) => (content && seat === null ? [content] : [])),
    );
  const values: Record<string, true> = {};
  for (const content of contents) {
    const aside = rulesSetAside(scheme, content);
    for (const id in content.values) if (content.values[id] === true && !aside.has(id)) values[id] = true;
  }
  return {
    values,
    vetoes: Object.assign({}, ...contents.map(({ vetoes }) => vetoes)),
    notApplicable: {},
  };
}

/** The rules of the items that the sheet says do not apply; their ticks are of no effect. */
function rulesSetAside(
  scheme: Pick<Scheme, 'sheet' | 'parts'>,
  { notApplicable }: SheetContent,
): ReadonlySet<string> {
  const ids = Object.keys(notApplicable);
  if (ids.length === 0) return none;
  const items = formsOf(scheme).flatMap((form) => form.items.filter(({ id }) => ids.includes(id)));
  return new Set(items.flatMap(({ rules }) => rules.map(({ id }) => id)));
}

const none: ReadonlySet<string> = new Set();
