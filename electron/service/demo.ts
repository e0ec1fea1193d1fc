// The rehearsal: a finished assessment of every scheme that has demonstration data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { assessmentInputSchema } from '../../shared/assessment/assessment.ts';
import { candidateInputSchema } from '../../shared/assessment/candidate.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import { valueSchema } from '../../shared/scoring/value.ts';
import { factsOf } from '../../shared/sheet/factsOf.ts';
import { evidenceSchema } from '../../shared/sheet/sheet.ts';
import { Refusal } from '../refusal.ts';
import { createAssessment, signReadings } from './assessments.ts';
import { addCandidates } from './candidates.ts';
import { type Context, getAssessment, getScheme, requireSheet } from './context.ts';
import { changeSheetOf, getSheet, submitSheet } from './sheets.ts';

/** resources/demo/<scheme>.json: made-up organisations with what the panel found. */
const demoSchema = z.strictObject({
  details: assessmentInputSchema,
  candidates: z.array(
    candidateInputSchema.extend({
      values: z.record(z.string(), valueSchema),
      evidence: z.record(z.string(), evidenceSchema).optional(),
      vetoes: z.record(z.string(), evidenceSchema).optional(),
      remarks: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
type Demo = z.output<typeof demoSchema>;

/**
 * Makes the rehearsal assessments, all or none, each scored and signed through the same handlers that people use.
 *
 * Errors: a Refusal that names the file where the data is damaged.
 */
export function loadDemo(context: Context): { id: string; scheme: string; name: string }[] {
  const demos = context.library.list().flatMap(({ id: scheme }) => {
    const path = join(context.resourcesDir, 'demo', `${scheme}.json`);
    return existsSync(path) ? [{ scheme, demo: readDemo(path) }] : [];
  });
  return context.workspace.together(() =>
    demos.map(({ scheme, demo }) => ({
      id: runDemo(context, scheme, demo),
      scheme,
      name: demo.details.name,
    })),
  );
}

function readDemo(path: string): Demo {
  try {
    return demoSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
    const problems =
      error instanceof z.ZodError
        ? error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`)
        : [error.message];
    throw new Refusal('REFUSED', `演练数据文件 ${path} 已损坏。请重新安装程序`, problems);
  }
}

function runDemo(context: Context, schemeId: string, { details, candidates }: Demo): string {
  const id = createAssessment(context, {
    schemeId,
    details,
    adjustments: { conventions: {}, agreed: {} },
    isRehearsal: true,
  });
  signReadings(context, id);
  const scheme = requireSheet(getScheme(context, getAssessment(context, id).schemeDigest));
  const seen = Object.fromEntries(itemsOf(scheme.sheet).map((item) => [item.id, { seen: true }]));
  const inputs = candidates.map(({ values: _v, evidence: _e, vetoes: _t, remarks: _r, ...input }) => input);
  const ids = addCandidates(context, id, inputs);
  candidates.forEach(({ values, evidence = {}, vetoes = {}, remarks = {} }, index) => {
    const key = { candidateId: ids[index] ?? '', slot: '' };
    const items = Object.fromEntries(
      Object.keys(seen).map((itemId) => [
        itemId,
        { seen: true, ...(remarks[itemId] && { remark: remarks[itemId] }) },
      ]),
    );
    changeSheetOf(context, key, {
      values: { ...values },
      items,
      evidence: { ...evidence },
      vetoes: { ...vetoes },
    });
    const { content } = getSheet(context, key);
    submitSheet(context, {
      ...key,
      signedBy: details.panel.map((panelist) => panelist.name),
      total: scoreSheet(scheme.sheet, factsOf(content)).total ?? 0,
    });
  });
  return id;
}
