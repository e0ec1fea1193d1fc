/** A cell, or what is around the cells, that is not what it should be. Texts as people read them. */
export interface CellDifference {
  readonly sheet: string;
  /** As D12; 第 6 行, C 列, 页脚, 页眉, 打印区域 or 编号 where that is meant; empty where a whole worksheet is. */
  readonly cell: string;
  /** What is the matter. */
  readonly what: string;
  readonly inFile: string;
  /** What the program comes to; empty where it only knows that something changed. */
  readonly computed: string;
}

/** What became of a workbook that was brought back. */
export interface Verification {
  /** Whether the program made it. Nothing else is known where it did not. */
  readonly isOurs: boolean;
  readonly title: string | null;
  readonly scheme: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly digest: string;
  } | null;
  readonly assessment: { readonly id: string; readonly name: string } | null;
  /** ISO instant of its making; the log's head then. */
  readonly madeAt: string | null;
  readonly head: string | null;
  /** Whether it was compared with the assessment in this workspace. */
  readonly isCompared: boolean;
  /** How many formulas were computed anew. */
  readonly formulaCount: number;
  /** The first ones. */
  readonly differences: readonly CellDifference[];
  readonly differenceCount: number;
  /** What else is to be known, as sentences. */
  readonly notes: readonly string[];
}

export const mostDifferences = 1000;
