import { formatPoints } from '../../shared/number/points.ts';
import type { DraftItem, OwnTableDraft } from '../../shared/ownTable/ownTableDraft.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { sumOfItems } from '../../shared/ownTable/readTotal.ts';
import { schemeIdentity } from '../../shared/ownTable/schemeIdentity.ts';
import { schemeOfDraft } from '../../shared/ownTable/schemeOfDraft.ts';
import { placeWords } from '../../shared/ownTable/sourceTable.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { remarksOn } from '../../shared/scheme/remarksOn.ts';
import { SchemeError } from '../../shared/scheme/SchemeError.ts';
import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { Refusal } from '../refusal.ts';
import type { BroughtFile, Files } from '../service/files.ts';
import { broughtFile } from './roster.ts';
import { printedRule } from './rules.ts';
import { saveTo } from './saveTo.ts';

/** What a brought table was read as, and the scheme that it makes. */
interface DraftedFile {
  readonly draft: OwnTableDraft;
  readonly scheme: SchemeSource;
}

/** The draft of a brought table. `table` is which of several, from 1; null: those that the program finds. */
async function draftOfFile(files: Files, file: BroughtFile, table: number | null): Promise<DraftedFile> {
  const source = await files.readSource(file.name, file.bytes);
  if (table !== null && !source.tables[table - 1])
    throw new Refusal('REFUSED', `“${file.name}”有 ${source.tables.length} 个表格，没有第 ${table} 个`);
  const draft = readOwnTable(source, table === null ? {} : { tables: [table - 1] });
  return { draft, scheme: schemeOfDraft(draft, schemeIdentity(source, draft)) };
}

/** What the command `scheme --from` prints. Units: 分. */
function printedDraft(draft: OwnTableDraft) {
  const { title, total, dimensions, ledger, vetoes, grades, problems, notes, tables } = draft;
  const items = dimensions.flatMap((dimension) =>
    dimension.items.map((item) => ({ dimension: dimension.name.text, item })),
  );
  return {
    title: title.text,
    total: (total?.points ?? sumOfItems(dimensions)) / 100,
    dimensions: dimensions.map(({ id, name, kind, max, cap, floor, items }) => ({
      id,
      name: name.text,
      kind,
      max: (max?.points ?? items.reduce((sum, item) => sum + (item.max?.points ?? 0), 0)) / 100,
      ...(cap !== undefined && { cap: cap / 100 }),
      ...(floor !== undefined && { floor: floor / 100 }),
    })),
    items: items.map(({ dimension, item }) => printedItem(dimension, item)),
    vetoes: vetoes && {
      lead: vetoes.lead.text,
      result: vetoes.result?.text ?? null,
      list: vetoes.list.map(({ text }) => text.text),
    },
    grades: grades.map(({ name, from }) => ({ name: name.text, from: from / 100 })),
    tableNotes: draft.tableNotes.map(({ text }) => text),
    numbers: {
      total: ledger.figures.length,
      used: ledger.used,
      unused: ledger.figures
        .filter(({ use }) => use === null)
        .map(({ text, from }) => ({ text, where: placeWords(from.place, tables.length) })),
    },
    unsure: items.flatMap(({ item }) =>
      item.rules
        .filter(({ state }) => state === 'open')
        .map(({ rule }) => ({ item: item.id, rule: rule.label, why: rule.why ?? '' })),
    ),
    problems: problems.map(({ text }) => text),
    notes,
  };
}

function printedItem(dimension: string, item: DraftItem) {
  const { id, group, content, standard, max, cap, floor, start, rules, unread, warnings, columns } = item;
  return {
    id,
    dimension,
    ...(group && { group: group.text }),
    content: content.text,
    standard: standard?.text ?? null,
    max: max && max.points / 100,
    ...(cap !== undefined && { cap: cap === null ? null : cap / 100 }),
    ...(floor !== undefined && { floor: floor === null ? null : floor / 100 }),
    start,
    ...(Object.keys(columns).length > 0 && {
      columns: Object.fromEntries(Object.entries(columns).map(([key, { text }]) => [key, text])),
    }),
    rules: rules.map(({ rule }) => printedRule(rule)),
    ...(unread.length > 0 && { unread: unread.map(({ text }) => text) }),
    ...(warnings.length > 0 && { warnings }),
  };
}

/** In one sentence how far the draft can be used, for standard error. */
function draftInWords({ ledger, problems, dimensions }: OwnTableDraft): string {
  const count = dimensions.reduce((sum, { items }) => sum + items.length, 0);
  const points = dimensions.flatMap(({ items }) => items.map(({ max }) => max?.points ?? 0));
  const sum = formatPoints(points.reduce((total, each) => total + each, 0));
  const open = ledger.open > 0 ? `，${ledger.open} 个未定` : '';
  return `${count} 条考评内容，合计 ${sum} 分；共 ${ledger.figures.length} 个数，${ledger.used} 个已用${open}；${problems.length} 处要核对`;
}

/**
 * `scheme --from`: reads a table, writes the scheme where the caller wants it, and reports; exit 1 where a person must
 * look at something first.
 */
export async function schemeFromTable(
  files: Files,
  file: BroughtFile,
  table: number | null,
  out: string | undefined,
) {
  const { draft, scheme } = await draftOfFile(files, file, table);
  const hasItems = draft.dimensions.some(({ items }) => items.length > 0);
  const checked = hasItems ? checkedScheme(scheme) : { errors: [], remarks: [] };
  if (out !== undefined && hasItems)
    await saveTo(new File([`${JSON.stringify(scheme, null, 2)}\n`], 'scheme.json'), out);
  process.stderr.write(`${draftInWords(draft)}\n`);
  if (draft.ledger.open + draft.problems.length + checked.errors.length > 0) process.exitCode = 1;
  return { ...printedDraft(draft), ...checked };
}

/** `scheme --check`: what is wrong with a scheme file; exit 1 where anything is. Errors: a Refusal where it is no JSON. */
export function checkSchemeFile(path: string) {
  const { name, bytes } = broughtFile(path);
  const checked = checkedScheme(jsonOf(name, new TextDecoder().decode(bytes)));
  if (checked.errors.length > 0) process.exitCode = 1;
  return { ok: checked.errors.length === 0, ...checked };
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch {
    throw new Refusal('REFUSED', `“${name}”不是方案文件，或只有一部分：内容不是完整的 JSON`);
  }
}

/** What is wrong with a scheme, which keeps it from being used, and what a person has to confirm of it. */
function checkedScheme(source: unknown): {
  readonly errors: readonly string[];
  readonly remarks: readonly string[];
} {
  try {
    return { errors: [], remarks: remarksOn(parseScheme(source)) };
  } catch (error) {
    if (error instanceof SchemeError) return { errors: error.problems, remarks: [] };
    throw error;
  }
}
