import type { Candidate } from '../assessment/candidate.ts';
import { recordNumber } from '../assessment/recordNumber.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { CandidateGrading } from '../grading/gradings.ts';
import { gradings } from '../grading/gradings.ts';
import { deadlinesOf } from '../nomination/deadlinesOf.ts';
import { heldWords } from '../nomination/heldTitle.ts';
import { lateApplication } from '../nomination/lateApplication.ts';
import { eligibleWords } from '../nomination/nomineeResult.ts';
import type { CandidateResult } from '../outcome/assessmentResult.ts';
import { roundResult } from '../outcome/roundResult.ts';
import { exactValue } from '../report/totalFormulas.ts';
import { lastRoundOf } from '../round/lastRoundOf.ts';
import { leavesOf } from '../scheme/part.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { namesOf, type SchemeNames } from '../scheme/schemeNames.ts';
import { itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import { notApplicable, type SheetPoints } from '../scoring/sheetPoints.ts';
import { type CandidateNomination, nominationsByCandidate } from './nominationOf.ts';
import type { FilledValue, PlaceholderHelp, TemplateValues } from './templateValues.ts';

/** When the output is made and what it can be traced by. */
export interface TemplateStamp {
  /** As printed: 2026年5月1日 09:05. */
  readonly madeAt: string;
  readonly head: string;
}

type Row = CandidateResult & {
  readonly grading: CandidateGrading | null;
  readonly nominated: CandidateNomination | null;
};
type Field<From> = readonly [
  name: string,
  meaning: string,
  value: (from: From, index: number) => FilledValue,
];

/**
 * Everything that a template of the committee's own can be filled with, candidates in the order of the result; where the
 * scheme recommends, those put forward come first by their places.
 *
 * Units: 分 as people read them; a total with its exact decimals.
 */
export function makeTemplateValues(dossier: Dossier, stamp: TemplateStamp): TemplateValues {
  const byId = new Map(gradings(dossier).map((grading) => [grading.candidate.id, grading]));
  const nominations = nominationsByCandidate(dossier);
  const rows = roundResult(dossier, lastRoundOf(dossier.scheme))
    .candidates.map(
      (result): Row => ({
        ...result,
        grading: byId.get(result.candidate.id) ?? null,
        nominated: nominations.get(result.candidate.id) ?? null,
      }),
    )
    .sort((a, b) => placeOf(a) - placeOf(b));
  const scheme = { ...dossier.scheme, deadlines: deadlinesOf(dossier) };
  const common = assessmentFields(dossier.scheme, stamp);
  const own = [...candidateFields(namesOf(dossier.scheme)), ...schemeFields(scheme)];
  return {
    help: [
      ...placeholderHelp(dossier.scheme),
      { name: formerNumber, meaning: '记录编号', isPerCandidate: false },
    ],
    ofAssessment: {
      ...Object.fromEntries(common.map(([name, , value]) => [name, value(dossier, 0)])),
      [formerNumber]: recordNumber(stamp.head),
    },
    ofCandidates: rows.map((row, index) =>
      Object.fromEntries(own.map(([name, , value]) => [name, value(row, index)])),
    ),
  };
}

/** What the record number was called: forms that were made then are filled for good. */
const formerNumber = '日志校验码';

/** Behind all that applied where it did not; the order of the others is the result's. */
function placeOf({ nominated }: Row): number {
  return nominated?.place ?? Number.MAX_SAFE_INTEGER;
}

/** The placeholders that an assessment under the scheme knows, in the order in which they are explained. */
export function placeholderHelp(scheme: Scheme): readonly PlaceholderHelp[] {
  const common = assessmentFields(scheme, { madeAt: '', head: '' });
  const own = [...candidateFields(namesOf(scheme)), ...schemeFields(scheme)];
  return [...own.map(helpOf(true)), ...common.map(helpOf(false))];
}

function helpOf(isPerCandidate: boolean) {
  return ([name, meaning]: readonly [string, string, ...unknown[]]): PlaceholderHelp => ({
    name,
    meaning,
    isPerCandidate,
  });
}

function assessmentFields(scheme: Scheme, { madeAt, head }: TemplateStamp): Field<Dossier>[] {
  return [
    ['考核名称', '这次考核的名称', ({ assessment }) => assessment.name],
    ['年度', '考核年度，如 2026', ({ assessment }) => assessment.year],
    [namesOf(scheme).organiser, '主办这次考核的单位', ({ assessment }) => assessment.organiser],
    ['开始日期', '考核开始的日期', ({ assessment }) => dayInWords(assessment.startsOn)],
    ['结束日期', '考核结束的日期', ({ assessment }) => dayInWords(assessment.endsOn)],
    ['组长', '考评组组长', ({ assessment }) => assessment.panel.find(({ isChair }) => isChair)?.name ?? ''],
    ['考评组', '考评组全体成员', ({ assessment }) => assessment.panel.map(({ name }) => name).join('、')],
    ['参评单位数', '参评单位的个数', ({ candidates }) => candidates.length],
    ['方案名称', '所用方案的名称', () => wordsOf(scheme.title)],
    ['方案版本', '所用方案的版本', () => scheme.version],
    ['生成时间', '填写这张表的时间', () => madeAt],
    ['记录编号', '报表页脚的编号，由操作记录得出', () => recordNumber(head)],
  ];
}

const ofCandidate = (value: (candidate: Candidate) => FilledValue) => (row: Row) => value(row.candidate);

function candidateFields({ leader, members }: SchemeNames): readonly Field<Row>[] {
  return [
    ['序号', '从 1 起的行号', (_, index) => index + 1],
    ['单位名称', '参评单位全称', ofCandidate(({ name }) => name)],
    ['类型', '参评单位类型', ofCandidate(({ kind }) => kind)],
    ['上级单位', '上级单位', ofCandidate(({ parent }) => parent)],
    [leader, `${leader}姓名`, ofCandidate(({ secretary }) => secretary)],
    [members, members, ofCandidate(({ memberCount }) => memberCount)],
    ['成立日期', '成立日期', ofCandidate(({ foundedOn }) => (foundedOn ? dayInWords(foundedOn) : null))],
  ];
}

/** Of a scheme with a sheet. */
const scoreFields: readonly Field<Row>[] = [
  ['总分', '总得分，未评完时为空', ({ total }) => (total ? exactValue(total) : null)],
  ['名次', '名次，并列的名次相同，不参加排名的为空', ({ rank }) => rank],
  ['签字情况', '评分表已签字或未签字', ({ isSubmitted }) => (isSubmitted ? '已签字' : '未签字')],
];

/** Of a scheme that grades, with points or without. */
const gradeFields: readonly Field<Row>[] = [
  [
    '等次',
    '等次或直接认定的结果',
    ({ grade, grading }) => grading?.second?.grade ?? grading?.first?.grade ?? grade,
  ],
];

/** Of a scheme that recommends; empty for who did not apply. */
const nominationFields = (scheme: Scheme): readonly Field<Row>[] => [
  ['推荐类别', '申报或推荐的称号', ({ nominated }) => nominated?.honour ?? null],
  [
    '申报日期',
    '申报的日期，迟于报送期限的注明',
    ({ nominated }) => nominated && appliedWords(scheme, nominated.nomination),
  ],
  [
    '重新认定',
    '称号仍有效、属重新认定的写明，其他为空',
    ({ nominated }) => (nominated?.nominee.held ? heldWords(nominated.nominee.held) : null),
  ],
  [
    '条件和测评',
    '全部通过、不符合或待判定',
    ({ nominated }) => nominated && eligibleWords(nominated.nominee.isEligible),
  ],
  [
    '是否推荐',
    '列入推荐或未列入，没有申报的为空',
    ({ nominated }) => nominated && (nominated.nomination.isRecommended ? '列入推荐' : '未列入'),
  ],
  [
    '推荐次序',
    '列入推荐的次序，未列入的为空',
    ({ nominated }) => (nominated?.nomination.isRecommended ? nominated.nomination.rank : null),
  ],
];

/** 申报日, with what whoever receives the application must know of it. */
function appliedWords(scheme: Scheme, { appliedOn }: CandidateNomination['nomination']): string {
  const late = lateApplication(scheme, appliedOn);
  return dayInWords(appliedOn) + (late ? `（${late}）` : '');
}

/** Of a scheme whose recommended go on through statuses. */
function statusFields({ statuses }: Scheme): Field<Row>[] {
  const words = new Map(statuses.map(({ id, name }) => [id, wordsOf(name)]));
  return [
    [
      '状态',
      `当前状态，如${[...words.values()].join('、')}`,
      ({ nominated }) => {
        const id = nominated?.nomination.status;
        return id ? (words.get(id) ?? id) : null;
      },
    ],
    [
      '状态日期',
      '进入当前状态的日期',
      ({ nominated }) => {
        const on = nominated?.nomination.statusOn;
        return on ? dayInWords(on) : null;
      },
    ],
  ];
}

/** 项目, 考评内容, parts and vetoes, by the scheme's own words; the first of those that share a name has it. */
function schemeFields(scheme: Scheme): Field<Row>[] {
  const { sheet, vetoes, grading, grades, tracks, statuses } = scheme;
  const found: Field<Row>[] = [
    ...(sheet ? scoreFields : []),
    ...(grading || vetoes || grades.length > 0 ? gradeFields : []),
    ...(tracks.length > 0 ? nominationFields(scheme) : []),
    ...(statuses.length > 0 ? statusFields(scheme) : []),
  ];
  sheet?.dimensions.forEach(({ name }, index) => {
    const words = wordsOf(name);
    found.push([`项目.${words}`, `项目“${words}”的得分`, ({ score }) => partOf(score.dimensions[index])]);
  });
  if (sheet)
    itemsOf(sheet).forEach(({ id, content }, index) => {
      found.push([`内容.${id}`, `${wordsOf(content)}的得分`, ({ score }) => partOf(score.items[index])]);
    });
  for (const part of leavesOf(scheme)) {
    if (part.takes === 'ballot' && part.outOf === undefined) continue;
    const { id, name } = part;
    const words = wordsOf(name);
    found.push([
      `来源.${words}`,
      `${words}的得分`,
      ({ parts }) => points(parts.find(({ partId }) => partId === id)?.total),
    ]);
  }
  if (vetoes) {
    const words = new Map(vetoes.list.map(({ id, text }) => [id, wordsOf(text)]));
    found.push([
      '一票否决',
      '直接认定的情形，没有时为空',
      ({ vetoIds }) => vetoIds.map((id) => words.get(id) ?? id).join('；') || null,
    ]);
  }
  return [...new Map(found.reverse().map((field) => [field[0], field])).values()].reverse();
}

function partOf(part: SheetPoints | undefined): number | string | null {
  return part === notApplicable ? part : points(part);
}

function points(hundredths: number | null | undefined): number | null {
  return hundredths === null || hundredths === undefined ? null : hundredths / 100;
}

/** @example dayInWords('2026-05-01') // '2026年5月1日' */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
