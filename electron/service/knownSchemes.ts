import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import type { Scheme } from '../../shared/scheme/scheme.ts';
import { type Context, findScheme } from './context.ts';

/** The schemes that the program has, then those that the workspace's assessments pin and the program no longer has. */
export function knownSchemes(context: Context): Scheme[] {
  const { library, workspace } = context;
  const shipped = library.list().map(({ id }) => parseScheme(library.get(id)));
  const pinned = new Set(workspace.assessments.list().map(({ schemeDigest }) => schemeDigest));
  return [...shipped, ...[...pinned].flatMap((digest) => findScheme(context, digest) ?? [])];
}
