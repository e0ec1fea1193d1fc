import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import type { ReportStamp } from '../assessment/reportStamp.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Decision, Notice } from '../register/noticeContent.ts';
import { honoursIn, honoursOf, quoted, quotedAll } from './honours.ts';
import { listAttachment, tablesOf } from './listTables.ts';
import { isListApart } from './noticeTexts.ts';
import type { Block, Certificates, OfficialDocument } from './officialDocument.ts';
import { standingRows } from './standingRows.ts';
import { titleLines } from './titleLines.ts';
import { titleWordsOf } from './titleWords.ts';
import { traceOf } from './traceOf.ts';
import { decisionWording, noticeWording } from './wording.ts';

/** 公示: basis, list, days, how objections go, sender and date. Source: GB/T 9704-2012 for the order of the parts. */
export function noticeDocument(dossier: Dossier, notice: Notice, stamp: ReportStamp): OfficialDocument {
  const { rows, generated, texts } = noticeWording(dossier, notice);
  const isApart = isListApart(notice, rows);
  const attachmentTitle = listTitle(generated.title);
  const frame = { scheme: dossier.scheme, organiser: dossier.assessment.organiser, hasResult: true };
  return {
    name: markRehearsal(texts.title.replaceAll('\n', ''), dossier.assessment),
    paper: notice.paper,
    trace: traceOf(dossier.scheme, stamp),
    parts: [
      [
        titleOf(texts.title, dossier),
        ...paragraphs(texts.basis),
        ...paragraphs(notice.changes),
        ...paragraphs(texts.list),
        ...(notice.listAs === 'table' && !isApart ? tablesOf(frame, rows) : []),
        ...paragraphs(texts.period),
        ...paragraphs(texts.objections),
        ...(isApart ? [{ kind: 'attachments' as const, names: [attachmentTitle] }] : []),
        signOff(notice),
      ],
      ...(isApart ? [listAttachment(frame, titleOf(attachmentTitle, dossier), rows)] : []),
    ],
  };
}

/** 表彰决定 with its list as 附件. */
export function decisionDocument(dossier: Dossier, decision: Decision, stamp: ReportStamp): OfficialDocument {
  const { rows, texts } = decisionWording(dossier, decision);
  const frame = { scheme: dossier.scheme, organiser: dossier.assessment.organiser, hasResult: false };
  const attachmentTitle = `${quotedAll(honoursIn(dossier, rows))}名单`;
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
      listAttachment(frame, titleOf(attachmentTitle, dossier), rows),
    ],
  };
}

/** 荣誉证书, one for each candidate whom the decision and the corrections since honour. */
export function certificatesOf(dossier: Dossier, decision: Decision, stamp: ReportStamp): Certificates {
  const { assessment, scheme } = dossier;
  const { rows } = standingRows(dossier, decision);
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

/** The title of the list that a notice of that title makes public. @example listTitle('关于推荐名单的公示') // '推荐名单' */
function listTitle(title: string): string {
  return title.replace(/^关于/u, '').replace(/的公示$/u, '');
}

function titleOf(title: string, { assessment, scheme }: Dossier): Block {
  return { kind: 'title', lines: titleLines(markRehearsal(title, assessment), titleWordsOf(scheme)) };
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
