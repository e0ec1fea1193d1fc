import { markRehearsal } from '../assessment/markRehearsal.ts';
import { markedDay } from '../assessment/monthOnly.ts';
import type { HonourRule, HonourRules } from '../honour/honourRules.ts';
import { isSameBody } from '../honour/isHonour.ts';
import { isOfRehearsal } from '../organisation/isOfRehearsal.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { standingNames, type TitleStanding, titleStandings } from '../organisation/titleStanding.ts';
import { wordsOf } from '../scheme/text.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { optionalColumns } from './optionalColumns.ts';
import { orderNotes } from './orderNotes.ts';
import { reportFooter } from './reportFooter.ts';
import type { OutcomeSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { emptyRow, placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { sealRow } from './sealRow.ts';
import { signatureRows } from './signatureRows.ts';
import type { CellModel, WorkbookModel } from './workbookModel.ts';

const heads = [
  ...['序号', '单位', '上级单位', '称号', '授予日期', '最近认定', '有效至', '重新认定起始日', '状态'],
  ...['可以参评', '依据'],
];
const columnWidths = [5, 24, 18, 20, 13, 13, 13, 13, 10, 20, 18] as const;
const printed = columnWidths.length;
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
  const drafts: RowDraft[] = [
    titleRow('荣誉台账', source, printed),
    captionRow(`截至${markedDay(dossier.today)}`, `共 ${rows.length} 项`, 7, printed),
    captionRow(`考核名称：${assessment.name}`, organiserCaption(source), 7, printed),
    countRow(rows),
    { cells: heads.map((head) => textCell('head', head)), height: 30 },
    ...rows.map((row, index) => honourRow(row, index + 1, rules.get(row.standing.honour))),
    ...(rows.length === 0 ? [wideRow(textCell('text', '没有登记的称号'), printed)] : []),
    emptyRow(8),
    ...numberedNotes(notesOf(rules, rows)).map((note) => wideRow(textCell('small', note), printed)),
    ...signatureRows(assessment.panel, null, 7, printed),
    sealRow(assessment.organiser, 7, printed),
  ];
  return {
    title: markRehearsal('荣誉台账', assessment),
    sheets: [
      {
        name: '荣誉台账',
        paper: 'A4',
        orientation: 'landscape',
        columnWidths: [...columnWidths],
        ...placeRows(drafts, [...columnWidths]),
        printTitleRows: [headRow, headRow],
        optionalColumns: optionalColumns(heads, [
          '上级单位',
          '最近认定',
          '重新认定起始日',
          '可以参评',
          '依据',
        ]),
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

/** How many there are in each state, counted by the workbook itself. */
function countRow(rows: readonly HonourRow[]): RowDraft {
  const last = headRow + Math.max(rows.length, 1);
  const range = `${stateColumn}${headRow + 1}:${stateColumn}${last}`;
  const cells = states.flatMap((state): CellModel[] => [
    textCell('head', standingNames[state]),
    {
      style: 'center',
      formula: `COUNTIF(${range},"${standingNames[state]}")`,
      value: rows.filter(({ standing }) => standing.state === state).length,
    },
  ]);
  return { cells: [null, textCell('head', '各状态项数'), ...cells, null], height: 20 };
}

function honourRow(
  { organisation, standing }: HonourRow,
  number: number,
  rule: HonourRule | undefined,
): RowDraft {
  const { honour, grantedOn, latest, renewals, state, validity } = standing;
  const isOpen = state === 'valid' || state === 'renewSoon';
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
      textCell('text', isOpen && rule?.validity ? wordsOf(rule.validity.unlocks) : ''),
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
      ? `${source}，${wordsOf(rule.validity.sentence)}。到期前 ${rule.validity.warnMonths} 个月起列为“即将到期”。`
      : `${source}，文件没有规定期限。`;
  });
  return [...terms, '有效至为“—”的，没有规定期限，或称号不再保留。', orderNotes.register];
}
