import { type CandidateInput, identityOf } from '../assessment/candidate.ts';
import { exampleMark } from './exampleMark.ts';
import { bareHeader, headerWords } from './headerWords.ts';
import { isSumRow } from './isSumRow.ts';
import { possibleTwins } from './possibleTwins.ts';
import { type KindOptions, type KindSource, nameIn, readRosterRow } from './readRosterRow.ts';
import { type RosterMapping, rosterFieldTitles } from './rosterField.ts';
import { noteOnKinds, noteOnSums } from './rosterNotes.ts';

/** The most rows that one import takes, as the contract has it. */
export const rosterLimit = 20_000;

export interface RosterOptions extends KindOptions {
  /** The index of the row that names the columns; null where there is none. It and the rows above are not read. */
  readonly headerIndex: number | null;
  /** Who is in the assessment already, by `identityOf`. */
  readonly existing: ReadonlySet<string>;
}

/** A candidate that can be taken. `warning` is for a person to decide: it may be there already. */
export interface RosterCandidate {
  readonly row: number;
  readonly candidate: CandidateInput;
  readonly warning: string | null;
}

/** The outcome of reading a table. Rows are numbered as in the table, from 1. */
export interface RosterReading {
  readonly candidates: readonly RosterCandidate[];
  readonly problems: readonly { readonly row: number; readonly text: string }[];
  /** Rows that are blank, an example, or the header once more. */
  readonly skipped: number;
  /** What was done without being asked: sums passed over, kinds read from names. In Chinese. */
  readonly notes: readonly string[];
  /** Why the table as a whole cannot be taken; then nothing else is given. */
  readonly refusal: string | null;
}

/** The candidates that a table lists, with a problem for each row that cannot be taken as it is. */
export function readRoster(
  rows: readonly (readonly string[])[],
  mapping: RosterMapping,
  { headerIndex, kinds, defaultKind, existing }: RosterOptions,
): RosterReading {
  const first = headerIndex === null ? 0 : headerIndex + 1;
  const refusal = refusalOf(rows, mapping, first);
  if (refusal !== null) return { candidates: [], problems: [], skipped: 0, notes: [], refusal };
  const candidates: RosterCandidate[] = [];
  const problems: { row: number; text: string }[] = [];
  const seen = new Map<string, number>();
  const twins = possibleTwins(existing);
  const sums: number[] = [];
  const kindsFrom: Record<KindSource, number> = { cell: 0, name: 0, default: 0 };
  let skipped = 0;
  for (const [index, cells] of rows.entries()) {
    if (index < first) continue;
    const row = index + 1;
    if (isSkipped(cells, mapping)) {
      skipped += 1;
      continue;
    }
    if (isSumRow(cells, nameIn(cells, mapping))) {
      sums.push(row);
      continue;
    }
    const reading = readRosterRow(cells, mapping, { kinds, defaultKind });
    if ('problems' in reading) {
      problems.push({ row, text: reading.problems.join('；') });
      continue;
    }
    const { candidate, kindFrom } = reading;
    const duplicate = duplicateOf(candidate, seen, existing);
    if (duplicate !== null) {
      problems.push({ row, text: duplicate });
      continue;
    }
    candidates.push({ row, candidate, warning: twins.sentence(candidate) });
    seen.set(identityOf(candidate), row);
    twins.add(candidate, row);
    kindsFrom[kindFrom] += 1;
  }
  const isNothing = candidates.length === 0 && problems.length === 0;
  return {
    candidates,
    problems,
    skipped,
    notes: [...noteOnSums(sums), ...noteOnKinds(kindsFrom, defaultKind)],
    refusal: isNothing ? '表中没有可导入的单位，只有空白行、示例行或合计行' : null,
  };
}

function refusalOf(
  rows: readonly (readonly string[])[],
  mapping: RosterMapping,
  first: number,
): string | null {
  const count = rows.filter((cells, index) => index >= first && !isBlank(cells)).length;
  if (count > rosterLimit) {
    return `表中有 ${count} 行，一次最多导入 ${rosterLimit} 行。请分成几个文件（或几次粘贴）导入`;
  }
  if (mapping.name === null) {
    return `没有找到“${rosterFieldTitles.name}”这一列。请选择哪一列是${rosterFieldTitles.name}`;
  }
  return count > 0 ? null : '表中没有单位，只有表头。请检查是否复制完整';
}

function isSkipped(cells: readonly string[], mapping: RosterMapping): boolean {
  if (isBlank(cells)) return true;
  const name = nameIn(cells, mapping);
  if (name.startsWith(exampleMark)) return true;
  return nameHeaders.includes(bareHeader(name)) && cells.filter(isHeader).length > 1;
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The same organisation before in the table or in the assessment, as a sentence. */
function duplicateOf(
  candidate: CandidateInput,
  seen: ReadonlyMap<string, number>,
  existing: ReadonlySet<string>,
): string | null {
  const identity = identityOf(candidate);
  const called = `“${candidate.name}”${candidate.parent ? `（${candidate.parent}）` : ''}`;
  const earlier = seen.get(identity);
  if (earlier !== undefined) return `${called}与第 ${earlier} 行重复。请删去一行，或写明上级单位以便区分`;
  return existing.has(identity) ? `${called}已在参评单位名单中` : null;
}

const nameHeaders = headerWords.flatMap(([field, words]) => (field === 'name' ? words.exact : []));
const allHeaders = new Set(headerWords.flatMap(([, words]) => words.exact));

function isHeader(cell: string): boolean {
  return allHeaders.has(bareHeader(cell));
}
