import { type CellInk, cellPlace, type InkUse } from '../../shared/verify/cellInk.ts';
import { columnNumber } from '../../shared/verify/columnNumber.ts';
import type { StyleInks } from './styleInks.ts';
import { attributesOf, childOf, childrenOf, parseXml, type XmlElement } from './xmlTree.ts';

/** The formats inside a text that has several; what decides nothing is left out. */
type Runs = readonly (XmlElement | undefined)[];

/** The runs of the shared texts that have formats of their own, by the text's number. */
export function sharedRuns(bytes: Uint8Array | undefined): ReadonlyMap<number, Runs> {
  const found = new Map<number, Runs>();
  const text = new TextDecoder().decode(bytes);
  let number = 0;
  for (const [all] of text.matchAll(/<(?:\w+:)?si\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?si\s*>)/g)) {
    if (/<(?:\w+:)?rPr\b/.test(all)) found.set(number, runsIn(parseXml(all)));
    number += 1;
  }
  return found;
}

function runsIn(text: XmlElement): Runs {
  return childrenOf(text, 'r').map((run) => childOf(run, 'rPr'));
}

const cell =
  /<(?:\w+:)?c\b((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c\s*>)/g;

/** The inks of the cells that are written in a worksheet's rows. */
export function readInks(rows: string, inks: StyleInks, shared: ReadonlyMap<number, Runs>): InkUse[] {
  const uses = new Map<string, { readonly ink: CellInk; readonly places: number[] }>();
  for (const [, attributes = '', inside = ''] of rows.matchAll(cell)) {
    if (inside === '') continue;
    const { r = '', s = '0', t } = attributesOf(attributes);
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(r) ?? [];
    const own = inks.ofStyle(Number(s));
    const runs =
      t === 's'
        ? shared.get(Number(/<(?:\w+:)?v\b[^>]*>(\d+)</.exec(inside)?.[1]))
        : t === 'inlineStr' && /<(?:\w+:)?rPr\b/.test(inside)
          ? runsIn(parseXml(inside))
          : undefined;
    for (const ink of runs ? inksOfRuns(runs, own, inks) : [own]) {
      const key = JSON.stringify(ink);
      const use = uses.get(key) ?? { ink, places: [] };
      uses.set(key, use);
      use.places.push(cellPlace(Number(row), columnNumber(letters)));
    }
  }
  return [...uses.values()];
}

/** The inks of a text in several formats, each told as one of several where they differ. */
function inksOfRuns(runs: Runs, own: CellInk, inks: StyleInks): CellInk[] {
  const formats = new Set(runs.map(formatOf));
  return runs.map((run) => ({ ...inks.ofRun(run, own), isMixed: formats.size > 1 }));
}

/** What a person sees of a run's format. */
function formatOf(run: XmlElement | undefined): string {
  const seen = ['b', 'i', 'u', 'strike', 'color', 'sz', 'vertAlign'];
  return seen.map((name) => JSON.stringify(run ? (childOf(run, name)?.attributes ?? null) : null)).join();
}
