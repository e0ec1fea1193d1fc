import { z } from 'zod';
import { isDayOrMonth } from './day.ts';

/** What is known of a 参评单位; empty texts and nulls are "not given". */
export const candidateInputSchema = z.strictObject({
  name: z.string().trim().min(1, '单位名称不能为空').max(100, '单位名称不能超过 100 个字'),
  kind: z.string().trim().min(1, '类型不能为空').max(20, '类型不能超过 20 个字'),
  parent: z.string().trim().max(100, '上级单位不能超过 100 个字'),
  secretary: z.string().trim().max(40, '姓名不能超过 40 个字'),
  memberCount: z.int('人数应为整数').min(0, '人数不能为负').max(100_000, '人数过大').nullable(),
  /** YYYY-MM-DD, or YYYY-MM where only the month is known. */
  foundedOn: z.string().refine(isDayOrMonth, '成立日期应为有效日期').nullable(),
});
export type CandidateInput = z.output<typeof candidateInputSchema>;

/** 参评单位 in one assessment. */
export interface Candidate extends CandidateInput {
  readonly id: string;
}

/** The names under which organisations are taken for the same one: name and parent, white space aside. */
export function identityOf(candidate: Pick<CandidateInput, 'name' | 'parent'>): string {
  return `${withoutWhite(candidate.parent)}\u0000${withoutWhite(candidate.name)}`;
}

const white = /\s/u;

/** A name as names are compared: white space aside. @example withoutWhite('能源学院 党委') // '能源学院党委' */
export function withoutWhite(name: string): string {
  return white.test(name) ? name.replace(/\s+/gu, '') : name;
}
