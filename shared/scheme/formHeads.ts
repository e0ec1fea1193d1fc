import { z } from 'zod';

/** The head of a column. */
export const headSchema = z.string().trim().min(1).max(20);

/** The heads of the form's columns, in the table's own words. */
export const formHeadsSchema = z.strictObject({
  dimension: headSchema,
  /** Of the middle level, where items have one. */
  group: headSchema.optional(),
  content: headSchema,
  points: headSchema,
  standard: headSchema,
  score: headSchema,
});
export type FormHeads = z.output<typeof formHeadsSchema>;

/** What the columns are called where the scheme does not say. */
const usual: FormHeads = {
  dimension: '项目',
  content: '考评内容',
  points: '考评分数',
  standard: '考评标准',
  score: '考评得分',
};

/** The heads of a form, as its table has them. */
export function headsOf({ heads = usual }: { readonly heads?: FormHeads | undefined }): FormHeads {
  return heads;
}
