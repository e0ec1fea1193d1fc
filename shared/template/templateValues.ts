/** What stands in a filled cell; null leaves it empty. Numbers are 分 as people read them. */
export type FilledValue = string | number | null;

/** A placeholder with what it stands for, as the screen lists it. */
export interface PlaceholderHelp {
  readonly name: string;
  readonly meaning: string;
  /** Whether it differs from one candidate to the next. */
  readonly isPerCandidate: boolean;
}

/** What a template is filled with: the values of the assessment, and those of each candidate in order. */
export interface TemplateValues {
  readonly help: readonly PlaceholderHelp[];
  readonly ofAssessment: Readonly<Record<string, FilledValue>>;
  readonly ofCandidates: readonly Readonly<Record<string, FilledValue>>[];
}

/** Marks a row as one that repeats for each candidate, whatever else it holds; printed as nothing. */
export const repeatMark = '重复';
