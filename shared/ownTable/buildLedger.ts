import type { AroundText } from './aroundTable.ts';
import { figureForms } from './figureForms.ts';
import { type Figure, type FigureLedger, type FigureUse, figureKey } from './figureLedger.ts';
import { figuresIn } from './figures.ts';
import type { Mark } from './findings.ts';
import { placeKey, type SourceFile, type SourcePlace } from './sourceTable.ts';

/**
 * Every figure of the tables that are read and of the lines around them, with what it is used for: by the stretches that
 * were used, by a form that is plainly no points, or because a person set it aside.
 */
export function buildLedger(
  source: SourceFile,
  tables: readonly number[],
  marks: readonly Mark[],
  around: readonly AroundText[],
  setAside: readonly string[],
): FigureLedger {
  const byPlace = new Map<string, Mark[]>();
  for (const each of marks) {
    const key = placeKey(each.from.place);
    byPlace.set(key, [...(byPlace.get(key) ?? []), each]);
  }
  const aside = new Set(setAside);
  const outside = new Set(around.flatMap(({ piece }) => piece.from.map(({ place }) => placeKey(place))));
  const texts: { readonly place: SourcePlace; readonly text: string }[] = [
    ...source.lines.map((text, line) => ({ place: { line }, text })),
    ...tables.flatMap((table) =>
      (source.tables[table]?.cells ?? []).map(({ row, column, text }) => ({
        place: { table, row, column },
        text,
      })),
    ),
  ];
  const figures = texts.flatMap(({ place, text }) =>
    figuresOf(place, text, {
      marks: byPlace.get(placeKey(place)) ?? [],
      aside,
      isOutside: outside.has(placeKey(place)),
    }),
  );
  const open = figures.filter(({ use }) => use === null).length;
  return { figures, used: figures.length - open, open };
}

/** What is known of a text's figures. */
interface Known {
  readonly marks: readonly Mark[];
  readonly aside: ReadonlySet<string>;
  /** Whether the text stands around the contents. */
  readonly isOutside: boolean;
}

function figuresOf(place: SourcePlace, text: string, { marks, aside, isOutside }: Known): Figure[] {
  const found = figuresIn(text);
  if (found.length === 0) return [];
  const forms = formsIn(text);
  return found.flatMap(({ text: words, at }): Figure[] => {
    const from = { place, at };
    const key = figureKey(from);
    const marked = marks.find(({ from: { at: span } }) => span[0] <= at[0] && at[1] <= span[1]);
    const figure = { key, text: words, from };
    if (marked) return [{ ...figure, use: marked.use, ...(marked.form && { form: marked.form }) }];
    if (aside.has(key)) return [{ ...figure, use: 'aside' as FigureUse }];
    const form = forms.find((each) => each.from <= at[0] && at[1] <= each.to)?.name;
    if (form !== undefined) return [{ ...figure, use: 'form', form }];
    if (isOutside && !isScoring(text, at[1], words)) return [{ ...figure, use: 'form', form: '表外文字' }];
    return [{ ...figure, use: null }];
  });
}

function formsIn(text: string): { readonly name: string; readonly from: number; readonly to: number }[] {
  return figureForms.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      name,
      from: match.index,
      to: match.index + match[0].length,
    })),
  );
}

/** Whether a figure outside the tables may be about points: points or a share follow it. */
function isScoring(text: string, end: number, words: string): boolean {
  return (
    words.endsWith('%') ||
    words.startsWith('百分之') ||
    /^\s*分(?!钟|为|别|工|管|之|类|项|期|批|级)/u.test(text.slice(end, end + 4))
  );
}
