import { markRehearsal } from '../assessment/markRehearsal.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import type { HonourRule, HonourRules } from '../honour/honourRules.ts';
import { isSameBody } from '../honour/isHonour.ts';
import { isOfRehearsal } from '../organisation/isOfRehearsal.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { standingNames, type TitleStanding, titleStandings } from '../organisation/titleStanding.ts';
import { wordsOf } from '../scheme/text.ts';
import { asPart } from './asSentence.ts';
import { listEnd } from './listEnd.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { optionalColumns } from './optionalColumns.ts';
import { orderNotes } from './orderNotes.ts';
import { middleOf } from './pairRow.ts';
import { fitList } from './paper/fitList.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import type { CellModel, WorkbookModel } from './workbookModel.ts';

const heads = [
  ...['序号', '单位', '上级单位', '称号', '授予日期', '最近认定', '有效至', '重新认定起始日', '状态'],
  '依据',
];
const printed = heads.length;
const headRow = 5;
const stateColumn = 'I';
const states = ['valid', 'renewSoon', 'lapsed', 'withdrawn'] as const;

interface HonourRow {
  readonly organisation: Organisation;
  readonly standing: TitleStanding;
}

/**
 * 荣誉台账: every honour that an organisation of the workspace's register holds or held, and how it stands on the day,
 * but for those that only other organisers give; those of rehearsals in a rehearsal alone.
 * Each honour is judged by the scheme that gives it, so that every assessment of the workspace says the same of a title.
 * The counts by state are live formulas over the state column.
 */
export function honoursReport(source: OutcomeSource): WorkbookModel {
  const { assessment, dossier } = source;
  const rules = source.honourRules();
  const validityFor = (honour: string) => rules.get(honour)?.validity ?? null;
  const own = dossier.organisations.filter((unit) => isOfRehearsal(unit) === assessment.isRehearsal);
  const rows = own.flatMap((organisation) =>
    titleStandings(organisation.titles, validityFor, dossier.today, rules.nameOf)
      .filter(({ honour }) => !isOfOthers(rules.get(honour), assessment.organiser))
      .map((standing): HonourRow => ({ organisation, standing })),
  );
  const head = [{ cells: heads.map((text) => textCell('head', text)), height: 30 }];
  const listed = [
    ...rows.map((row, index) => honourRow(row, index + 1)),
    ...(rows.length === 0 ? [wideRow(textCell('text', '没有登记的称号'), printed)] : []),
  ];
  const end = listEnd(assessment, { notes: numberedNotes(notesOf(rules, rows)), signedBy: null, printed });
  const page = fitList({
    below: end(printed + 1),
    above: [countRow(rows)],
    head,
    rows: listed,
    printed,
    orientation: 'landscape',
  });
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow('荣誉台账', source, printed),
    captionRow(`截至${markedDay(dossier.today)}`, `共 ${rows.length} 项`, middle, printed),
    captionRow(`考核名称：${assessment.name}`, organiserCaption(source), middle, printed),
    countRow(rows),
    ...head,
    ...listed,
    ...end(middle),
  ];
  return {
    title: markRehearsal('荣誉台账', assessment),
    sheets: [
      {
        name: '荣誉台账',
        ...page,
        ...placeRows(drafts, page.columnWidths),
        printTitleRows: [headRow, headRow],
        optionalColumns: optionalColumns(heads, ['上级单位', '最近认定', '重新认定起始日', '依据']),
        frozen: { rows: headRow, columns: 2 },
        ...(rows.length > 0 && { filterRows: [headRow, headRow + rows.length] as const }),
        footer: reportFooter(source),
      },
    ],
  };
}

/** Whether the honour is given here, and only by organisers other than this one. */
function isOfOthers(rule: HonourRule | undefined, organiser: string): boolean {
  const givers = rule?.organisers ?? [];
  return givers.length > 0 && !givers.some((giver) => isSameBody(giver, organiser));
}

/** How many there are in each state, in one line that the workbook itself counts. */
function countRow(rows: readonly HonourRow[]): RowDraft {
  const last = headRow + Math.max(rows.length, 1);
  const range = `${stateColumn}${headRow + 1}:${stateColumn}${last}`;
  const names = states.map((state) => standingNames[state]);
  const counts = states.map((state) => rows.filter(({ standing }) => standing.state === state).length);
  const counted: CellModel = {
    style: 'caption',
    formula: `${names.map((name, index) => `"${index === 0 ? '' : ' 项，'}${name} "&COUNTIF(${range},"${name}")`).join('&')}&" 项"`,
    value: `${names.map((name, index) => `${name} ${counts[index]}`).join(' 项，')} 项`,
  };
  return wideRow(counted, printed, 20);
}

function honourRow({ organisation, standing }: HonourRow, number: number): RowDraft {
  const { honour, grantedOn, latest, renewals, state, validity } = standing;
  const day = (text: string | undefined) => textCell('center', text === undefined ? '—' : markedDay(text));
  return {
    cells: [
      { style: 'center', number },
      textCell('text', organisation.name),
      textCell('text', organisation.parent),
      textCell('text', honour),
      day(grantedOn),
      day(renewals > 0 ? latest.on : undefined),
      day(validity?.validUntil),
      day(validity?.renewalDueOn),
      textCell('center', standingNames[state]),
      textCell('text', latest.basis),
    ],
  };
}

/** The rule of every honour that the list has a title of, then what a dash means. */
function notesOf(rules: HonourRules, rows: readonly HonourRow[]): string[] {
  const honours = [...new Set(rows.map(({ standing }) => standing.honour))];
  const terms = honours.map((honour) => {
    const rule = rules.get(honour);
    if (!rule) return `${honour}：没有可以依据的授予文件，不列期限。`;
    const source = `${honour}：依据《${rule.documentTitle}》`;
    return rule.validity
      ? `${source}，${wordsOf(rule.validity.sentence)}。${asPart(wordsOf(rule.validity.unlocks))}。到期前 ${rule.validity.warnMonths} 个月起列为“即将到期”。`
      : `${source}，文件没有规定期限。`;
  });
  return [...terms, '有效至为“—”的，没有规定期限，或称号不再保留。', orderNotes.register];
}
