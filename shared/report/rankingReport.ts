import { formatDay } from '../assessment/day.ts';
import { markRehearsal } from '../assessment/markRehearsal.ts';
import { kindNotes } from '../honour/honourKinds.ts';
import { hasDeciding } from '../outcome/hasDeciding.ts';
import { type CandidateSource, candidatesOf } from './candidateSource.ts';
import { frozenNote, gradeNotes, tieNotes } from './gradeNotes.ts';
import { listEnd } from './listEnd.ts';
import { textCell } from './makeCell.ts';
import { numberedNotes } from './numberedNotes.ts';
import { optionalColumns } from './optionalColumns.ts';
import { middleOf } from './pairRow.ts';
import { panelNotes } from './panelNotes.ts';
import { fitList } from './paper/fitList.ts';
import { rankingHeads, rankingLayout } from './rankingLayout.ts';
import { rankedRow, unrankedRow } from './rankingRows.ts';
import { reportFooter } from './reportFooter.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { withRound } from './roundCaption.ts';
import { placeRows, type RowDraft, wideRow } from './rowDraft.ts';
import { allSigned, isAllSigned, statusOf } from './summaryNotes.ts';
import { unitColumns } from './unitColumns.ts';
import type { WorkbookModel } from './workbookModel.ts';

const headRow = 4;
const firstRow = headRow + 1;

/**
 * 排名表: the ranked candidates with 1, 2, 2, 4, each rank a live formula over the totals, then apart and without a rank
 * those not finished and those that a veto decides.
 */
export function rankingReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  const { scheme, assessment, result } = source;
  const candidates = candidatesOf(source, candidateIds);
  const ranked = candidates.filter((each) => each.result.rank !== null);
  const vetoed = candidates.filter((each) => each.result.isDecided);
  const units = unitColumns(
    candidates.map((each) => each.result.candidate),
    assessment.organiser,
  );
  const hasState = ranked.length < candidates.length || !isAllSigned(candidates);
  const layout = rankingLayout(scheme, units, hasState);
  const { printed, heads } = layout;
  const open = candidates.filter((each) => each.result.rank === null && !vetoed.includes(each));
  const isWhole = candidates.length === result.candidates.length;
  const title = `${assessment.name}排名表`;
  const group = (name: string, members: readonly CandidateSource[]): RowDraft[] =>
    members.length === 0
      ? []
      : [
          {
            ...wideRow(textCell('text', `${name}（${members.length} 个，不排名次）`), printed, 22),
            keepsNext: true,
          },
          ...members.map((each) => unrankedRow(source, each, layout)),
        ];
  const head = [rankingHeads(layout)];
  const rows = [
    ...ranked.map((each, index) =>
      rankedRow(source, each, {
        layout,
        row: firstRow + index,
        totals: [firstRow, firstRow + ranked.length - 1],
        isWhole,
      }),
    ),
    ...group('未评完的单位', open),
    ...group('有直接认定情形的单位', vetoed),
  ];
  const end = listEnd(assessment, {
    notes: notesOf(source, candidates, isWhole),
    signedBy: assessment.signedBy,
    printed,
  });
  const page = fitList({
    below: end(printed + 1),
    head,
    rows,
    printed,
    beyond: [2, 9, 9],
    orientation: 'portrait',
  });
  const middle = middleOf(page.columnWidths, printed);
  const drafts: RowDraft[] = [
    titleRow(title, source, printed),
    captionRow(
      organiserCaption(source),
      withRound(source.scheme, `年度：${assessment.year}`),
      middle,
      printed,
    ),
    captionRow(
      `考核时间：${formatDay(assessment.startsOn)}至${formatDay(assessment.endsOn)}`,
      [
        `参评单位：${candidates.length} 个，排名 ${ranked.length} 个`,
        ...units.same,
        ...(hasState ? [] : [allSigned]),
      ].join('　'),
      middle,
      printed,
    ),
    ...head,
    ...rows,
    ...end(middle),
  ];
  return {
    title: markRehearsal(title, assessment),
    sheets: [
      {
        name: '排名表',
        ...page,
        ...placeRows(drafts, page.columnWidths),
        printTitleRows: [headRow, headRow],
        printColumns: printed,
        optionalColumns: optionalColumns(heads, ['类型', '上级单位', '等次', '状态']),
        frozen: { rows: headRow, columns: 2 },
        ...(ranked.length > 0 && { filterRows: [headRow, headRow + ranked.length] as const }),
        footer: reportFooter(source),
      },
    ],
  };
}

function notesOf(
  { scheme, result }: ReportSource,
  candidates: readonly CandidateSource[],
  isWhole: boolean,
): string[] {
  const unsigned = candidates.filter((each) => !each.result.isSubmitted).length;
  const notes = [
    ...(unsigned > 0 ? [`尚有 ${unsigned} 个单位的评分表未签字确认，名次为暂列。`] : []),
    ...(candidates.some((each) => statusOf(scheme, each) === '暂计')
      ? ['状态为“暂计”的单位尚有考评内容未核，总分和名次会变动。']
      : []),
    ...(isWhole ? [] : [`名次为全部 ${result.candidates.length} 个单位中的名次。`]),
    '名次按未取整的总分从高到低排列，总分相同的名次并列，其后名次顺延（1、2、2、4）。',
    ...kindNotes(
      scheme,
      candidates.map(({ result: each }) => each.candidate),
    ),
    ...(hasDeciding(scheme) ? ['有直接认定情形的单位只列得分，不排名次。'] : []),
    ...panelNotes(scheme),
    ...gradeNotes(candidates.map((each) => each.result)),
    ...tieNotes(result),
    ...frozenNote(
      scheme,
      candidates.map((each) => each.result),
    ),
  ];
  return numberedNotes(notes);
}
