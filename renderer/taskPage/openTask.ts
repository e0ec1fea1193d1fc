import type { Panelist } from '../../shared/assessment/assessment.ts';
import { type TaskBody, taskBodySchema } from '../../shared/package/packageBody.ts';
import { type PackageHead, packageHeadSchema } from '../../shared/package/packageHead.ts';
import { lineOf, signedLine } from '../../shared/package/packageLine.ts';
import { ownSlots, panelOf } from '../../shared/package/packageOwner.ts';
import type { Entry } from '../../shared/register/entry.ts';
import type { SheetSlot } from '../../shared/round/sheetSlot.ts';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { hasSheet, type SchemeSource, type ScoredScheme } from '../../shared/scheme/scheme.ts';
import { isSignedText } from './ed25519.ts';

/** The 任务包 that the page holds. */
export interface Task {
  readonly head: PackageHead;
  readonly body: TaskBody;
  readonly scheme: ScoredScheme;
  readonly source: SchemeSource;
  /** Of the panel, who fills the sheets; nobody where a unit does. */
  readonly panel: readonly Panelist[];
  /** The sheets that are filled here. */
  readonly slots: readonly SheetSlot[];
}

/** What was put down about the units. */
export function entriesIn({ body }: Pick<Task, 'body'>): readonly Entry[] {
  // Safe: what was taken back has no content, and is left out.
  return body.entries.filter(({ content }) => content !== null) as Entry[];
}

/** The 任务包 in the base64 that stands in the page. Errors: throws where it is not, to the byte, as it was made. */
export function openTask(base64: string): Task {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(atob(base64.trim()), (character) => character.charCodeAt(0)),
  );
  const end = text.indexOf('\n');
  const [line, rest] = [text.slice(0, end), text.slice(end + 1)];
  const head = packageHeadSchema.parse(JSON.parse(line));
  const isWhole =
    lineOf(head) === line && isSignedText(signedLine(head) + rest, head.signature, head.publicKey);
  if (head.kind !== 'task' || !isWhole) throw new Error('the package is not as it was made');
  const body = taskBodySchema.parse(JSON.parse(rest));
  const scheme = readScheme(body.scheme);
  if (!hasSheet(scheme)) throw new Error('the scheme has no sheet');
  const panel = panelOf(body.assessment.details.panel, head);
  const source = body.scheme as unknown as SchemeSource; // Safe: readScheme has read it.
  return { head, body, scheme, source, panel, slots: ownSlots(scheme, head) };
}
