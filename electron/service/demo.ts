// The rehearsal: a finished assessment of every scheme that has demonstration data.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AssessmentInput } from '../../shared/assessment/assessment.ts';
import type { CandidateInput } from '../../shared/assessment/candidate.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import type { Values } from '../../shared/scoring/value.ts';
import type { Evidence } from '../../shared/sheet/sheet.ts';
import { createAssessment, signReadings } from './assessments.ts';
import { addCandidates } from './candidates.ts';
import { type Context, getAssessment, getScheme, requireSheet } from './context.ts';
import { changeSheetOf, submitSheet } from './sheets.ts';

/** resources/demo/<scheme>.json: made-up organisations with what the panel found. */
interface Demo {
  readonly details: AssessmentInput;
  readonly candidates: readonly (CandidateInput & {
    readonly values: Values;
    readonly evidence?: Readonly<Record<string, Evidence>>;
    readonly vetoes?: Readonly<Record<string, Evidence>>;
    readonly remarks?: Readonly<Record<string, string>>;
  })[];
}

/** Makes the rehearsal assessments, each scored and signed through the same handlers that people use. */
export function loadDemo(context: Context): { id: string; scheme: string; name: string }[] {
  return context.library.list().flatMap(({ id: schemeId }) => {
    const path = join(context.resourcesDir, 'demo', `${schemeId}.json`);
    if (!existsSync(path)) return [];
    const demo = JSON.parse(readFileSync(path, 'utf8')) as Demo; // Safe: shipped, and a test runs it.
    return [{ id: runDemo(context, schemeId, demo), scheme: schemeId, name: demo.details.name }];
  });
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
    const candidateId = ids[index] ?? '';
    const items = Object.fromEntries(
      Object.keys(seen).map((itemId) => [
        itemId,
        { seen: true, ...(remarks[itemId] && { remark: remarks[itemId] }) },
      ]),
    );
    changeSheetOf(context, candidateId, {
      values: { ...values },
      items,
      evidence: { ...evidence },
      vetoes: { ...vetoes },
    });
    submitSheet(
      context,
      candidateId,
      details.panel.map((panelist) => panelist.name),
    );
  });
  return id;
}
