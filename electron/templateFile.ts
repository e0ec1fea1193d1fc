import { makeTemplateValues } from '../shared/template/makeTemplateValues.ts';
import type { TemplateJob } from './files/fileJob.ts';
import { fillTemplate, readTemplate } from './files/fillTemplate.ts';
import { type Reading, unhurried } from './files/watchMemory.ts';
import { Refusal } from './refusal.ts';
import { overReader } from './reportFile.ts';
import { getDossier } from './service/dossier.ts';
import { stampOf } from './service/stampOf.ts';

/** The committee's own form filled from the workspace. Errors: a Refusal where the form, or the assessment, does not allow it. */
export function templateFile(
  job: TemplateJob,
  reading: Reading = unhurried,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = readTemplate(job.name, job.bytes);
  reading.done();
  return overReader(job, async (context) => {
    const dossier = getDossier(context, job.assessmentId);
    if (dossier.candidates.length === 0)
      throw new Refusal('REFUSED', '这次考核还没有参评单位，请先在“基本情况”中填写名单');
    const values = makeTemplateValues(dossier, stampOf(context, dossier.assessment.schemeDigest));
    return fillTemplate(job.name, book, values);
  });
}
