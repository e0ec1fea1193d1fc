import { numberPattern, wholeOf } from './clauseNumber.ts';
import { periodPattern, unitPattern } from './clauseWords.ts';

/** How a condition counts: in steps of so many units. */
export interface PerStep {
  readonly n: number;
  readonly unit: string;
  /** What is missing is counted: 每少1次, 每低1%. */
  readonly isShort: boolean;
  /** 每 is said, so that every time counts: not 一次扣1分，两次不得分. */
  readonly isEvery: boolean;
  /** The words that say what happens, between 每 and the number or before the number: 开展, 缺. */
  readonly verb: string;
  readonly from: number;
  readonly to: number;
}

const bareVerbs =
  '(?:增加|增|减少|少|缺少|缺|漏|差|有|出现|发现|发生|存在|超过|超出|超|降低|下降|降|低于|低|迟到|旷|多|获得?|完成|开展|组织|召开|举办|参加|发表|提供)';
const notPeriod = `(?!(?:一|\\d)?个?${periodPattern})`;
const everyNumber = new RegExp(
  `每${notPeriod}(?<verb>[^,。;:每()\\d一二两三四五六七八九十]{0,10}?)(?<n>${numberPattern})\\s*(?:个(?=%))?(?<unit>${unitPattern})(?!分)`,
  'gu',
);
const everyUnit = new RegExp(`每${notPeriod}(?<verb>${bareVerbs}?)(?<unit>${unitPattern})(?!分)`, 'gu');
const everyPeriod = /每(?:(?<n>\d+|一|两)个?)?(?<unit>工作日|天|日|周|星期|个?月|季度|学期|年)\s*$/u;
const everyDay =
  /(?<verb>迟|逾期|超期|延迟|晚|推迟|限)每?(?:(?<n>1|一)个?)(?<unit>工作日|天|日|周|个?月)\s*$/u;
const singleUnit =
  '(?:个百分点|百分点|个环节|个支部|个党支部|个方面|人次|次|项|人|名|份|篇|条|件|处|例|场|期|天|日|起|门|本|家|种|张|节|回|位|堂|个)';
const single = new RegExp(
  `(?<!(?<!迟)到)(?<![于过足达满第月年\\d.一二三四五六七八九十同统唯任])(?<n>一|1)\\s*(?<unit>${singleUnit})(?!性|样|定|律|致|般|起|把|岗|票|肩|百分|\\s*(?:\\(含\\))?(?:及|或)?(?:以上|以下))`,
  'gu',
);
const shortWords = /(?:少|低|不足|差|短|下降|降|欠|未达)/u;
const shortBefore = /(?:缺少|缺|少|低于|低|漏|差|不足)$/u;

/**
 * The words by which a condition counts, the last ones: 每缺一项, 一次, 每5人次; null where it does not count.
 *
 * @param plain as `plainText` gives it
 * @example readPerStep('材料每缺一项') // { n: 1, unit: '项', verb: '缺', isShort: false, … }
 */
export function readPerStep(plain: string): PerStep | null {
  return every(plain) ?? period(plain) ?? once(plain);
}

function every(plain: string): PerStep | null {
  const numbered = [...plain.matchAll(everyNumber)];
  const bare = [...plain.matchAll(everyUnit)].filter(
    ({ index }) => !numbered.some((other) => other.index <= index && index < other.index + other[0].length),
  );
  const match = [...numbered, ...bare].sort((a, b) => a.index - b.index).at(-1);
  if (!match?.groups) return null;
  const to = match.index + match[0].length;
  if (isPlanned(plain.slice(to))) return null;
  const n = match.groups.n === undefined ? 1 : wholeOf(match.groups.n);
  if (n === null || n === 0) return null;
  const verb = match.groups.verb ?? '';
  const isShort = shortWords.test(verb) || /(?:少|低于?|不足)$/u.test(plain.slice(0, match.index));
  return { n, unit: match.groups.unit ?? '', isShort, isEvery: true, verb, from: match.index, to };
}

/** 迟报的每天. */
function period(plain: string): PerStep | null {
  const match = everyPeriod.exec(plain) ?? everyDay.exec(plain);
  if (!match?.groups) return null;
  const n = match.groups.n === undefined ? 1 : wholeOf(match.groups.n);
  if (n === null || n === 0) return null;
  const from = match.index + (match.groups.verb?.length ?? 0);
  return {
    n,
    unit: match.groups.unit ?? '',
    isShort: false,
    isEvery: true,
    verb: '',
    from,
    to: plain.length,
  };
}

/** 缺一项, 发现1处 within the last part of the condition. */
function once(plain: string): PerStep | null {
  const tail = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('。'), plain.lastIndexOf(':')) + 1;
  const match = [...plain.slice(tail).matchAll(single)][0];
  if (!match?.groups) return null;
  const at = tail + match.index;
  const verb = shortBefore.exec(plain.slice(0, at))?.[0] ?? '';
  const isShort = /^(?:少|低于?|差|不足)$/u.test(verb);
  const to = at + match[0].length;
  return { n: 1, unit: match.groups.unit ?? '', isShort, isEvery: false, verb, from: at - verb.length, to };
}

/** Whether 每… said what is to be done, and what follows counts: 每人每年…，缺一次. */
function isPlanned(after: string): boolean {
  return /[,。;]/u.test(after) && new RegExp(single.source, 'u').test(after);
}
