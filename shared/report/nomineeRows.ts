import { formatDay } from '../assessment/day.ts';
import { heldWords } from '../nomination/heldTitle.ts';
import { lateApplication } from '../nomination/lateApplication.ts';
import { eligibleWords, type NomineeResult, type Tested } from '../nomination/nomineeResult.ts';
import { inRankOrder } from '../nomination/rankGroups.ts';
import type { Nomination } from '../register/content.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import { asPart } from './asSentence.ts';
import { conditionName } from './conditionName.ts';
import { textCell } from './makeCell.ts';
import { measureWords } from './measureWords.ts';
import type { OutcomeSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';
import type { UnitColumns } from './unitColumns.ts';
import type { CellModel } from './workbookModel.ts';

const rankWidth = 7;
const dayWidth = 13;
const conditionWidth = 12;
const measureWidth = 22;

/** Where the columns of 推荐汇总表 lie. */
export interface RecommendationLayout {
  readonly units: UnitColumns;
  readonly printed: number;
  readonly columnWidths: readonly number[];
}

export function recommendationLayout(scheme: Scheme, track: Track, units: UnitColumns): RecommendationLayout {
  const widths = [
    ...[rankWidth, ...units.widths, dayWidth],
    ...track.conditions.map(() => conditionWidth),
    ...track.measures.map(() => measureWidth),
    ...[10, 12],
    ...(scheme.statuses.length > 0 ? [18] : []),
  ];
  return { units, printed: widths.length, columnWidths: widths };
}

/** Those put forward in inRankOrder, then the others in the roster's order. */
export function recommendedFirst(track: Track, nominees: readonly NomineeResult[]): readonly NomineeResult[] {
  const forward = inRankOrder(track, nominees);
  return [...forward, ...nominees.filter((nominee) => !forward.includes(nominee))];
}

export function nomineeHead(scheme: Scheme, track: Track, units: UnitColumns): RowDraft {
  const titleOf = (id: string) => {
    const measure = scheme.measures.find((each) => each.id === id);
    return measure ? wordsOf(measure.title) : id;
  };
  const heads = [
    ...['名次', ...units.heads, '申报日'],
    ...track.conditions.map(({ title }, index) => `${conditionName(index)}\n${wordsOf(title)}`),
    ...track.measures.map(titleOf),
    ...[track.measures.length > 0 ? '条件和测评' : '条件', '推荐'],
    ...(scheme.statuses.length > 0 ? ['状态'] : []),
  ];
  return { cells: heads.map((head) => textCell('head', head)), height: 34 };
}

/** One who applied: what each condition and measure came to, and whether it is put forward. */
export function nomineeRow(source: OutcomeSource, nominee: NomineeResult, units: UnitColumns): RowDraft {
  const { scheme } = source;
  const { candidate, nomination, conditions, measures, held, isEligible } = nominee;
  const rank = nomination?.isRecommended ? nomination.rank : null;
  const cells: CellModel[] = [
    rank === null ? textCell('center', '—') : { style: 'strong', number: rank },
    ...units.cellsOf(candidate),
    textCell('center', nomination ? appliedWords(scheme, nomination, held) : ''),
    ...conditions.map((tested) => textCell('center', conditionWords(tested))),
    ...measures.map((tested) => textCell('center', measureWords(source, candidate.id, tested))),
    textCell('center', eligibleWords(isEligible)),
    textCell('center', nomination?.isRecommended ? '列入推荐' : '未列入'),
    ...(scheme.statuses.length > 0 ? [textCell('center', statusWords(scheme, nominee))] : []),
  ];
  return { cells, height: 24 };
}

/** 申报日, with what whoever receives the application must know of it. */
function appliedWords(scheme: Scheme, { appliedOn }: Nomination, held: NomineeResult['held']): string {
  const late = lateApplication(scheme, appliedOn);
  const marks = [late, held && heldWords(held)].flatMap((words) => (words ? [`（${words}）`] : []));
  return [formatDay(appliedOn), ...marks].join('\n');
}

function conditionWords({ decision, waiver, isPassed }: Tested): string {
  if (decision.met === null) return '待判定';
  if (decision.met) return '符合';
  return isPassed && waiver
    ? `经研究同意申报（${asPart(waiver.reason)}；${waiver.by}，${formatDay(waiver.on)}）`
    : '不符合';
}

function statusWords({ statuses, building }: Scheme, { nomination }: NomineeResult): string {
  if (!nomination?.status) return '—';
  const nameOf = (id: string) => {
    const status = statuses.find((each) => each.id === id);
    return status ? wordsOf(status.name) : id;
  };
  const steps = [
    ...(nomination.passed ?? []),
    { status: nomination.status, on: nomination.statusOn ?? '' },
  ].map(({ status, on }) => `${nameOf(status)} ${on === '' ? '' : formatDay(on)}`.trimEnd());
  const results = building?.results.list.filter(({ id }) => nomination.results.includes(id)) ?? [];
  return [
    ...steps,
    ...(results.length > 0 ? [`成果：${results.map(({ text }) => wordsOf(text)).join('、')}`] : []),
  ].join('\n');
}
