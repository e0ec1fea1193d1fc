import { formatDay } from '../assessment/day.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, ListRow, Notice } from '../register/noticeContent.ts';
import type { ReportStamp } from '../report/reportSource.ts';
import { markRehearsal } from '../report/reportTitle.ts';
import { chosenRows, listRows } from './listRows.ts';
import { generatedDecision, generatedNotice, honoursOf, quoted } from './noticeTexts.ts';
import type { Block, Certificates, OfficialDocument } from './officialDocument.ts';
import { titleLines } from './titleLines.ts';
import { traceOf } from './traceOf.ts';

/** A list with more rows than this goes into an 附件 of its own. */
const mostInText = 30;

/** The list and the texts of a document: those it was issued with, or as they stand now. */
export function wordingOf<Name extends string>(
  dossier: Dossier,
  document: Pick<Notice, 'chosen' | 'frozen'> & {
    readonly texts: Readonly<Partial<Record<Name, string | null>>>;
  },
  generate: (rows: readonly ListRow[]) => Readonly<Record<Name, string>>,
) {
  const { frozen } = document;
  const rows = frozen?.rows ?? chosenRows(listRows(dossier), document.chosen);
  // Safe: a document is frozen with the texts that are generated for it.
  const generated = (frozen?.generated ?? generate(rows)) as Readonly<Record<Name, string>>;
  const texts = Object.fromEntries(
    (Object.keys(generated) as Name[]).map((name) => [name, document.texts[name] ?? generated[name]]),
  ) as Readonly<Record<Name, string>>;
  return { rows, generated, texts };
}

export function noticeWording(dossier: Dossier, notice: Notice) {
  return wordingOf(dossier, notice, (rows) => generatedNotice(dossier, notice, rows));
}

export function decisionWording(dossier: Dossier, decision: Decision) {
  return wordingOf(dossier, decision, (rows) => generatedDecision(dossier, rows));
}

/** 公示: basis, list, days, how objections go, sender and date. Source: GB/T 9704-2012 for the order of the parts. */
export function noticeDocument(dossier: Dossier, notice: Notice, stamp: ReportStamp): OfficialDocument {
  const { rows, texts } = noticeWording(dossier, notice);
  const isApart = notice.listAs === 'table' && rows.length > mostInText;
  const attachmentTitle = '公示名单';
  const list: Block[] = [
    { kind: 'paragraph', text: texts.list },
    ...(notice.listAs === 'table' && !isApart ? tablesOf(rows) : []),
  ];
  return {
    name: markRehearsal(texts.title.replaceAll('\n', ''), dossier.assessment),
    paper: notice.paper,
    trace: traceOf(dossier.scheme, stamp),
    parts: [
      [
        titleOf(texts.title, dossier),
        { kind: 'paragraph', text: texts.basis },
        ...(notice.changes === '' ? [] : [{ kind: 'paragraph' as const, text: notice.changes }]),
        ...(isApart
          ? [
              {
                kind: 'paragraph' as const,
                text: `${texts.list.replace(/，按顺序列表如下。$/, '')}，见附件。`,
              },
            ]
          : list),
        { kind: 'paragraph', text: texts.period },
        ...paragraphs(texts.objections),
        ...(isApart ? [{ kind: 'attachments' as const, names: [attachmentTitle] }] : []),
        signOff(notice),
      ],
      ...(isApart ? [attachment(attachmentTitle, rows, dossier)] : []),
    ],
  };
}

/** 表彰决定 with its list as 附件. */
export function decisionDocument(dossier: Dossier, decision: Decision, stamp: ReportStamp): OfficialDocument {
  const { rows, texts } = decisionWording(dossier, decision);
  const attachmentTitle = `${honoursOf(dossier).map(quoted).join('、')}名单`;
  return {
    name: markRehearsal(texts.title.replaceAll('\n', ''), dossier.assessment),
    paper: decision.paper,
    trace: traceOf(dossier.scheme, stamp),
    parts: [
      [
        titleOf(texts.title, dossier),
        ...(decision.recipient === '' ? [] : [{ kind: 'recipient' as const, text: decision.recipient }]),
        ...paragraphs(texts.basis),
        ...paragraphs(texts.award),
        ...paragraphs(texts.hope),
        ...paragraphs(texts.call),
        { kind: 'attachments', names: [attachmentTitle] },
        signOff(decision),
      ],
      attachment(attachmentTitle, rows, dossier),
    ],
  };
}

/** 荣誉证书, one for each candidate of the decision. */
export function certificatesOf(dossier: Dossier, decision: Decision, stamp: ReportStamp): Certificates {
  const { assessment, scheme } = dossier;
  const { rows } = decisionWording(dossier, decision);
  const [only = ''] = honoursOf(dossier);
  return {
    name: markRehearsal(`${assessment.name}荣誉证书`, assessment),
    trace: traceOf(scheme, stamp),
    pages: rows.map(({ name, group }) => ({
      title: markRehearsal('荣誉证书', assessment),
      recipient: name,
      text: `在${assessment.name}中成绩突出，被授予${quoted(group === '' ? only : group)}称号。特发此证，以资鼓励。`,
      sender: decision.sender,
      date: formatDay(decision.date),
    })),
  };
}

function titleOf(title: string, { assessment }: Dossier): Block {
  return { kind: 'title', lines: titleLines(markRehearsal(title, assessment)) };
}

function paragraphs(text: string): Block[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: 'paragraph', text: line.trim() }));
}

function signOff({ sender, date, hasSeal }: Pick<Notice, 'sender' | 'date' | 'hasSeal'>): Block {
  return { kind: 'signOff', sender, date: formatDay(date), hasSeal };
}

function attachment(title: string, rows: readonly ListRow[], dossier: Dossier): Block[] {
  return [{ kind: 'attachmentMark', text: '附件1' }, titleOf(title, dossier), ...tablesOf(rows)];
}

/** A table for each group of the list, under a heading where there is more than one. */
function tablesOf(rows: readonly ListRow[]): Block[] {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const hasParents = rows.some(({ parent }) => parent !== '');
  return groups.flatMap((group, index): Block[] => [
    ...(group === ''
      ? []
      : [{ kind: 'heading' as const, level: 1 as const, text: `${numerals[index] ?? index + 1}、${group}` }]),
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 3, align: 'center' },
        { title: '单位名称', width: 11, align: 'left' },
        ...(hasParents ? [{ title: '所属党组织', width: 8, align: 'left' as const }] : []),
        { title: '结果', width: 9, align: 'left' },
      ],
      rows: rows
        .filter((row) => row.group === group)
        .map(({ name, parent, result }, place) => [
          String(place + 1),
          name,
          ...(hasParents ? [parent] : []),
          result,
        ]),
    },
  ]);
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
