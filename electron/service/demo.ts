// The rehearsals: a finished assessment of every scheme that has demonstration data.
import { createAssessment, signReadings } from './assessments.ts';
import { addCandidates } from './candidates.ts';
import type { Context } from './context.ts';
import type { Demo } from './demo/demoSchema.ts';
import { readDemo } from './demo/readDemo.ts';
import { runStep } from './demo/runStep.ts';
import { saveRecords } from './demo/saveRecords.ts';

/**
 * Makes the rehearsal assessments, all or none, each from its first stage on through the same handlers that people use.
 *
 * Errors: a Refusal that names the file where the data is damaged.
 */
export function loadDemo(context: Context): { id: string; scheme: string; name: string }[] {
  const demos = context.library.list().flatMap(({ id: scheme }) => {
    const demo = readDemo(context.resourcesDir, scheme);
    return demo ? [{ scheme, demo }] : [];
  });
  return context.workspace.together(() =>
    demos.map(({ scheme, demo }) => ({
      id: runDemo(context, scheme, demo),
      scheme,
      name: demo.details.name,
    })),
  );
}

function runDemo(context: Context, schemeId: string, demo: Demo): string {
  const { details, candidates, steps, adjustments = { conventions: {}, agreed: {} } } = demo;
  const assessmentId = createAssessment(context, { schemeId, details, adjustments, isRehearsal: true });
  saveRecords(context, demo);
  const inputs = candidates.map(({ records: _, ...input }) => input);
  const added = addCandidates(context, assessmentId, inputs);
  signReadings(context, assessmentId);
  const ids = new Map(added.map((id, index) => [inputs[index]?.name ?? '', id]));
  for (const step of steps) runStep(context, { assessmentId, ids }, step);
  return assessmentId;
}
