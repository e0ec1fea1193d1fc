import { markRehearsal } from '../assessment/markRehearsal.ts';
import { schemeOfSlot } from '../round/schemeOfRound.ts';
import { formLayout } from '../scheme/formLayout.ts';
import { type SheetPart, sheetPartsOf, type WithParts } from '../scheme/part.ts';
import type { Round } from '../scheme/round.ts';
import { hasSheet, type ScoredScheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { blankSheetName } from '../sheet/blankSheetName.ts';
import { blankFiller } from './blankFiller.ts';
import { citedReadings } from './citedReadings.ts';
import { formRows } from './formRows.ts';
import { formSheet } from './formSheet.ts';
import { besides, formWidths } from './formWidths.ts';
import { textCell } from './makeCell.ts';
import { panelistForms } from './panelistForms.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, titleRow } from './reportTitle.ts';
import { roundWords } from './roundCaption.ts';
import { emptyRow, type RowDraft, wideRow } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';
import { vetoRows } from './vetoRows.ts';
import type { WorkbookModel } from './workbookModel.ts';

const headRow = 4;
const line = '＿＿＿＿＿＿＿＿＿＿';

/**
 * 空白评分表: the form for an organisation to compare itself with, line by line, a worksheet for each round and, where items
 * are for some kinds of organisation only, for each kind; what each panelist fills, for each of them and each unit. The sums
 * work when it is filled in on screen; readFilledForm reads it again.
 */
export function blankReport(source: ReportSource): WorkbookModel {
  const { scheme, assessment, dossier } = source;
  const title = wordsOf(scheme.sheet.name);
  const rounds = scheme.rounds.length > 0 ? scheme.rounds : [null];
  const each = panelistForms(source);
  const forms = formParts(dossier.scheme, each.length > 0);
  const own = rounds.flatMap((round) =>
    forms.flatMap((part) => {
      // The source is of the last round; the scheme as it is pinned has what every round makes of it.
      const place = { roundId: round?.id ?? null, partId: part?.id ?? null };
      const own = hasSheet(dossier.scheme) ? schemeOfSlot(dossier.scheme, place) : scheme;
      const kinds = own.sheet.items.some((item) => item.for) ? scheme.candidateKinds : [null];
      const { widths: columnWidths, isWide } = formWidths(formLayout(own.sheet), besides.own);
      const whose = forms.length > 1 && part ? wordsOf(part.name) : null;
      return kinds.map((kind) =>
        formSheet(source, {
          name: blankSheetName(round && wordsOf(round.name), kind, whose),
          columnWidths,
          isWide,
          printed: columnWidths.length,
          headRows: [headRow, headRow],
          drafts: draftsOf(source, own, { round, kind, columnWidths }, wordsOf(own.sheet.name)),
        }),
      );
    }),
  );
  return { title: markRehearsal(title, assessment), sheets: [...own, ...each] };
}

/**
 * One part for each form that is filled, the last of those that share one, without what panelists fill where that is apart;
 * null where one joint sheet is.
 */
function formParts(scheme: WithParts, isPanelApart: boolean): readonly (SheetPart | null)[] {
  const all = sheetPartsOf(scheme);
  if (all.length === 0) return [null];
  const filled = all.filter(({ panel }) => !(panel && isPanelApart));
  const shared = filled.filter(({ form }) => form === undefined).at(-1);
  return filled.filter((part) => part.form !== undefined || part === shared);
}

/** Which blank form it is: of a round, for a kind of organisation. */
interface BlankOf {
  readonly round: Round | null;
  readonly kind: string | null;
  readonly columnWidths: readonly number[];
}

function draftsOf(
  source: ReportSource,
  scheme: ScoredScheme,
  { round, kind, columnWidths }: BlankOf,
  title: string,
): RowDraft[] {
  const { assessment } = source;
  const { heads, standard, score } = formLayout(scheme.sheet);
  const printed = score + 1;
  const when = `${round ? `　轮次：${roundWords(round)}` : ''}${kind ? `　类型：${kind}` : ''}`;
  return [
    titleRow(title, source, printed),
    captionRow(`单位：${line}`, `年度：${assessment.year}`, score, printed),
    captionRow(`考核名称：${assessment.name}（自查用）${when}`, '填表日期：', score, printed),
    { cells: [...heads, '自查情况'].map((head) => textCell('head', head)), height: 26 },
    ...formRows(scheme.sheet, headRow + 1, columnWidths, blankFiller(scheme.sheet, kind)).drafts,
    ...vetoRows(scheme, null, printed),
    ...citedReadings(scheme).map((note) => wideRow(textCell('small', note), printed)),
    emptyRow(10),
    signRow(`填表人（签字）：${line}`, `${namesOf(scheme).signer}（签字）：${line}`, standard, printed),
    signRow('单位（盖章）：', `日期：${blankDate}`, standard, printed),
  ];
}
