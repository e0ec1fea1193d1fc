import { readdirSync, readFileSync } from 'node:fs';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import type { Scheme, SchemeSource } from '../../shared/scheme/scheme.ts';

const resources = new URL('../../resources/', import.meta.url);

/** Ids of every shipped scheme, in the order of their files. */
export const shippedIds = readdirSync(new URL('schemes/', resources)).map((name) =>
  name.replace('.json', ''),
);

/** A shipped scheme as its file has it. */
export function sourceOf(id: string): SchemeSource {
  return JSON.parse(readFileSync(new URL(`schemes/${id}.json`, resources), 'utf8'));
}

/** A shipped scheme as the program works with it. */
export function shipped(id: string): Scheme {
  return parseScheme(sourceOf(id));
}

/** The text of a shipped scheme's document. */
export function documentOf(id: string): string {
  return readFileSync(new URL(`documents/${sourceOf(id).seed}`, resources), 'utf8');
}
