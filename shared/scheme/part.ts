import { z } from 'zod';
import { parsePoints } from '../number/points.ts';
import { panelRuleSchema } from './panelRule.ts';
import { pointsSchema } from './pointsSchema.ts';
import { type SheetForm, sheetSchema } from './sheet.ts';
import { textSchema } from './text.ts';

/** A weight as a scheme file writes it: percent, at most two decimals; read into hundredths of a percent. */
const weightSchema = z.number().transform((percent, context) => {
  const weight = parsePoints(String(percent));
  if (weight === null || weight < 0 || weight > whole) {
    context.addIssue({ code: 'custom', message: `权重 ${percent} 不是 0～100 之间最多两位小数的数` });
    return z.NEVER;
  }
  return weight;
});
/** 100 %. Units: hundredths of a percent. */
export const whole = 10_000;

const named = {
  id: z.string().min(1),
  name: textSchema,
  /** Absent: its points count as they are. 0: it is only listed. */
  weight: weightSchema.optional(),
};

/** 评分表 of one source: of its own form, or the scheme's; one joint sheet, or one of each panelist. */
const sheetPartSchema = z.strictObject({
  ...named,
  takes: z.literal('sheet'),
  form: sheetSchema.optional(),
  /** Whether the whole panel signs its sheet; otherwise those name themselves who filled it. */
  signedByPanel: z.boolean().default(false),
  /** Whether its sheet may be given as totals alone, of the dimensions or of the whole. */
  totals: z.literal(true).optional(),
  /** Each panelist fills one, and they are combined so; absent: one sheet for all. */
  panel: panelRuleSchema.optional(),
});

/**
 * 民主测评 on a measure's ballot paper. With `outOf` its options' values give points: the votes times their values, divided
 * as the measure says, of so many points, rounded once to `places`. Without it the shares are only listed.
 */
const ballotPartSchema = z.strictObject({
  ...named,
  takes: z.literal('ballot'),
  measure: z.string().min(1).optional(),
  outOf: pointsSchema.optional(),
  places: z.int().min(0).max(2).default(2),
});

/** 平时考核 and the like: a score out of so many points that comes from elsewhere, with what it rests on. */
const givenPartSchema = z.strictObject({
  ...named,
  takes: z.literal('given'),
  outOf: pointsSchema,
  /** What it must rest on, as the document says. */
  basis: textSchema.optional(),
});

const leafPartSchema = z.discriminatedUnion('takes', [sheetPartSchema, ballotPartSchema, givenPartSchema]);
/** A part that gives points or votes itself. */
export type LeafPart = z.output<typeof leafPartSchema>;
export type SheetPart = z.output<typeof sheetPartSchema>;
export type BallotPart = z.output<typeof ballotPartSchema>;
export type GivenPart = z.output<typeof givenPartSchema>;

/** Several parts that make one: their weights are within it. */
const partGroupSchema = z.strictObject({
  ...named,
  takes: z.literal('parts'),
  parts: z.array(leafPartSchema).min(1),
});

/**
 * A part of the total (自评, 群众测评, 上级评定, 平时考核 …), in the order in which they are done: a sheet, a ballot, a given
 * score, or a list of these.
 *
 * Units: weight in hundredths of a percent, points in hundredths; in the file percent and 分.
 */
export const partSchema = z.discriminatedUnion('takes', [
  sheetPartSchema,
  ballotPartSchema,
  givenPartSchema,
  partGroupSchema,
]);
export type Part = z.output<typeof partSchema>;
/** A part as a scheme file writes it. */
export type PartSource = z.input<typeof partSchema>;

/** What of a scheme says how its total is made. */
export interface WithParts {
  readonly parts: readonly Part[];
}

/** What follows from a list of parts alone, made once: results ask for it with every candidate. */
interface PartIndex {
  readonly leaves: readonly LeafPart[];
  readonly sheets: readonly SheetPart[];
  /** The ids of those that give points to the total. */
  readonly counted: ReadonlySet<string>;
}
const indexes = new WeakMap<readonly Part[], PartIndex>();

function indexOf({ parts }: WithParts): PartIndex {
  const known = indexes.get(parts);
  if (known) return known;
  const leaves = parts.flatMap((part) => (part.takes === 'parts' ? part.parts : [part]));
  const counted = parts.flatMap((part) => {
    if (part.takes !== 'parts') return givesPoints(part) ? [part.id] : [];
    return part.weight === 0 ? [] : part.parts.filter(givesPoints).map(({ id }) => id);
  });
  const sheets = leaves.filter((part) => part.takes === 'sheet');
  const made = { leaves, sheets, counted: new Set(counted) };
  indexes.set(parts, made);
  return made;
}

/** The parts that give points or votes themselves, in their order. */
export function leavesOf(scheme: WithParts): readonly LeafPart[] {
  return indexOf(scheme).leaves;
}

/** The part with those within it, as read or as its file writes it. */
export function partsIn(part: Part): readonly Part[];
export function partsIn(part: PartSource): readonly PartSource[];
export function partsIn(part: Part | PartSource): readonly (Part | PartSource)[] {
  return part.takes === 'parts' ? [part, ...part.parts] : [part];
}

/** The part of parts that the part stands in; undefined where it stands alone. */
export function groupOf(scheme: WithParts, part: LeafPart): Part | undefined {
  return scheme.parts.find((each) => each.takes === 'parts' && each.parts.includes(part));
}

/** The parts that sheets fill, in their order. */
export function sheetPartsOf(scheme: WithParts): readonly SheetPart[] {
  return indexOf(scheme).sheets;
}

/** Every form of a scheme, the scheme's own first. */
export function formsOf(
  scheme: WithParts & { readonly sheet?: SheetForm | undefined },
): readonly SheetForm[] {
  return [scheme.sheet, ...sheetPartsOf(scheme).map(({ form }) => form)].flatMap((form) => form ?? []);
}

/** The part of that id among those that give points or votes; undefined where there is none. */
export function leafOf(scheme: WithParts, id: string | null): LeafPart | undefined {
  return leavesOf(scheme).find((part) => part.id === id);
}

/** The part whose sheet the reports print: the last one that a sheet fills; null where one joint sheet decides. */
export function decidingPart(scheme: WithParts): SheetPart | null {
  return sheetPartsOf(scheme).at(-1) ?? null;
}

/**
 * Whether a unit fills the part's sheet itself (自评): those who filled it sign it, no panelist and not the panel, and the
 * total does not rest on it alone.
 */
export function isFilledByUnit(scheme: WithParts, partId: string | null): boolean {
  const part = sheetPartsOf(scheme).find(({ id }) => id === partId);
  return part !== undefined && !part.panel && !part.signedByPanel && part !== decidingPart(scheme);
}

/** The part that people vote on with the measure's paper; undefined where there is none. */
export function partOfMeasure(scheme: WithParts, measureId: string): BallotPart | undefined {
  return leavesOf(scheme).find(
    (part): part is BallotPart => part.takes === 'ballot' && part.measure === measureId,
  );
}

/** Whether the part alone is the total, as it is: then nothing needs to be said of parts. */
export function isOnlyPart({ parts }: WithParts, part: Part): boolean {
  return parts.length === 1 && parts[0] === part && part.weight === undefined;
}

/** Whether the part gives points to the total; the others are only listed. */
export function isCounted(scheme: WithParts, partId: string): boolean {
  return indexOf(scheme).counted.has(partId);
}

function givesPoints(part: LeafPart): boolean {
  return part.weight !== 0 && (part.takes !== 'ballot' || part.outOf !== undefined);
}

/** The weight as people write it; '' where the points count as they are. @example weightWords({ weight: 1250 }) // '12.5%' */
export function weightWords({ weight }: Pick<Part, 'weight'>): string {
  return weight === undefined ? '' : `${inPercent(weight)}%`;
}

/** Units: hundredths of a percent in, percent out. */
export function inPercent(weight: number): number {
  return weight / 100;
}
