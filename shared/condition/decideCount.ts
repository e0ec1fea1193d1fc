import { formatDay } from '../assessment/day.ts';
import type { Award } from '../organisation/records.ts';
import type { PlainRule } from '../scheme/conditionRule.ts';
import { isLevelFrom, nameOfLevel } from '../scheme/level.ts';
import { wordsOf } from '../scheme/text.ts';
import type { CandidateFacts } from './candidateFacts.ts';
import type { Verdict } from './decision.ts';
import { isWithinYears } from './isWithinYears.ts';

type CountRule = Exclude<PlainRule, { kind: 'age' }>;

/** An entry of a register that counts: when, in words, and what it is counted by. */
interface Entry {
  readonly on: string;
  readonly text: string;
  /** Entries of one key count once: the honours of one person, where people are counted. */
  readonly key: string;
}

/** Whether a register has at least so many entries of the kind, in the last years up to and including `on`. */
export function decideCount(rule: CountRule, facts: CandidateFacts, on: string): Verdict {
  const { what, register, unit, entries } = readRegister(rule, facts);
  if (entries === null) return { met: null, evidence: [`${register}尚未录入，不能判定`] };
  const counted = entries.filter(({ on: day }) =>
    rule.years === undefined ? day <= on : isWithinYears(day, rule.years, on),
  );
  const count = new Set(counted.map((entry) => entry.key)).size;
  const met = count >= rule.atLeast;
  const time = rule.years === undefined ? `到${formatDay(on)}` : `${formatDay(on)}前近${rule.years}年`;
  const sentence = `${time}${what} ${count} ${unit}，应不少于 ${rule.atLeast} ${unit}，${met ? '符合' : '不符合'}`;
  const late = entries.filter((entry) => entry.on > on).length;
  return {
    met,
    evidence: [
      sentence,
      ...counted.map((entry) => `${formatDay(entry.on)}：${entry.text}`),
      ...(late > 0 ? [`${formatDay(on)}以后的 ${late} 项不计`] : []),
    ],
  };
}

interface Register {
  readonly what: string;
  readonly register: string;
  readonly unit: string;
  readonly entries: readonly Entry[] | null;
}

function readRegister(rule: CountRule, facts: CandidateFacts): Register {
  switch (rule.kind) {
    case 'awards':
      return readAwards(rule, facts);
    case 'appraisals': {
      const names = rule.names.map(wordsOf);
      const result = wordsOf(rule.result);
      const entries = facts.appraisals?.filter((each) => names.includes(each.name) && each.result === result);
      return {
        what: `${names.join('、')}结果为“${result}”`,
        register: '考核评价登记',
        unit: '次',
        entries:
          entries?.map(({ on, name }, index) => ({ on, text: `${name}“${result}”`, key: String(index) })) ??
          null,
      };
    }
    case 'projects': {
      const entries = facts.projects?.filter((each) => isLevelFrom(each.level, rule.level));
      return {
        what: `${nameOfLevel(rule.level)}以上项目、课题`,
        register: '项目课题登记',
        unit: '项',
        entries: entries?.map(({ on, name }, index) => ({ on, text: name, key: String(index) })) ?? null,
      };
    }
  }
}

function readAwards(rule: Extract<CountRule, { kind: 'awards' }>, { awards }: CandidateFacts): Register {
  const isByPerson = rule.to.every((to) => to === 'member');
  const entries = awards?.filter(
    (award) =>
      rule.to.includes(award.to) && isLevelFrom(award.level, rule.level) && (award.isParty || !rule.isParty),
  );
  return {
    what: `${nameOfLevel(rule.level)}以上${rule.isParty ? '党内' : ''}荣誉、表彰`,
    register: '荣誉登记',
    unit: isByPerson ? '人' : '项',
    entries:
      entries?.map((award, index) => ({
        on: award.on,
        text: describeAward(award, rule.examples.map(wordsOf)),
        key: isByPerson ? (award.person ?? `#${index}`) : String(index),
      })) ?? null,
  };
}

/** The honour in words; one that the document does not name is marked, so that a person looks at it. */
function describeAward({ person, level, name }: Award, examples: readonly string[]): string {
  const isNamed = examples.length === 0 || examples.some((example) => name.includes(example));
  return `${person ? `${person} ` : ''}${nameOfLevel(level)} ${name}${isNamed ? '' : '（文件未列名，按“等”计入）'}`;
}
