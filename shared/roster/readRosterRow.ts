import { type CandidateInput, candidateInputSchema } from '../assessment/candidate.ts';
import { formatDay, parseDayOrMonth } from '../assessment/day.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { type DoubtField, doubtSentence } from '../table/cellDoubt.ts';
import { cleanName } from '../table/cleanCell.ts';
import type { RosterCells } from './rosterCells.ts';
import { type RosterField, type RosterTitles, usualTitles } from './rosterField.ts';
import { type KindOptions, type KindSource, readKind } from './rosterKind.ts';

/** What one row gives: a candidate, or sentences that say what to do about it. */
export type RosterRowReading =
  | {
      readonly candidate: CandidateInput;
      readonly kindFrom: KindSource;
      /** Fields that the row leaves empty and the register fills in. */
      readonly filled: readonly RosterField[];
    }
  | { readonly problems: readonly string[]; readonly unknownKind: string | null };

export interface RowOptions extends KindOptions {
  /** YYYY-MM-DD; nobody is founded later. */
  readonly today: string | null;
  /** What the scheme calls the fields; as usual where there is no scheme. */
  readonly titles?: RosterTitles;
}

const fieldKinds: Readonly<Record<RosterField, DoubtField>> = {
  name: 'text',
  kind: 'text',
  parent: 'text',
  secretary: 'text',
  memberCount: 'count',
  foundedOn: 'day',
};

/** Why the row is no organisation, by its name alone; null where it may be one. */
export function problemOfName({ texts, doubts }: RosterCells, name: string): string | null {
  const titles = usualTitles;
  const doubted = doubts.name && doubtSentence(titles.name, texts.name, doubts.name, 'text');
  if (doubted) return doubted;
  if (name === '') return `${titles.name}是空的。请填写；若是合并单元格，请取消合并并逐行填好`;
  return /\p{L}/u.test(name) ? null : `“${name}”不像${titles.name}，请检查${titles.name}选的是不是这一列`;
}

/**
 * The candidate of that name that a row describes: blank cells are what the register has, otherwise "not given"; a blank
 * 类型 is read from the name.
 */
export function readRosterRow(
  row: RosterCells,
  name: string,
  parent: string,
  registered: Organisation | null,
  options: RowOptions,
): RosterRowReading {
  const { titles = usualTitles } = options;
  const problems: string[] = [];
  const cell = (field: RosterField) => {
    const doubt = row.doubts[field];
    const sentence = doubt && doubtSentence(titles[field], row.texts[field], doubt, fieldKinds[field]);
    if (sentence) problems.push(sentence);
    return sentence ? '' : optional(row.texts[field]);
  };
  cell('parent'); // Given with the row; here only what is wrong with its cell.
  const written = { kind: cell('kind'), secretary: cleanName(cell('secretary')) };
  const count = readCount(cell('memberCount'), titles.memberCount);
  const founded = readDay(cell('foundedOn'), titles.foundedOn, options.today);
  problems.push(...[count, founded].flatMap((part) => (typeof part === 'string' ? [part] : [])));
  const kind = readKind(written.kind, name, registered?.kind ?? null, options);
  if ('unknown' in kind) problems.push(unknownKindSentence(kind.unknown, written.kind !== ''));
  const own = {
    secretary: written.secretary,
    memberCount: typeof count === 'string' ? null : count.count,
    foundedOn: typeof founded === 'string' ? null : founded.day,
  };
  const full = {
    secretary: own.secretary || (registered?.secretary ?? ''),
    memberCount: own.memberCount ?? registered?.memberCount ?? null,
    foundedOn: own.foundedOn ?? registered?.foundedOn ?? null,
  };
  const parsed = candidateInputSchema.safeParse({
    ...full,
    name,
    parent,
    kind: 'kind' in kind ? kind.kind : '?',
  });
  if (!parsed.success) problems.push(...parsed.error.issues.map((issue) => issue.message));
  if (!parsed.success || problems.length > 0 || 'unknown' in kind)
    return { problems, unknownKind: 'unknown' in kind ? kind.unknown : null };
  const filled = (['secretary', 'memberCount', 'foundedOn'] as const).filter(
    (field) => own[field] !== full[field],
  );
  const isParentFilled = parent !== '' && optional(row.texts.parent) === '';
  return {
    candidate: parsed.data,
    kindFrom: kind.from,
    filled: [
      ...(isParentFilled && registered ? (['parent'] as const) : []),
      ...(kind.from === 'register' ? (['kind'] as const) : []),
      ...filled,
    ],
  };
}

/** A cell without the dash or stroke that people put where there is nothing. @example optional('—') // '' */
export function optional(text: string): string {
  return /^(?:[-—–/\\]+|无|暂无|空)$/u.test(text) ? '' : text;
}

function unknownKindSentence(kind: string, isWritten: boolean): string {
  return isWritten
    ? `方案没有“${kind}”这一类型，请选择按哪一类型`
    : `看名称是“${kind}”，方案没有这一类型，请选择按哪一类型`;
}

function readCount(text: string, title: string): { count: number | null } | string {
  if (text === '') return { count: null };
  const match = /^(\d{1,3}(?:[,，]\d{3})+|\d{1,9})(?:\.0+)?[人名]?$/u.exec(
    text.normalize('NFKC').replace(/\s/gu, ''),
  );
  if (!match) return `${title}“${text}”不是人数，请改成整数，如 46`;
  return { count: Number(match[1]?.replace(/[,，]/gu, '')) };
}

const firstDay = '1900-01-01';

function readDay(text: string, title: string, today: string | null): { day: string | null } | string {
  if (text === '') return { day: null };
  const named = `${title}“${text}”`;
  const bare = text.replace(/ 0{1,2}:00(?::00)?$/u, '').replace(/\s/gu, '');
  if (/^\d{5}(?:\.\d+)?$/u.test(bare))
    return `${named}是日期的序号。请在原表中把这一列设为日期格式，或写成 2018-07-01`;
  const day = parseDayOrMonth(bare);
  if (day === null) return `${named}看不懂，请写成 2018-07-01 或 2018年7月`;
  if (day < firstDay) return `${named}早于 1900 年，请核对`;
  return today !== null && day > today ? `${title}${formatDay(day)}晚于今天（${today}），请核对` : { day };
}
