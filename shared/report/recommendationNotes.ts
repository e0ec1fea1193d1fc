import { formatDay } from '../assessment/day.ts';
import { deadlinesOf } from '../nomination/deadlinesOf.ts';
import { heldWords } from '../nomination/heldTitle.ts';
import { lateApplication } from '../nomination/lateApplication.ts';
import type { NomineeResult } from '../nomination/nomineeResult.ts';
import { isRankedByUnit } from '../nomination/rankGroups.ts';
import { rankProblems } from '../nomination/rankProblems.ts';
import type { TrackResult } from '../nomination/trackResult.ts';
import { noticeReasons } from '../notice/noticeDoubts.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import { asPart } from './asSentence.ts';
import { conditionName } from './conditionName.ts';
import { numberedNotes } from './numberedNotes.ts';
import { recommendedOrder } from './orderNotes.ts';
import type { OutcomeSource } from './reportSource.ts';

/** What 推荐汇总表 says below its rows: what is not settled, the conditions in the document's words, how it was made. */
export function recommendationNotes(
  { scheme, dossier }: OutcomeSource,
  track: Track,
  { nominees }: TrackResult,
): string[] {
  const fallen = nominees.filter(
    ({ nomination, isEligible }) => nomination?.isRecommended && isEligible !== true,
  );
  const notes = [
    ...(fallen.length > 0
      ? [`列入推荐但现不符合或待判定：${fallen.map(({ candidate }) => candidate.name).join('、')}。`]
      : []),
    ...setDays(dossier),
    ...markedUnits(deadlinesOf(dossier), nominees),
    ...waivers(nominees),
    recommendedOrder(track),
    ...rankProblems(track, nominees).map((problem) => `${problem}。`),
    '条件按各单位申报日判定，年限算到申报日，申报日以后的记录不计；考评组的判定以登记为准。',
    ...(track.measures.length > 0 ? ['满意率按票数比较，不取整。'] : []),
    `名次由考评组${isRankedByUnit(track) ? '在同一上级单位内' : ''}排定，并列的其后顺延。名额是上限，宁缺勿滥。`,
    ...noticeReasons(dossier),
    wordsOf(scheme.outcomeNote),
  ];
  const conditions = track.conditions.map(
    ({ by, sentence }, index) => `${conditionName(index)}（${deciders[by]}）：${wordsOf(sentence)}`,
  );
  return [...numberedNotes(notes), '条件（文件原文）：', ...conditions];
}

/** The days that the organiser set in place of the document's, and by what. */
function setDays(dossier: OutcomeSource['dossier']): string[] {
  return deadlinesOf(dossier).flatMap(({ sentence, set }) =>
    set
      ? [
          `文件“${wordsOf(sentence)}”，本次的期限由${dossier.assessment.organiser}定为${formatDay(set.day)}（依据：${asPart(set.basis)}）。`,
        ]
      : [],
  );
}

/** What the marks of 申报日 stand for, with the units that each is about. */
function markedUnits(deadlines: Scheme['deadlines'], nominees: readonly NomineeResult[]): string[] {
  const units = new Map<string, string[]>();
  for (const { candidate, nomination, held } of nominees) {
    if (!nomination) continue;
    for (const words of [lateApplication({ deadlines }, nomination.appliedOn), held && heldWords(held)])
      if (words) units.set(words, [...(units.get(words) ?? []), candidate.name]);
  }
  return [...units].map(([words, names]) => `${words}：${names.join('、')}。`);
}

/** Who let a unit apply although a condition is not met, and why. */
function waivers(nominees: readonly NomineeResult[]): string[] {
  return nominees.flatMap(({ candidate, conditions }) =>
    conditions.flatMap(({ decision, isPassed, waiver }, index) =>
      decision.met === false && isPassed && waiver
        ? [
            `${candidate.name}：${conditionName(index)}不符合，经研究同意申报（${asPart(waiver.reason)}；${waiver.by}，${formatDay(waiver.on)}）。`,
          ]
        : [],
    ),
  );
}

const deciders = {
  data: '按单位登记判定',
  panel: '考评组判定',
  'data+panel': '按单位登记和考评组判定',
} as const;
