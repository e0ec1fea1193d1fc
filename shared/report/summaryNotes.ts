import { kindNotes } from '../honour/honourKinds.ts';
import { noticeReasons } from '../notice/noticeDoubts.ts';
import type { CandidateResult } from '../outcome/assessmentResult.ts';
import { hasDeciding } from '../outcome/hasDeciding.ts';
import { shortWords, standardWords } from '../outcome/standardWords.ts';
import { vetoWarnings } from '../outcome/vetoWarnings.ts';
import { decidingPart, leavesOf } from '../scheme/part.ts';
import type { ScoredScheme } from '../scheme/scheme.ts';
import { namesOf } from '../scheme/schemeNames.ts';
import { wordsOf } from '../scheme/text.ts';
import { exactWords, howTotal, precisionWords } from '../scheme/totalWords.ts';
import { scalingOf, scalingWords } from '../scoring/scaling.ts';
import { isBegun } from '../sheet/isBegun.ts';
import type { CandidateSource } from './candidateSource.ts';
import { frozenNote, gradeNotes, tieNotes } from './gradeNotes.ts';
import { numberedNotes } from './numberedNotes.ts';
import { panelNotes } from './panelNotes.ts';
import type { ReportSource } from './reportSource.ts';
import { reportedRound } from './roundCaption.ts';
import { waiverNotes } from './waivedPart.ts';

/** How far a candidate is, as its row in 汇总表 says. */
export function statusOf({ sheet }: ScoredScheme, { result, content, unseen }: CandidateSource): string {
  if (result.isSubmitted) return '已签字';
  const isUntouched = result.parts.every((part) => part.total === null) && !isBegun(sheet, content);
  if (isUntouched) return '未开始';
  if (result.total === null) return '未评完';
  return unseen.size > 0 ? '暂计' : '未签字';
}

/** What stands above a list in the place of a column of states that are all the same. */
export const allSigned = '评分表均已签字确认';

export function isAllSigned(candidates: readonly CandidateSource[]): boolean {
  return candidates.every(({ result }) => result.isSubmitted);
}

/** What 汇总表 says below its rows: what is not settled yet, then how it was made. */
export function summaryNotes(source: ReportSource, candidates: readonly CandidateSource[]): string[] {
  const { scheme, assessment, result, sheets } = source;
  const round = reportedRound(scheme);
  const open = candidates.filter((each) => !each.result.isSubmitted).length;
  const hasInterim = candidates.some((each) => statusOf(scheme, each) === '暂计');
  const warnings = candidates.flatMap(({ result: { candidate }, content }) =>
    vetoWarnings(scheme, content, assessment).map((warning) => `${candidate.name}：${warning}。`),
  );
  const waivers = waiverNotes(
    source,
    candidates.map((each) => each.result.candidate),
    round ? [round] : [],
  );
  const notes = [
    ...warnings,
    ...waivers,
    ...(hasInterim
      ? ['状态为“暂计”的单位尚有考评内容未核，未核的暂按未发现问题计分，总分和名次会变动。']
      : []),
    ...(open > 0 ? [`尚有 ${open} 个单位的评分表未签字确认，名次为暂列。`] : []),
    ...(candidates.length < sheets.size
      ? [`本表列出 ${candidates.length} 个单位，名次为全部 ${result.candidates.length} 个单位中的名次。`]
      : []),
    '名次按未取整的总分从高到低排列，总分相同的名次并列，其后名次顺延（1、2、2、4）。名次供参考。',
    hasDeciding(scheme) ? '未评完的和有直接认定情形的单位不排名次。' : '未评完的单位不排名次。',
    howTotalled(scheme),
    ...scalingNotes(scheme, candidates),
    ...panelNotes(scheme),
    ...gradeNotes(candidates.map((each) => each.result)),
    ...tieNotes(result),
    ...frozenNote(
      scheme,
      candidates.map((each) => each.result),
    ),
    ...reachingNotes(scheme, result.candidates),
    ...kindNotes(
      scheme,
      candidates.map((each) => each.result.candidate),
    ),
    ...noticeReasons(source.dossier),
    wordsOf(scheme.outcomeNote),
  ];
  return numberedNotes(notes);
}

/** The arithmetic of every total that was scaled for items that do not apply. */
function scalingNotes({ sheet }: ScoredScheme, candidates: readonly CandidateSource[]): string[] {
  return candidates.flatMap(({ result: { candidate, score } }) => {
    const scaling = score.total === null ? null : scalingOf(sheet, score.items);
    return scaling ? [`${candidate.name}：${scalingWords(sheet, scaling)}。`] : [];
  });
}

function howTotalled(scheme: ScoredScheme): string {
  const decider = decidingPart(scheme);
  const scaled = scheme.sheet.items.some(({ treatment }) => treatment === 'scaled')
    ? '（有考评内容不适用的，按比例折算）'
    : '';
  if (!decider) return `总分为各项目得分之和${scaled}，由公式算出；各项目得分见评分表。`;
  const listed = leavesOf(scheme).filter((part) => part.takes === 'ballot' && part.outOf === undefined);
  const shown =
    listed.length > 0 ? `${listed.map(({ name }) => wordsOf(name)).join('、')}只列出比率，不计入总分。` : '';
  const whose = decider.panel
    ? `${wordsOf(decider.name)}的各项目得分见考评员评分明细表`
    : `各项目得分是${wordsOf(decider.name)}的得分`;
  return `${whose}；总分为${howTotal(scheme)}，由公式算出。${precisionWords(scheme)}，${exactWords(scheme)}。${shown}`;
}

/** Who reaches 创建标准 and so may be put forward, of all candidates; nothing where the scheme has no such standard. */
function reachingNotes(scheme: ScoredScheme, candidates: readonly CandidateResult[]): string[] {
  if (!scheme.outcome) return [];
  const reaching = candidates.filter(({ standard }) => standard?.reaches);
  const names = reaching.map(({ candidate }) => candidate.name).join('、');
  return [
    `${standardWords(scheme)}，即达到${namesOf(scheme).standard}的 ${reaching.length} 个单位${names === '' ? '' : `：${names}`}。`,
    ...candidates.flatMap(({ candidate, standard }) =>
      standard && standard.short.length > 0 ? [`${candidate.name}：${shortWords(scheme, standard)}。`] : [],
    ),
  ];
}
