import { type Compared, readComparisons } from './readComparisons.ts';
import { type PerStep, readPerStep } from './readPerStep.ts';

/** What the words before some points say: when they are given or taken, and how it is counted. */
export interface Condition {
  /** The condition without its counting words, as the text has it; empty where nothing is left. */
  readonly label: string;
  readonly per: PerStep | null;
  /** The first comparison that it makes. */
  readonly compared: Compared | null;
  /** All of them, in its order: 达到80%未达到90%. Places are those in `words`. */
  readonly comparisons: readonly Compared[];
  /** The condition's own words, trimmed. */
  readonly words: string;
  /** 各扣1分: once for each of what is listed. */
  readonly isEach: boolean;
}

const trailing =
  /(?:的|者|则|将|(?<![认许])可|均|都|就|予以|给予|一律|并|应|酌情|适当|视[^,。;]{0,8}?(?:情况|情节|程度|轻重|质量)(?:轻重)?|在[^,。;]{0,8}中|从[^,。;]{0,8}中|[,、:;\s(（，：；。"“*·.]+)$/u;
const leading =
  /^的?(?:情形|情况)[:：]|^[,、/:;\s)），：；。.\]】"”*·]+|^(?:其中|另外|此外|同时|并且|且|如果|如有|若有|凡是|凡|对于?|如|若)(?=[^,])/u;

/**
 * What stands before some points, read.
 *
 * @param plain the condition as `plainText` gives it
 * @param own the same stretch of the text itself
 * @example readCondition('凭证每缺一项', '凭证每缺一项').per // { n: 1, unit: '项', isShort: false, … }
 */
export function readCondition(plain: string, own: string): Condition {
  const isEach = /(?:各|分别)\s*(?:予以|给予|酌情)?\s*$/u.test(plain);
  const { plain: words, own: ownWords } = trimmed(plain, own);
  const per = readPerStep(words);
  const rest = per
    ? `${words.slice(0, per.from)}${' '.repeat(per.to - per.from)}${words.slice(per.to)}`
    : words;
  // What stands before the last comma says what should be, unless it counts beyond a number: 超过3次的，每次扣1分.
  const tail = per ? 0 : rest.lastIndexOf(',') + 1;
  const comparisons = readComparisons(rest).filter(({ from }) => from >= tail);
  const compared = comparisons[0] ?? null;
  return { label: labelOf(words, ownWords, per), per, compared, comparisons, words: ownWords, isEach };
}

function trimmed(plain: string, own: string) {
  let start = 0;
  for (let match = leading.exec(plain); match; match = leading.exec(plain.slice(start)))
    start += match[0].length;
  const body = plain.slice(start).replace(/(?:各|分别)\s*(?:予以|给予|酌情)?\s*$/u, '');
  let kept = body;
  for (let cut = kept.replace(trailing, ''); cut !== kept; cut = kept.replace(trailing, '')) kept = cut;
  const end = start + kept.length;
  return { plain: plain.slice(start, end), own: own.slice(start, end) };
}

/**
 * The condition's words without those that count: 每开展一次活动 is 开展活动; 材料不全，每缺一项 is 材料不全; 凭证每缺一项
 * stays as it is.
 */
function labelOf(plain: string, own: string, per: PerStep | null): string {
  if (!per) return tidy(own);
  const before = own.slice(0, per.from);
  const tail = own.slice(per.to).trim();
  const verb = per.verb === '有' || per.verb === '存在' ? '' : per.verb;
  const isApart = before.trim() === '' || /[,:;)]\s*$/u.test(plain.slice(0, per.from));
  if (isApart && before.trim() === '' && tail === '' && isDeed(verb)) return verb;
  // 发现问题的，每个问题: the condition stands before.
  if (isApart && /的[,，]\s*$/u.test(before)) return tidy(before);
  if (isApart) return tail === '' ? tidy(before) : tidy(`${lastPart(before, tail)}${verb}${tail}`);
  if (tail === '' && /[,，](?:发现|发生|出现|有)\s*$/u.test(before))
    return tidy(before.replace(/(?:发现|发生|出现|有)\s*$/u, ''));
  if (per.isEvery) return tail === '' && per.verb === '' ? tidy(before) : tidy(own);
  return tidy(`${lastPart(before, tail)}${tail}`);
}

/** Whether a verb says by itself what is counted: 每报送一篇, but not 每缺一项. */
function isDeed(verb: string): boolean {
  return verb.length > 1 && !/[缺少低]|出现|发现|发生|增加|减|降|超/u.test(verb);
}

/** What stands before the last comma says what should be, where something else follows it that should not. */
function lastPart(before: string, tail: string): string {
  if (tail === '') return before;
  if (/^\s*有\s*$/u.test(before)) return '';
  const at = Math.max(before.lastIndexOf('，'), before.lastIndexOf(','), before.lastIndexOf('；'));
  return before.slice(at + 1);
}

function tidy(label: string): string {
  let text = label.trim();
  for (let last = ''; last !== text; ) {
    last = text;
    text = text.replace(/^[，,、/；;：:。.\s)）]+|[，,、；;：:。\s(（“"]+$|的$/gu, '');
  }
  return text;
}
