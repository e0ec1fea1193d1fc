import { z } from 'zod';

const name = (usual: string) => z.string().trim().min(1).max(20).default(usual);

/**
 * What a scheme calls those who take part and what is done with them, where its document is none of a Party committee;
 * each as usual where it does not say.
 */
export const schemeNamesSchema = z.strictObject({
  /** Who runs the assessment: before its name, and as the label of the box. */
  organiser: name('主办党委'),
  /** One that takes part. */
  unit: name('党组织'),
  /** All of them, whom a decision calls upon. */
  units: name('各级党组织'),
  /** To whom a decision goes. */
  recipients: name('各基层党组织'),
  /** Where one that takes part belongs. */
  parent: name('所属党组织'),
  /** Who leads one that takes part: a column of the roster. */
  leader: name('书记'),
  /** How many belong to one that takes part: a column of the roster. */
  members: name('党员人数'),
  /** Who signs for one that takes part. */
  signer: name('党组织书记'),
  /** What all of it is to make better. */
  work: name('党的建设质量'),
  /** What a grade must reach so that its unit may be recommended. */
  standard: name('创建标准'),
  /** By what one that was recommended is found to have passed. */
  acceptance: name('验收'),
  /** How grades are given, as reports are named after it. */
  grading: name('分类定级'),
  /** What the second grade is beside the first: the head of a column. */
  movement: name('晋位升级'),
});
export type SchemeNames = z.output<typeof schemeNamesSchema>;

const usual = schemeNamesSchema.parse({});

/** What the scheme calls them. @example namesOf({}).organiser // '主办党委' */
export function namesOf({
  names,
}: {
  readonly names?: z.input<typeof schemeNamesSchema> | undefined;
}): SchemeNames {
  return names ? schemeNamesSchema.parse(names) : usual;
}
