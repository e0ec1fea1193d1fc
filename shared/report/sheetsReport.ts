import { markRehearsal } from '../assessment/markRehearsal.ts';
import { jointSlot, type SheetSlot } from '../round/sheetSlot.ts';
import { formLayout } from '../scheme/formLayout.ts';
import { decidingPart, leafOf } from '../scheme/part.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import type { SheetForm } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { type CandidateSource, candidatesInRoster } from './candidateSource.ts';
import { citedReadings } from './citedReadings.ts';
import { formRows } from './formRows.ts';
import { formSheet } from './formSheet.ts';
import { besides, formWidths } from './formWidths.ts';
import { textCell } from './makeCell.ts';
import { orderNotes } from './orderNotes.ts';
import { panelNotes } from './panelNotes.ts';
import { partRows } from './partRows.ts';
import { printedSlots } from './printedSlots.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { reportedRound, roundWords } from './roundCaption.ts';
import { emptyRow, type RowDraft, wideRow } from './rowDraft.ts';
import { columnsPerRule, inputHeads, inputWidths, mostRules } from './ruleInputs.ts';
import { sourceOfSlot } from './scoredSource.ts';
import { sheetFiller } from './sheetFiller.ts';
import { blank, blankDate, signatureRows, signRow, submissionRow } from './signatureRows.ts';
import { whoseSheet } from './signedSheets.ts';
import { vetoRows } from './vetoRows.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** Right of the printed columns: a gap, the program's score, its check, 核否, a gap. */
const checkWidths = [2, 9, 8, 7, 2] as const;

/** Where the columns of the form, that of what was found, and those right of the printed ones stand. */
function columnsOf(form: SheetForm) {
  const { heads, standard, score } = formLayout(form);
  const printed = score + 1;
  return {
    heads: [...heads, '扣分情况'],
    standard,
    printed,
    program: printed + 2,
    input: printed + checkWidths.length + 1,
  };
}

/**
 * 评分表: the paper form of each candidate, its scores as live formulas over the values entered beside it; one after the
 * other where a candidate has several that are printed.
 */
export function sheetsReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const slots = printedSlots(source.dossier.scheme, source.assessment.panel);
  const deciding = decidingPart(source.scheme);
  const bySlot = slots.map((slot): SlotSheets => {
    const own = slot.partId === deciding?.id && !deciding?.panel ? source : sourceOfSlot(source, slot);
    return { slot, source: own, candidates: candidatesInRoster(own, candidateIds) };
  });
  const count = bySlot[0]?.candidates.length ?? 0;
  return {
    title: markRehearsal(titleOf(source, slots.at(-1) ?? jointSlot), source.assessment),
    order: orderNotes.roster,
    sheets: Array.from({ length: count }, (_, index) =>
      bySlot.flatMap((each) => {
        const candidate = each.candidates[index];
        return candidate ? [candidateSheet(each, candidate, slots.length > 1)] : [];
      }),
    ).flat(),
  };
}

/** The sheets of all candidates at one slot. */
interface SlotSheets {
  readonly slot: SheetSlot;
  readonly source: ReportSource;
  readonly candidates: readonly CandidateSource[];
}

/** The form's name; where several parts are scored, with the name of the one whose sheet this is. */
function titleOf({ scheme }: ReportSource, slot: SheetSlot): string {
  const name = wordsOf(scheme.sheet.name);
  return slot.partId === null ? name : `${name}——${whoseSheet(scheme, slot)}`;
}

/** Whose sheet it is and of which round, where there is more than one sheet of a candidate. */
function whoseRows({ scheme }: ReportSource, slot: SheetSlot): RowDraft[] {
  const { standard, printed } = columnsOf(scheme.sheet);
  const round = reportedRound(scheme);
  if (slot.partId === null && !round) return [];
  return [
    captionRow(
      slot.partId === null ? '' : `评分来源：${whoseSheet(scheme, slot)}`,
      round ? `轮次：${roundWords(round)}` : '',
      standard,
      printed,
    ),
  ];
}

function candidateSheet(
  { slot, source }: SlotSheets,
  candidate: CandidateSource,
  isOneOfSeveral: boolean,
): WorksheetModel {
  const { scheme, assessment } = source;
  const rules = mostRules(scheme.sheet);
  const columns = columnsOf(scheme.sheet);
  const { printed } = columns;
  const { widths, isWide } = formWidths(formLayout(scheme.sheet), besides.found);
  const columnWidths = [
    ...widths,
    ...checkWidths,
    ...Array.from({ length: rules }, () => inputWidths).flat(),
  ];
  const filler = sheetFiller(source, candidate, columns);
  const whose = whoseRows(source, slot);
  const headRow = 5 + whose.length;
  const form = formRows(scheme.sheet, headRow + 1, columnWidths, filler);
  const { name } = candidate.result.candidate;
  const isDeciding = slot.partId === (decidingPart(scheme)?.id ?? null) && slot.panelist === undefined;
  const drafts: RowDraft[] = [
    titleRow(titleOf(source, slot), source, printed),
    captionRow(`考核名称：${assessment.name}`, `年度：${assessment.year}`, printed - 1, printed),
    wideRow(textCell('caption', organiserCaption(source)), printed, 20),
    ...whose,
    wideRow(textCell('caption', `参评单位：${name}`), printed, 20),
    headDraft(scheme.sheet, rules),
    ...form.drafts,
    ...(isDeciding
      ? partRows(source, candidate, { ...form, totalRow: headRow + form.drafts.length }, columns.program)
      : []),
    ...vetoRows(
      scheme,
      { content: candidate.content, isSigned: candidate.submission !== null, period: assessment },
      printed,
    ),
    ...[...citedReadings(scheme), ...panelNotes(scheme)].map((note) =>
      wideRow(textCell('small', note), printed),
    ),
    ...signingRows(source, slot, candidate),
    submissionRow(candidate.submission, printed, signerWords(scheme, slot)),
  ];
  return formSheet(source, {
    name: isOneOfSeveral ? `${name}-${whoseSheet(scheme, slot)}` : name,
    columnWidths,
    isWide,
    printed,
    // Each page names the unit above the heads.
    headRows: [headRow - 1, headRow],
    drafts: withInputNote(drafts, columns),
  });
}

/** Where the sheet is signed: by the whole panel, by the panelist whose it is, or by those who filled the part's. */
function signingRows(
  { scheme, assessment }: ReportSource,
  slot: SheetSlot,
  { submission }: CandidateSource,
): RowDraft[] {
  const { standard, printed } = columnsOf(scheme.sheet);
  const { panel, signedBy } = assessment;
  if (slot.panelist !== undefined) {
    const own = panel.filter(({ name }) => name === slot.panelist);
    return signatureRows(own, submission?.signedBy ?? null, standard, printed);
  }
  const part = leafOf(scheme, slot.partId);
  if (part?.takes !== 'sheet' || part.signedByPanel)
    return signatureRows(panel, submission?.signedBy ?? signedBy, standard, printed);
  const signers = submission?.signedBy ?? [namesOf(scheme).signer];
  return [
    emptyRow(6),
    ...signers.map((name) => signRow(`${name}（签字）：${blank}`, `日期：${blankDate}`, standard, printed)),
  ];
}

/** Who signs the sheet, as its record says. */
function signerWords(scheme: ReportSource['scheme'], slot: SheetSlot): string {
  if (slot.panelist !== undefined) return slot.panelist;
  const part = leafOf(scheme, slot.partId);
  return part?.takes === 'sheet' && !part.signedByPanel ? `“${wordsOf(part.name)}”的填写人` : '考评组';
}

function headDraft(form: SheetForm, rules: number): RowDraft {
  const groups = Array.from({ length: rules }, (_, index) =>
    inputHeads.map((head, place) => textCell('check', place === 0 ? `${head}${index + 1}` : head)),
  );
  return {
    cells: [
      ...columnsOf(form).heads.map((head) => textCell('head', head)),
      null,
      textCell('check', '核算得分'),
      textCell('check', '核对'),
      textCell('check', '核否'),
      null,
      ...groups.flat(),
    ],
    height: 26,
  };
}

const inputNote =
  '右侧各列只在屏幕上，不打印。“填写”格（浅黄色）是考评组填的数，“考评得分”由公式从中算出；改动后“核对”列会显示与“核算得分”不一致。“核否”格为“未核”的不计分。';

/** Says above the columns on screen what they are for. */
function withInputNote(
  drafts: readonly RowDraft[],
  { program, input }: ReturnType<typeof columnsOf>,
): RowDraft[] {
  return drafts.map((draft, index) => {
    if (index !== 1) return draft;
    const gap = Array.from({ length: program - 1 - draft.cells.length }, () => null);
    return {
      ...draft,
      cells: [...draft.cells, ...gap, textCell('small', inputNote)],
      across: [...(draft.across ?? []), [program, input + columnsPerRule - 1]],
    };
  });
}
