import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertNever } from '../../../shared/assertNever.ts';
import { type EntryInput, entryInputSchema } from '../../../shared/register/entry.ts';
import { createRegister } from '../../../shared/register/register.ts';
import { movesOf } from '../../../shared/stage/position.ts';
import type { Context } from '../context.ts';
import { keepAttachment, setEntries } from '../entries.ts';
import { grantTitle } from '../organisations.ts';
import type { DemoStep, EnterStep } from './demoSchema.ts';
import { fillSheet } from './fillSheet.ts';
import { issueDecision, publishNotice } from './publish.ts';

/** The rehearsal that is being made: its candidates' ids by name, in the roster's order. */
export interface DemoRun {
  readonly assessmentId: string;
  readonly ids: ReadonlyMap<string, string>;
}

/** Does what people would do, through the same handlers. Errors: as those, and throws where a name is not in the roster. */
export function runStep(context: Context, run: DemoRun, step: DemoStep): void {
  const { assessmentId } = run;
  switch (step.do) {
    case 'sheet':
      fillSheet(context, assessmentId, idOf(run, step.of), step);
      return;
    case 'enter':
      setEntries(context, assessmentId, entriesOf(run, step));
      return;
    case 'attach': {
      const bytes = new Uint8Array(readFileSync(join(context.resourcesDir, 'demo', step.file)));
      keepAttachment(context, { assessmentId, attachmentId: step.key, by: step.by, name: step.file, bytes });
      return;
    }
    case 'move': {
      const { do: _, ...move } = step;
      const moves = movesOf(createRegister(context.workspace.entries.listOwn(assessmentId)));
      const content = { moves: [...moves, move] };
      setEntries(context, assessmentId, [{ kind: 'moves', candidateId: null, key: 'moves', content }]);
      return;
    }
    case 'grant': {
      const { honour, on, basis, of } = step;
      const candidateIds = of.map((name) => idOf(run, name));
      grantTitle(context, { assessmentId, honour, on, basis, candidateIds });
      return;
    }
    case 'notice':
      publishNotice(context, assessmentId, step);
      return;
    case 'decide':
      issueDecision(context, assessmentId, step);
      return;
    default:
      assertNever(step);
  }
}

function entriesOf(run: DemoRun, { kind, key, of, content }: EnterStep): EntryInput[] {
  const ids = of === undefined ? [null] : idsOf(run, of);
  return ids.map((candidateId) => {
    const entry = entryInputSchema.parse({ kind, candidateId, key, content });
    // The rehearsal's file knows no ids.
    return entry.kind === 'tie-ruling' && entry.content
      ? { ...entry, content: { ...entry.content, chosen: idsOf(run, entry.content.chosen) } }
      : entry;
  });
}

function idsOf(run: DemoRun, of: string | readonly string[]): string[] {
  if (of === '*') return [...run.ids.values()];
  return (typeof of === 'string' ? [of] : of).map((name) => idOf(run, name));
}

function idOf({ ids }: DemoRun, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new RangeError(`no candidate of the rehearsal is called ${name}`);
  return id;
}
