import { markRehearsal } from '../assessment/markRehearsal.ts';
import { vetoOutcome } from '../outcome/effectWords.ts';
import { itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { sumLimits } from '../scoring/sumLimits.ts';
import { type CandidateSource, candidatesOf } from './candidateSource.ts';
import { feedbackHeadRow, feedbackHeads, feedbackPrinted, feedbackWidths } from './feedbackLayout.ts';
import { feedbackSection } from './feedbackSection.ts';
import { feedbackTotalRow } from './feedbackTotalRow.ts';
import { formSheet } from './formSheet.ts';
import { textCell } from './makeCell.ts';
import type { ReportSource } from './reportSource.ts';
import { captionRow, organiserCaption, titleRow } from './reportTitle.ts';
import { withRound } from './roundCaption.ts';
import { emptyRow, type RowDraft, wideRow } from './rowDraft.ts';
import { blankDate, signRow } from './signatureRows.ts';
import { vetoFindings } from './vetoRows.ts';
import type { WorkbookModel, WorksheetModel } from './workbookModel.ts';

/** 扣分反馈单: for each candidate where it lost every point that it lost, and vetoes. */
export function feedbackReport(source: ReportSource, candidateIds?: readonly string[]): WorkbookModel {
  return {
    title: markRehearsal('扣分反馈单', source.assessment),
    sheets: candidatesOf(source, candidateIds).map((candidate) => candidateSheet(source, candidate)),
  };
}

function candidateSheet(source: ReportSource, candidate: CandidateSource): WorksheetModel {
  const { assessment, scheme } = source;
  const { name } = candidate.result.candidate;
  const items = itemsOf(scheme.sheet);
  const opening: RowDraft[] = [
    titleRow('扣分反馈单', source, feedbackPrinted),
    captionRow(`参评单位：${name}`, withRound(scheme, `年度：${assessment.year}`), 4, feedbackPrinted),
    captionRow(`考核名称：${assessment.name}`, organiserCaption(source), 4, feedbackPrinted),
    { cells: feedbackHeads.map((head) => textCell('head', head)), height: 24 },
  ];
  const fromZero = items.filter((item) => item.start === 'zero');
  const limits = sumLimits(scheme.sheet, candidate.result.score);
  const full = feedbackSection(
    '一、从满分起扣的考评内容',
    items.filter((item) => item.start === 'full'),
    source,
    candidate,
    feedbackHeadRow,
    fromZero.length > 0 ? [] : limits,
  );
  const second = feedbackHeadRow + full.drafts.length;
  const added =
    fromZero.length > 0
      ? feedbackSection(
          '二、按评定、加分计的考评内容（列出没有得到的分）',
          fromZero,
          source,
          candidate,
          second,
          limits,
        )
      : null;
  const drafts: RowDraft[] = [
    ...opening,
    ...full.drafts,
    ...(added?.drafts ?? []),
    feedbackTotalRow(source, candidate, full, added),
    ...unseenDrafts(candidate),
    ...vetoDrafts(source, candidate),
    emptyRow(6),
    wideRow(
      textCell(
        'small',
        '以上加扣分按考评标准和考评组签认的考评口径计算；“封顶”“扣完为止”是程序按该项满分和 0 分作的限制。',
      ),
      feedbackPrinted,
    ),
    emptyRow(8),
    signRow('参评单位意见：＿＿＿＿＿＿＿＿＿＿＿＿', '负责人（签字）：＿＿＿＿＿＿＿', 4, feedbackPrinted),
    signRow('单位（盖章）：', `日期：${blankDate}`, 4, feedbackPrinted),
  ];
  return formSheet(source, {
    name,
    columnWidths: feedbackWidths,
    printed: feedbackPrinted,
    headRows: [feedbackHeadRow, feedbackHeadRow],
    drafts,
  });
}

function unseenDrafts({ unseen, result: { score } }: CandidateSource): RowDraft[] {
  if (unseen.size === 0) return [];
  const interim = score.total === null ? '' : '，总分为暂计，未核的暂按未发现问题计分';
  return [wideRow(textCell('text', `尚有 ${unseen.size} 条考评内容未核${interim}。`), feedbackPrinted)];
}

function vetoDrafts(
  { scheme, assessment }: ReportSource,
  { content, result: { vetoIds } }: CandidateSource,
): RowDraft[] {
  const { vetoes } = scheme;
  const found = (vetoes?.list ?? []).flatMap((veto, index) => {
    const evidence = content.vetoes[veto.id];
    if (!evidence) return [];
    const lines = [`（${index + 1}）${wordsOf(veto.text)}`, ...vetoFindings(veto, evidence, assessment)];
    return [lines.join('\n')];
  });
  if (!vetoes || found.length === 0) return [];
  return [
    wideRow(textCell('strong', foundWords(scheme, vetoIds)), feedbackPrinted, 24),
    ...found.map((text) => wideRow(textCell('text', text), feedbackPrinted)),
  ];
}

function foundWords(scheme: ReportSource['scheme'], vetoIds: readonly string[]): string {
  const isDeciding = scheme.vetoes?.list.some(({ id, effect }) => vetoIds.includes(id) && !effect);
  return `有直接认定情形，${isDeciding ? '认定为' : ''}${vetoOutcome(scheme, vetoIds)}`;
}
