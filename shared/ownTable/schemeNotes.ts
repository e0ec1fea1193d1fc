import { formatPoints } from '../number/points.ts';
import type { SchemeSource } from '../scheme/scheme.ts';
import type { DraftItem, OwnTableDraft } from './ownTableDraft.ts';
import { sumOfItems } from './readTotal.ts';
import { unusableVetoes } from './schemeVetoes.ts';

type NoteSource = NonNullable<SchemeSource['readingNotes']>[number];
type NoteText = Omit<NoteSource, 'id'>;

/** 考评口径: what the table leaves open and the program decided, what it says about the whole table, one note each. */
export function schemeNotes(draft: OwnTableDraft): NoteSource[] {
  const items = draft.dimensions.flatMap((dimension) => dimension.items);
  const notes = [
    ...capNote(items),
    ...listNote(items.filter(isFromFull), '读作满分条件或从满分起扣，得分不低于 0 分'),
    ...listNote(
      items.filter(({ isByPanel }) => isByPanel),
      '没有能计分的标准，由考评组在满分以内评分',
    ),
    ...totalNote(draft),
    ...draft.tableNotes.map(({ text }): NoteText => ({ text: { document: text } })),
    captioned('一项、一份、一次如何计（考评口径）由考评组在开始前逐条核对，随表打印。'),
    captioned('名单、评分、公示、表彰四个阶段和参评单位的类型为程序默认。'),
    ...unusableVetoes(draft).map((words) =>
      captioned(`${words}要降低等次，表中没有等次，程序不计，由考评组写入结果。`),
    ),
    ...(draft.vetoes && draft.vetoes.result === null
      ? [captioned('一票否决的结果，文件没有写明等次，程序写作“一票否决”，不排名次。')]
      : []),
  ];
  return notes.map((note, index) => ({ id: `N${index + 1}`, ...note }));
}

function captioned(caption: string): NoteText {
  return { text: { caption } };
}

/** Said where additions and deductions meet in one item. */
function capNote(items: readonly DraftItem[]): NoteText[] {
  const adding = items.filter(({ start, isByPanel }) => start === 'zero' && !isByPanel);
  if (adding.length === 0) return [];
  if (!adding.some(hasBoth)) return [captioned(`${ids(adding)} 从 0 分起加，加到该项满分为止。`)];
  const caption = `加分先封顶（该项满分）再扣分；${ids(adding)} 从 0 分起加。文件未写明，启用前可改为先扣后封顶。`;
  return [{ text: { caption }, choice: 'capAdditions' }];
}

/** Whether an item both adds and deducts, so that it matters what is capped first. */
function hasBoth({ rules }: DraftItem): boolean {
  const kinds = rules.map(({ rule }) => rule.kind);
  return kinds.some((kind) => kind.startsWith('add')) && kinds.some((kind) => kind.startsWith('deduct'));
}

function isFromFull({ start, isByPanel }: DraftItem): boolean {
  return start === 'full' && !isByPanel;
}

function listNote(items: readonly DraftItem[], what: string): NoteText[] {
  return items.length === 0 ? [] : [captioned(`${ids(items)} ${what}。`)];
}

/** @example ids(items) // '1-1、1-2 等 21 条' */
function ids(items: readonly DraftItem[]): string {
  const shown = items.slice(0, 6).map(({ id }) => id);
  return items.length > shown.length ? `${shown.join('、')} 等 ${items.length} 条` : shown.join('、');
}

function totalNote(draft: OwnTableDraft): NoteText[] {
  if (draft.total?.from) return [];
  const total = draft.total?.points ?? sumOfItems(draft.dimensions);
  return [captioned(`文件没有写明总分，按各条满分合计 ${formatPoints(total)} 分。`)];
}
