import { z } from 'zod';

const name = z.string().trim().min(1).max(20);

/** What a scheme calls those who take part and those above them, where its document is none of a Party committee. */
export const schemeNamesSchema = z.strictObject({
  /** Who runs the assessment: before its name, and as the label of the box. */
  organiser: name,
  /** One that takes part. */
  unit: name,
  /** All of them, whom a decision calls upon. */
  units: name,
  /** To whom a decision goes. */
  recipients: name,
  /** Where one that takes part belongs. */
  parent: name,
  /** Who signs for one that takes part. */
  signer: name,
  /** What all of it is to make better. */
  work: name,
});
export type SchemeNames = z.output<typeof schemeNamesSchema>;

/** The names where the scheme does not say. */
const usual: SchemeNames = {
  organiser: '主办党委',
  unit: '党组织',
  units: '各级党组织',
  recipients: '各基层党组织',
  parent: '所属党组织',
  signer: '党组织书记',
  work: '党的建设质量',
};

/** What the scheme calls them. @example namesOf({}).organiser // '主办党委' */
export function namesOf({ names = usual }: { readonly names?: SchemeNames | undefined }): SchemeNames {
  return names;
}
