import { z } from 'zod';

/** Units: bytes. No assessment comes near it; what is larger is not read at all. */
export const largestPackage = 64 * 1024 * 1024;
/** Units: bytes; the head is one line. */
export const longestHead = 4096;
export const packageFormat = 'kaoping-package';
/** The end of a package's file name. */
export const packageEnding = '.kpkg';

export const packageKinds = { task: '任务包', result: '结果包' } as const;
export type PackageKind = keyof typeof packageKinds;

/** How a 任务包 is given: as a file for this program, or as a page that needs nothing but a browser. */
export const packageForms = ['file', 'page'] as const;
export type PackageForm = (typeof packageForms)[number];

const id = z.string().min(1).max(64);

/**
 * What a package says of itself, in its first line: what it is about, how many bytes follow, and a signature over all of
 * it. `serial` grows with every package that the file it comes from makes.
 */
const fieldsSchema = z.strictObject({
  format: z.literal(packageFormat),
  version: z.literal(1),
  kind: z.enum(['task', 'result']),
  packageId: id,
  /** The data file that gave the 任务包 out, as workspaceId has it. */
  workspace: z.string().regex(/^[0-9a-f]{64}$/),
  assessmentId: id,
  assessment: z.string().max(200),
  /** Whose package it is, see PackageOwner. */
  panelist: z.string().min(1).max(40).optional(),
  unit: z.strictObject({ id, name: z.string().min(1).max(100) }).optional(),
  serial: z.int().min(1),
  /** ISO instant. */
  madeAt: z.string().max(40),
  publicKey: z.string().regex(/^[0-9a-f]{88}$/),
  size: z.int().min(2),
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
export const packageHeadSchema = fieldsSchema.refine(
  ({ panelist, unit }) => (panelist === undefined) !== (unit === undefined),
);
export type PackageHead = z.output<typeof packageHeadSchema>;
/** What its maker says; size and signature follow from it. */
export type PackageAbout = Omit<PackageHead, 'format' | 'version' | 'size' | 'signature'>;

/**
 * Why a file of so many bytes is no package, a sentence; null where it may be one.
 *
 * @example tooLargeWords('录像.kpkg', 2 ** 30) // '“录像.kpkg”有 1024 MB，超过 64 MB 的上限，……'
 */
export function tooLargeWords(name: string, bytes: number): string | null {
  if (bytes <= largestPackage) return null;
  const [size, most] = [Math.ceil(bytes / 1024 / 1024), largestPackage / 1024 / 1024];
  return `“${name}”有 ${size} MB，超过 ${most} MB 的上限，不是任务包或结果包。请核对选择的文件`;
}
