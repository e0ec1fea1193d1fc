import { type CandidateInput, candidateInputSchema } from '../assessment/candidate.ts';
import { parseDayOrMonth } from '../assessment/day.ts';
import { cleanCell, cleanName } from './cleanCell.ts';
import { kindByName } from './kindByName.ts';
import { type RosterMapping, rosterFieldTitles as titles } from './rosterField.ts';

/** What one row gives: a candidate, or sentences that say what to do about it. */
export type RosterRowReading =
  | { readonly candidate: CandidateInput; readonly kindFrom: KindSource }
  | { readonly problems: readonly string[] };

/** Where a candidate's 类型 is from: its cell, its name's ending, or the default. */
export type KindSource = 'cell' | 'name' | 'default';

/** What a blank 类型 may stand for. */
export interface KindOptions {
  /** The scheme's kinds, of which the name's ending may show one. */
  readonly kinds: readonly string[];
  /** 类型 where neither the cell nor the name says one. */
  readonly defaultKind: string;
}

/** The name in the row, as it will stand in the roster. */
export function nameIn(row: readonly string[], mapping: RosterMapping): string {
  return mapping.name === null ? '' : cleanCell(row[mapping.name] ?? '');
}

/** The candidate that a row describes; blank cells are "not given", a blank 类型 is read from the name. */
export function readRosterRow(
  row: readonly string[],
  mapping: RosterMapping,
  { kinds, defaultKind }: KindOptions,
): RosterRowReading {
  const name = nameIn(row, mapping);
  if (name === '') {
    return { problems: [`${titles.name}是空的。请填写；若是合并单元格，请取消合并并逐行填好`] };
  }
  if (!/\p{L}/u.test(name))
    return { problems: [`“${name}”不像${titles.name}，请检查${titles.name}选的是不是这一列`] };
  const cell = (column: number | null) => optional(cleanCell(column === null ? '' : (row[column] ?? '')));
  const count = readCount(cell(mapping.memberCount));
  const founded = readDay(cell(mapping.foundedOn));
  const written = cell(mapping.kind);
  const shown = written === '' ? kindByName(name, kinds) : null;
  const problems = [count, founded].flatMap((part) => (typeof part === 'string' ? [part] : []));
  const parsed = candidateInputSchema.safeParse({
    name,
    kind: written || (shown ?? defaultKind),
    parent: cell(mapping.parent),
    secretary: cleanName(cell(mapping.secretary)),
    memberCount: typeof count === 'string' ? null : count.count,
    foundedOn: typeof founded === 'string' ? null : founded.day,
  });
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => issue.message));
  if (!parsed.success || problems.length > 0) return { problems };
  const kindFrom = written !== '' ? 'cell' : shown !== null ? 'name' : 'default';
  return { candidate: parsed.data, kindFrom };
}

/** A cell without the dash or stroke that people put where there is nothing. */
function optional(text: string): string {
  return /^[-—–/\\]+$/u.test(text) ? '' : text;
}

function readCount(text: string): { count: number | null } | string {
  if (text === '') return { count: null };
  const match = /^(\d{1,3}(?:[,，]\d{3})+|\d{1,9})(?:\.0+)?[人名]?$/u.exec(text.replace(/\s/gu, ''));
  if (!match) return `${titles.memberCount}“${text}”不是人数，请改成整数，如 46`;
  return { count: Number(match[1]?.replace(/[,，]/gu, '')) };
}

function readDay(text: string): { day: string | null } | string {
  if (text === '') return { day: null };
  const day = parseDayOrMonth(text.replace(/ 0{1,2}:00(?::00)?$/u, '').replace(/\s/gu, ''));
  return day === null ? `${titles.foundedOn}“${text}”看不懂，请写成 2018-07-01 或 2018年7月` : { day };
}
