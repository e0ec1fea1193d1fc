import type { SchemeSource } from '../scheme/scheme.ts';
import { currentLanguage } from '../scheme/upgrades/upgradeScheme.ts';
import type { DraftDimension, DraftItem, OwnTableDraft } from './ownTableDraft.ts';
import { sumOfItems } from './readTotal.ts';
import { schemeNotes } from './schemeNotes.ts';
import type { ItemSource } from './schemeRule.ts';
import { schemeRules } from './schemeRules.ts';
import { schemeVetoes } from './schemeVetoes.ts';

/** What a scheme needs beside the table. */
export interface SchemeIdentity {
  readonly id: string;
  readonly version: string;
  /** The name of the brought file. */
  readonly seed: string;
  /** Who issued the document, its title; absent: the draft's own. */
  readonly issuer?: string;
  readonly documentTitle?: string;
  readonly candidateKinds?: readonly string[];
}

type DimensionSource = NonNullable<SchemeSource['sheet']>['dimensions'][number];
type StageSource = SchemeSource['stages'][number];

const usualKinds = ['党支部', '教师党支部', '学生党支部', '离退休党支部', '直属党支部', '党总支', '党委'];
const usualHeads = {
  dimension: '项目',
  content: '考评内容',
  points: '考评分数',
  standard: '考评标准',
  score: '考评得分',
};

/**
 * The draft as a scheme of the present language, from 名单 to 表彰. Every text of the table is the document's word for
 * word; what the program added is a caption and stands among the reading notes.
 */
export function schemeOfDraft(draft: OwnTableDraft, identity: SchemeIdentity): SchemeSource {
  const { title, dimensions, columns, heads, grades } = draft;
  const name = { document: title.text };
  const vetoes = schemeVetoes(draft);
  const hasGroups = dimensions.some(({ items }) => items.some(({ group }) => group !== null));
  return {
    language: currentLanguage,
    id: identity.id,
    version: identity.version,
    title: title.from.length > 0 ? name : { caption: title.text },
    issuer: identity.issuer === undefined ? { caption: '本单位' } : { document: identity.issuer },
    documentTitle:
      identity.documentTitle === undefined ? { caption: title.text } : { document: identity.documentTitle },
    seed: identity.seed,
    candidateKinds: [...(identity.candidateKinds ?? kindsFor(title.text))],
    sheet: {
      name: title.from.length > 0 ? name : { caption: title.text },
      heads: { ...usualHeads, ...heads, ...(hasGroups && { group: heads.group ?? '指标' }) },
      ...(columns.length > 0 && { columns: columns.map(({ id, head }) => ({ id, head })) }),
      total: (draft.total?.points ?? sumOfItems(dimensions)) / 100,
      ...(draft.cap !== undefined && { cap: draft.cap / 100 }),
      dimensions: dimensions
        .filter(({ items }) => items.length > 0)
        .map((dimension) =>
          schemeDimension(
            dimension,
            grades.map((grade) => grade.name.text),
          ),
        ),
    },
    ...(vetoes && { vetoes }),
    grades: grades.map((grade) => ({ name: { document: grade.name.text }, from: grade.from / 100 })),
    stages: usualStages(),
    honour: honourOf(title.text),
    outcomeNote: {
      caption:
        grades.length > 0
          ? '等次按文件的分数线；名次供参考，表彰多少由党委决定。'
          : '文件没有写明等次；名次供参考，表彰多少由党委决定。',
    },
    readingNotes: schemeNotes(draft),
  };
}

function schemeDimension(
  { id, name, kind, max, cap, floor, items }: DraftDimension,
  grades: readonly string[],
): DimensionSource {
  const sum = items.reduce((total, item) => total + (item.max?.points ?? 0), 0);
  return {
    id,
    name: { document: name.text || '考评内容' },
    max: kind === 'points' ? (max?.points ?? sum) / 100 : 0,
    ...(cap !== undefined && { cap: cap / 100 }),
    ...(floor !== undefined && { floor: floor / 100 }),
    items: items.map((item, index) => schemeItem(item, groupName(items, index), grades)),
  };
}

/** The group of an item, told apart where its items do not stand together. */
function groupName(items: readonly DraftItem[], index: number): ItemSource['group'] {
  const words = items[index]?.group?.text;
  if (words === undefined || words === '') return undefined;
  let start = index;
  while (items[start - 1]?.group?.text === words) start -= 1;
  const before = items.slice(0, start).some(({ group }) => group?.text === words);
  return before ? { caption: `${words}（续）` } : { document: words };
}

function schemeItem(item: DraftItem, group: ItemSource['group'], grades: readonly string[]): ItemSource {
  const { id, max, cap, floor, start, content, standard, columns } = item;
  const shown = Object.entries(columns).map(([key, { text }]) => [key, { document: text }]);
  return {
    id,
    max: (max?.points ?? 0) / 100,
    ...(cap !== undefined && { cap: cap === null ? null : cap / 100 }),
    ...(floor !== undefined && { floor: floor === null ? null : floor / 100 }),
    start,
    ...(group && { group }),
    content: content.text === '' ? { caption: '（没有写明）' } : { document: content.text },
    standard: standard ? { document: standard.text } : { caption: '由考评组评分' },
    ...(shown.length > 0 && { columns: Object.fromEntries(shown) }),
    rules: schemeRules(item, grades),
  };
}

function kindsFor(title: string): string[] {
  const first = usualKinds.find((kind) => title.includes(kind)) ?? usualKinds[0] ?? '党支部';
  return [first, ...usualKinds.filter((kind) => kind !== first)];
}

/** The title that the table is about, where its name quotes one. */
function honourOf(title: string): SchemeSource['honour'] {
  const [, words] = /[“"]([^”"]*(?:党组织|党支部|党总支|党委|支部|集体))[”"]/u.exec(title) ?? [];
  return words === undefined ? null : { document: words };
}

/** The course where the document has none. */
function usualStages(): StageSource[] {
  return [
    { id: 'S1', needs: ['roster'], name: { caption: '名单' }, text: { caption: '列出参评单位。' } },
    {
      id: 'S2',
      needs: ['readings', 'sheets'],
      name: { caption: '评分' },
      text: { caption: '考评组商定考评口径，对照评分表打分。' },
    },
    { id: 'S3', needs: ['notice'], name: { caption: '公示' }, text: { caption: '公示考核结果。' } },
    { id: 'S4', name: { caption: '表彰' }, text: { caption: '公示结束后，由党委决定表彰。' } },
  ];
}
