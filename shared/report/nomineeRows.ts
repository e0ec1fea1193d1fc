import { formatDay } from '../assessment/day.ts';
import { deadlinesOf } from '../nomination/deadlinesOf.ts';
import { lateApplication } from '../nomination/lateApplication.ts';
import { eligibleWords, type NomineeResult, type Tested } from '../nomination/nomineeResult.ts';
import { inRankOrder } from '../nomination/rankGroups.ts';
import type { Nomination } from '../register/content.ts';
import { formulaOf } from '../scheme/formulaOf.ts';
import type { Measure } from '../scheme/measure.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Track } from '../scheme/track.ts';
import { conditionHead, conditionName } from './conditionName.ts';
import { textCell } from './makeCell.ts';
import { measureWords } from './measureWords.ts';
import { rateName } from './rateName.ts';
import type { OutcomeSource } from './reportSource.ts';
import type { RowDraft } from './rowDraft.ts';
import type { UnitColumns } from './unitColumns.ts';
import type { CellModel } from './workbookModel.ts';

/** Those put forward in inRankOrder, then the others in the roster's order. */
export function recommendedFirst(track: Track, nominees: readonly NomineeResult[]): readonly NomineeResult[] {
  const forward = inRankOrder(track, nominees);
  return [...forward, ...nominees.filter((nominee) => !forward.includes(nominee))];
}

export function nomineeHead(scheme: Scheme, track: Track, units: UnitColumns): RowDraft {
  const heads = [
    ...['名次', ...units.heads, '申报日'],
    ...track.conditions.map((_, index) => conditionHead(index)),
    ...measuresOfTrack(scheme, track).map(measureHead),
    ...[track.measures.length > 0 ? '条件和测评' : '条件', '推荐'],
    ...(scheme.statuses.length > 0 ? ['状态'] : []),
  ];
  return { cells: heads.map((head) => textCell('head', head)), height: 34 };
}

/** What the heads of conditions and measures stand for, as it stands above them. */
export function nomineeLegend(scheme: Scheme, track: Track): string {
  const conditions = track.conditions.map(({ title }, index) => `${conditionName(index)}：${wordsOf(title)}`);
  const measures = measuresOfTrack(scheme, track).map(
    (measure) => `${wordsOf(measure.title)}，${rateName(measure)}＝${formulaOf(measure)}`,
  );
  return [conditions, measures].flatMap((each) => (each.length > 0 ? [`${each.join('；')}。`] : [])).join('');
}

function measuresOfTrack({ measures }: Scheme, track: Track): Measure[] {
  return track.measures.flatMap((id) => measures.find((each) => each.id === id) ?? []);
}

function measureHead(measure: Measure): string {
  return `${measure.voters.map(wordsOf).join('、')}\n${rateName(measure)}`;
}

/** One who applied: what each condition and measure came to, and whether it is put forward. */
export function nomineeRow(source: OutcomeSource, nominee: NomineeResult, units: UnitColumns): RowDraft {
  const { scheme } = source;
  const { candidate, nomination, conditions, measures, held, isEligible } = nominee;
  const rank = nomination?.isRecommended ? nomination.rank : null;
  const cells: CellModel[] = [
    rank === null ? textCell('center', '—') : { style: 'strong', number: rank },
    ...units.cellsOf(candidate),
    textCell('center', nomination ? appliedWords(deadlinesOf(source.dossier), nomination, held) : ''),
    ...conditions.map((tested) => textCell('center', conditionWords(tested))),
    ...measures.map((tested) => textCell('center', measureWords(source, candidate.id, tested))),
    textCell('center', eligibleWords(isEligible)),
    textCell('center', nomination?.isRecommended ? '列入推荐' : '未列入'),
    ...(scheme.statuses.length > 0 ? [textCell('center', statusWords(scheme, nominee))] : []),
  ];
  return { cells, height: 20 };
}

/** 申报日, marked where whoever receives the application must know more of it, which the notes say. */
function appliedWords(
  deadlines: Scheme['deadlines'],
  { appliedOn }: Nomination,
  held: NomineeResult['held'],
): string {
  const marks = [
    ...(lateApplication({ deadlines }, appliedOn) ? ['迟报'] : []),
    ...(held ? ['重新认定'] : []),
  ];
  return [formatDay(appliedOn), ...marks.map((mark) => `（${mark}）`)].join('\n');
}

function conditionWords({ decision, waiver, isPassed }: Tested): string {
  if (decision.met === null) return '待判定';
  if (decision.met) return '符合';
  return isPassed && waiver ? '同意申报' : '不符合';
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
