import type { Assessment } from '../assessment/assessment.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { formsOf } from '../scheme/part.ts';
import type { Rule } from '../scheme/rule.ts';
import { type Item, itemsOf, type SheetForm } from '../scheme/sheet.ts';
import { targetPlaces } from '../scheme/targetPlaces.ts';
import { type Text, wordsOf } from '../scheme/text.ts';
import { exactWords, howTotal } from '../scheme/totalWords.ts';
import { treatmentWords } from '../scoring/explainItem.ts';
import { roundingWords } from '../scoring/scaling.ts';
import { describePoints } from './describePoints.ts';
import { textCell } from './makeCell.ts';
import { panelNotes } from './panelNotes.ts';
import { printedTime } from './printedTime.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { signatureRows } from './signatureRows.ts';
import type { CellModel, WorkbookModel } from './workbookModel.ts';

const columnWidths = [7, 27, 15, 21, 10] as const;
const printed = columnWidths.length;
/** One row of heads for all sections, so that every page can repeat it. */
const heads = ['编号', '内容', '计法', '考评口径', '来源'];
const headRow = 5;

/** 考评口径: how the panel reads the document where it leaves something open, and how it counts, for signing. */
export function readingsReport(source: OutcomeSource): WorkbookModel {
  const { assessment } = source;
  const drafts: RowDraft[] = [
    titleRow('考评口径', source, printed),
    captionRow(`考核名称：${assessment.name}`, `年度：${assessment.year}`, 3, printed),
    captionRow(`依据：${wordsOf(source.scheme.documentTitle)}`, organiserCaption(source), 3, printed),
    wideRow(
      textCell(
        'small',
        '“文件原文”是依据文件中的原句；“程序默认”是文件未写明、由程序按通常理解所作的规定或所拟的名称；“考评组约定”是考评组另行议定的。考评口径一栏由程序给出默认写法，考评组可以改写，以签字的为准。',
      ),
      printed,
    ),
    { cells: heads.map((head) => textCell('head', head)), height: 22 },
    ...noteDrafts(source),
    ...ruleDrafts(source),
    ...outcomeDrafts(source),
    ...signatureRows(assessment.panel, assessment.signedBy, 3, printed),
    wideRow(textCell('small', signedText(assessment)), printed, 20),
  ];
  return {
    title: markRehearsal('考评口径', assessment),
    sheets: [
      {
        name: '考评口径',
        paper: 'A4',
        orientation: 'portrait',
        columnWidths,
        ...placeRows(drafts, columnWidths),
        printTitleRows: [headRow, headRow],
        frozen: { rows: headRow, columns: 0 },
        footer: reportFooter(source),
      },
    ],
  };
}

/** Who wrote a text. */
function originOf(text: Text): string {
  return 'document' in text ? '文件原文' : '程序默认';
}

/** Who wrote a rule; the unit that it is counted by is named where the item's own sentence counts by another. */
function originOfRule(rule: Rule, { standard }: Pick<Item, 'standard'>): string {
  const origin = originOf(rule.label);
  if ('caption' in rule.label || !('unit' in rule) || wordsOf(standard).includes(rule.unit)) return origin;
  return `${origin}；按“${rule.unit}”计是程序默认`;
}

function sectionRow(title: string): RowDraft {
  return wideRow(textCell('caption', title), printed, 26);
}

function noteDrafts({ scheme }: OutcomeSource): RowDraft[] {
  if (scheme.readingNotes.length === 0 && !scheme.asIs) return [];
  return [
    sectionRow(scheme.asIs ? '一、文件未写明之处的理解和照文件执行之处' : '一、文件未写明之处的理解'),
    ...(scheme.asIs?.remarks ?? []).map((remark) =>
      textRow('', `${remark}。经${scheme.asIs?.by}核对，文件如此，照文件执行。`, '文件如此'),
    ),
    ...scheme.readingNotes.flatMap((note, index): RowDraft[] => {
      const choice =
        note.choice === 'capAdditions' && scheme.sheet
          ? `\n本次考核采用：${capWords(scheme.sheet.capAdditions)}。`
          : '';
      const rows = [textRow(`第${index + 1}条`, `${wordsOf(note.text)}${choice}`, originOf(note.text))];
      if (note.agreed) rows.push(textRow('', note.agreed, '考评组约定'));
      return rows;
    }),
  ];
}

function textRow(number: string, text: string, origin: string): RowDraft {
  return noteRow(textCell('center', number), textCell('text', text), textCell('center', origin));
}

function noteRow(number: CellModel, text: CellModel, origin: CellModel): RowDraft {
  return { cells: [number, text, null, null, origin], across: [[2, 4]] };
}

function capWords(order: SheetForm['capAdditions']): string {
  return order === 'beforeDeductions' ? '先按该项满分封顶，再扣分' : '先扣分，再按该项满分封顶';
}

/** How the rule counts; where what must be reached is a round's, each round's with where it is from. */
function pointsWords(rule: Rule, scheme: OutcomeSource['scheme']): string {
  const targets = rule.kind === 'deduct-short' ? (rule.targets ?? {}) : {};
  const lines = targetPlaces(scheme).flatMap(({ key, name }) => {
    const target = targets[key];
    return target && 'unit' in rule
      ? [`${name}应达到 ${target.count} ${rule.unit}（${wordsOf(target.note)}）`]
      : [];
  });
  return [lines.length > 0 ? `全年：${describePoints(rule)}` : describePoints(rule), ...lines].join('\n');
}

function ruleDrafts({ dossier: { scheme } }: OutcomeSource): RowDraft[] {
  if (!scheme.sheet) return [];
  return [
    sectionRow('二、各条考评标准的计法和口径'),
    ...formsOf(scheme).flatMap((form) =>
      itemsOf(form).flatMap((item) => [
        ...apartDrafts(item, form),
        ...item.rules.map(
          (rule): RowDraft => ({
            cells: [
              textCell('center', rule.id),
              textCell(
                'text',
                `${wordsOf(rule.label)}${
                  rule.note
                    ? `
${wordsOf(rule.note)}`
                    : ''
                }`,
              ),
              textCell('center', pointsWords(rule, scheme)),
              textCell('text', rule.convention ?? ''),
              textCell('center', originOfRule(rule, item)),
            ],
          }),
        ),
      ]),
    ),
  ];
}

/** For whom the item is, and how it counts where it does not apply, unless that is with its full points. */
function apartDrafts(item: Item, { notApplicable, items }: SheetForm): RowDraft[] {
  const { for: kinds, treatment } = item;
  if (kinds === undefined && (item.notApplicable === undefined || treatment === 'full')) return [];
  const whom = kinds ? `适用于${kinds.join('、')}；` : '';
  const rounding =
    treatment === 'scaled' && item.max > 0 ? roundingWords(notApplicable?.places ?? 2, items) : '';
  const text = `${wordsOf(item.content)}：${whom}不适用的${treatmentWords(item)}${rounding}`;
  return [textRow(item.id, text, item.notApplicable ? originOf(item.notApplicable.note) : '')];
}

function outcomeDrafts({ scheme }: OutcomeSource): RowDraft[] {
  const texts = [
    ...(scheme.vetoes ? [scheme.vetoes.note] : []),
    scheme.outcomeNote,
    ...(scheme.parts.length > 0 ? [{ caption: `总分为${howTotal(scheme)}。${exactWords(scheme)}。` }] : []),
    ...panelNotes(scheme).map((note) => ({ caption: note })),
  ];
  return [
    sectionRow(scheme.vetoes ? '三、直接认定情形和结果' : '结果'),
    ...texts.map((text, index) =>
      textRow(`第${scheme.readingNotes.length + index + 1}条`, wordsOf(text), originOf(text)),
    ),
  ];
}

function signedText({ signedAt, signedBy }: Assessment): string {
  if (signedAt === null) return '考评口径尚未经考评组签字，签字后才能开始评分。';
  const names = signedBy ? `签字人：${signedBy.join('、')}。` : '';
  return `考评组已于 ${printedTime(signedAt)} 签字本口径，此后不再改动。${names}`;
}
