import { formatPoints } from '../../shared/number/points.ts';
import type { DraftItem, OwnTableDraft } from '../../shared/ownTable/ownTableDraft.ts';
import { readOwnTable } from '../../shared/ownTable/readOwnTable.ts';
import { placeWords } from '../../shared/ownTable/sourceTable.ts';
import { Refusal } from '../refusal.ts';
import type { BroughtFile, Files } from '../service/files.ts';
import { printedRule } from './rules.ts';

/** A draft of a brought table, with what of it the report says. */
export async function draftOfFile(
  files: Files,
  file: BroughtFile,
  table: number | null,
): Promise<OwnTableDraft> {
  const source = await files.readSource(file.name, file.bytes);
  if (table !== null && !source.tables[table - 1])
    throw new Refusal('REFUSED', `“${file.name}”有 ${source.tables.length} 个表格，没有第 ${table} 个`);
  return readOwnTable(source, table === null ? {} : { tables: [table - 1] });
}

/** What the command `scheme --from` prints. Units: 分. */
export function printedDraft(draft: OwnTableDraft) {
  const { title, total, dimensions, ledger, vetoes, grades, problems, notes, tables } = draft;
  const items = dimensions.flatMap((dimension) =>
    dimension.items.map((item) => ({ dimension: dimension.name.text, item })),
  );
  return {
    title: title.text,
    total: total && total.points / 100,
    dimensions: dimensions.map(({ id, name, kind, max, cap, floor }) => ({
      id,
      name: name.text,
      kind,
      max: max && max.points / 100,
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
export function draftInWords({ ledger, problems, dimensions }: OwnTableDraft): string {
  const count = dimensions.reduce((sum, { items }) => sum + items.length, 0);
  const points = dimensions.flatMap(({ items }) => items.map(({ max }) => max?.points ?? 0));
  const sum = formatPoints(points.reduce((total, each) => total + each, 0));
  const open = ledger.open > 0 ? `，${ledger.open} 个未定` : '';
  return `${count} 条考评内容，合计 ${sum} 分；共 ${ledger.figures.length} 个数，${ledger.used} 个已用${open}；${problems.length} 处要核对`;
}
