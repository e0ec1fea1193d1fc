import type { CandidateInput } from '../assessment/candidate.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { registerMatch } from '../organisation/registerMatch.ts';
import { noteOnHidden, noteOnNumbered, noteOnRemarks, noteOnSums, rowList } from '../table/rowNotes.ts';
import type { TableSheet } from '../table/tableSheet.ts';
import { unitKey } from '../text/foldName.ts';
import { possibleTwins } from './possibleTwins.ts';
import { optional, problemOfName, type RowOptions, readRosterRow } from './readRosterRow.ts';
import { endOfTable, type RosterCells, rosterCells } from './rosterCells.ts';
import { type RosterField, usualTitles } from './rosterField.ts';
import type { KindSource } from './rosterKind.ts';
import { noteOnFilled, noteOnKinds } from './rosterNotes.ts';
import { sortRows } from './sortRows.ts';
import type { TableLayout } from './tableLayout.ts';

/** The most rows that one import takes, as the contract has it. */
export const rosterLimit = 20_000;

interface Named {
  readonly name: string;
  readonly parent: string;
}

export interface RosterOptions extends RowOptions {
  /** Who is in the assessment already. */
  readonly existing: readonly Named[];
  /** The register: whom it has is that unit, and what a row leaves empty is taken from it. */
  readonly registered: readonly Organisation[];
  /** Whether rows that the file hides are read; they are not unless a person says so. */
  readonly withHidden?: boolean;
  /** Whether an empty 上级单位 or 类型 left of the name is that of the row above, as under a merged cell. */
  readonly isFillingDown?: boolean;
  /** The 上级单位 that a person chose where the register has several of the name, by the row's `id`. */
  readonly parentFor?: ReadonlyMap<string, string>;
}

/** A row's place: as the file counts, and for blocks side by side which block, as a key. */
interface Place {
  readonly row: number;
  /** @example '5/0' */
  readonly id: string;
}

/** A candidate that can be taken. `warning` is for a person to decide: it may be there already. */
export interface RosterCandidate extends Place {
  readonly candidate: CandidateInput;
  readonly warning: string | null;
  /** The unit in the register that it is; null where it is new there. */
  readonly organisation: Organisation | null;
  /** Fields that the row left empty and the register filled in. */
  readonly filled: readonly RosterField[];
}

/** What a person may choose so that a row can be taken. */
export type RosterAsk =
  | { readonly kind: 'kind'; readonly unknown: string }
  | { readonly kind: 'parent'; readonly parents: readonly string[] };

export interface RosterProblem extends Place {
  readonly text: string;
  /** The row as it was read, for people. */
  readonly texts: Readonly<Record<RosterField, string>>;
  readonly ask: RosterAsk | null;
}

/** The outcome of reading a table. Rows are numbered as in the table, from 1. */
export interface RosterReading {
  readonly candidates: readonly RosterCandidate[];
  readonly problems: readonly RosterProblem[];
  /** Rows that are blank, an example, or the header once more. */
  readonly skipped: number;
  /** What was done without being asked: sums passed over, kinds read from names. In Chinese. */
  readonly notes: readonly string[];
  /** How many rows have an empty cell that was, or could be, filled from the row above. */
  readonly fillable: number;
  /** Why the table as a whole cannot be taken; then nothing else is given. */
  readonly refusal: string | null;
}

/** The candidates that a table lists, with a problem for each row that cannot be taken as it is. */
export function readRoster(table: TableSheet, layout: TableLayout, options: RosterOptions): RosterReading {
  const refusal = refusalOf(table, layout);
  if (refusal !== null) return { candidates: [], problems: [], skipped: 0, notes: [], fillable: 0, refusal };
  const { withHidden = false, isFillingDown = true, kinds, defaultKind } = options;
  const sorted = sortRows(rosterCells(table, layout, withHidden, options.titles), {
    isFilling: isFillingDown && table.knowsMerges !== true,
    mapping: layout.mapping,
  });
  const reader = unitReader(options);
  for (const unit of sorted.units) reader.read(unit);
  const { candidates, problems, kindsFrom } = reader;
  const hidden = table.hidden?.rows.filter((row) => row > (layout.headerIndex ?? -1)).length ?? 0;
  const end = endOfTable(table.rows, layout.headerIndex);
  const isNothing = candidates.length === 0 && problems.length === 0;
  return {
    candidates,
    problems,
    skipped: sorted.skipped,
    fillable: sorted.fillable.length,
    notes: [
      ...(layout.offsets.length > 1 ? [`表中并排的 ${layout.offsets.length} 栏都已读入。`] : []),
      ...noteOnHidden(table.hidden, hidden, withHidden),
      ...noteOnFilled(isFillingDown ? sorted.fillable : []),
      ...(end === null ? [] : [`第 ${end + 1} 行起是另一张表，没有读入。`]),
      ...(sorted.continued.length > 0
        ? [`第 ${rowList(sorted.continued)}与上一行是同一单位，只取一次。`]
        : []),
      ...noteOnSums(sorted.sums),
      ...noteOnRemarks(sorted.remarks),
      ...noteOnNumbered(sorted.numbered),
      ...(kinds === null ? [] : noteOnKinds(kindsFrom, defaultKind)),
    ],
    refusal: isNothing ? nothingSentence(withHidden ? 0 : hidden) : null,
  };
}

function nothingSentence(hidden: number): string {
  return hidden > 0
    ? `表中没有可导入的单位：有内容的 ${hidden} 行都是隐藏的，没有读入`
    : '表中没有可导入的单位，只有空白行、示例行或合计行';
}

function refusalOf({ rows }: TableSheet, { mapping, headerIndex }: TableLayout): string | null {
  const first = headerIndex === null ? 0 : headerIndex + 1;
  const count = rows.filter(
    (cells, index) => index >= first && cells.some((cell) => cell.trim() !== ''),
  ).length;
  if (count > rosterLimit) {
    return `表中有 ${count} 行，一次最多导入 ${rosterLimit} 行。请分成几个文件（或几次粘贴）导入`;
  }
  if (mapping.name === null) {
    return `没有找到“${usualTitles.name}”这一列。请选择哪一列是${usualTitles.name}`;
  }
  return count > 0 ? null : '表中没有单位，只有表头。请检查是否复制完整';
}

/** Reads one unit after another, each beside those before it, the roster and the register. */
function unitReader(options: RosterOptions) {
  const match = registerMatch(options.registered);
  const twins = possibleTwins(options.existing);
  const listed = new Set(options.existing.map(unitKey));
  const seen = new Map<string, number>();
  const candidates: RosterCandidate[] = [];
  const problems: RosterProblem[] = [];
  const kindsFrom: Record<KindSource, number> = { cell: 0, register: 0, name: 0, default: 0 };

  function read({ name, ...row }: RosterCells & { readonly name: string }): void {
    const place = { row: row.row, id: `${row.row}/${row.block}` };
    const refuse = (text: string, ask: RosterAsk | null = null) =>
      problems.push({ ...place, text, texts: { ...row.texts, name }, ask });
    const unnamed = problemOfName(row, name);
    if (unnamed !== null) return void refuse(unnamed);
    const written = optional(row.texts.parent);
    const chosen = options.parentFor?.get(place.id);
    const found = match({ name, parent: chosen ?? written });
    if (found.kind === 'several' && chosen === undefined) {
      const parents = found.organisations.map(({ parent }) => parent);
      return void refuse(severalSentence(name, parents), { kind: 'parent', parents });
    }
    const organisation = found.kind === 'one' ? found.organisation : null;
    const parent = (chosen ?? written) || (organisation?.parent ?? '');
    const reading = readRosterRow(row, name, parent, organisation, options);
    if ('problems' in reading) {
      const { unknownKind } = reading;
      const isOnly = reading.problems.length === 1 && unknownKind !== null;
      return void refuse(reading.problems.join('；'), isOnly ? { kind: 'kind', unknown: unknownKind } : null);
    }
    const { candidate, kindFrom, filled } = reading;
    const duplicate = duplicateOf(candidate);
    if (duplicate !== null) return void refuse(duplicate);
    candidates.push({ ...place, candidate, warning: twins.sentence(candidate), organisation, filled });
    seen.set(unitKey(candidate), row.row);
    twins.add(candidate, row.row);
    kindsFrom[kindFrom] += 1;
  }

  /** The same organisation before in the table or in the assessment, as a sentence. */
  function duplicateOf(candidate: CandidateInput): string | null {
    const key = unitKey(candidate);
    const called = `“${candidate.name}”${candidate.parent ? `（${candidate.parent}）` : ''}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) return `${called}与第 ${earlier} 行重复。请删去一行，或写明上级单位以便区分`;
    return listed.has(key) ? `${called}已在参评单位名单中` : null;
  }

  return { read, candidates, problems, kindsFrom };
}

function severalSentence(name: string, parents: readonly string[]): string {
  const named = parents.slice(0, 3).map((parent) => `“${parent || '（没有写）'}”`);
  const more = parents.length > named.length ? ` 等 ${parents.length} 个` : '';
  return `单位登记中有 ${parents.length} 个“${name}”，上级单位分别是${named.join('、')}${more}。请选择是哪一个，或在原表中写明上级单位`;
}
