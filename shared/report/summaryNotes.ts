import { isBegun } from '../outcome/isBegun.ts';
import { vetoWarnings } from '../outcome/vetoWarnings.ts';
import { wordsOf } from '../scheme/text.ts';
import type { CandidateSource } from './candidateSource.ts';
import type { ReportSource } from './reportSource.ts';

/** How far a candidate is, as its row in 汇总表 says. */
export function statusOf({ result, content, unseen }: CandidateSource): string {
  if (result.isSubmitted) return '已签字';
  if (!isBegun(content)) return '未开始';
  if (result.score.total === null) return '未评完';
  return unseen.size > 0 ? '暂计' : '未签字';
}

/** What 汇总表 says below its rows: what is not settled yet, then how it was made. */
export function summaryNotes(
  { scheme, assessment, result, sheets }: ReportSource,
  candidates: readonly CandidateSource[],
): string[] {
  const open = candidates.filter((each) => !each.result.isSubmitted).length;
  const hasInterim = candidates.some((each) => statusOf(each) === '暂计');
  const warnings = candidates.flatMap(({ result: { candidate }, content }) =>
    vetoWarnings(scheme, content, assessment).map((warning) => `${candidate.name}：${warning}。`),
  );
  const notes = [
    ...warnings,
    ...(hasInterim
      ? ['状态为“暂计”的单位尚有考评内容未核，未核的暂按未发现问题计分，总分和名次会变动。']
      : []),
    ...(open > 0 ? [`尚有 ${open} 个单位的评分表未签字确认，名次为暂列。`] : []),
    ...(candidates.length < sheets.size
      ? [`本表列出 ${candidates.length} 个单位，名次为全部 ${result.candidates.length} 个单位中的名次。`]
      : []),
    '名次按未取整的总分从高到低排列，总分相同的名次并列，其后名次顺延（1、2、2、4）。名次由程序排出，供参考。',
    '未评完的和有直接认定情形的单位不排名次。',
    `总分为各项目得分之和，由公式算出；各项目得分见评分表。`,
    wordsOf(scheme.outcomeNote),
  ];
  return notes.map((note, index) => `${index === 0 ? '说明：' : '　　　'}${index + 1}. ${note}`);
}
