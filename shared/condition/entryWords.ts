import { assertNever } from '../assertNever.ts';
import type { Award } from '../organisation/records.ts';
import { nameOfLevel } from '../scheme/level.ts';
import { wordsOf } from '../scheme/text.ts';
import type { BranchAward } from './candidateFacts.ts';
import { type CountedEntry, type CountRule, isByPerson, plainResult } from './countedEntries.ts';

/** What the register that a rule counts is called. */
export function registerName({ kind }: CountRule): string {
  switch (kind) {
    case 'awards':
      return '荣誉登记';
    case 'appraisals':
      return '考核评价登记';
    case 'projects':
      return '项目课题登记';
    default:
      return assertNever(kind);
  }
}

/** What a rule counts, in words. @example countedWhat(rule) // '校级以上党内荣誉、表彰' */
export function countedWhat(rule: CountRule): string {
  switch (rule.kind) {
    case 'awards':
      return `${nameOfLevel(rule.level)}以上${rule.isParty ? '党内' : ''}荣誉、表彰`;
    case 'appraisals':
      return `${rule.names.map(wordsOf).join('、')}结果为“${wordsOf(rule.result)}”`;
    case 'projects':
      return `${nameOfLevel(rule.level)}以上项目、课题`;
    default:
      return assertNever(rule);
  }
}

/** The unit in which it is counted. */
export function countedUnit(rule: CountRule): string {
  if (rule.kind === 'appraisals') return '次';
  return isByPerson(rule) ? '人' : '项';
}

/** An entry in words. */
export function entryWords(rule: CountRule, entry: CountedEntry): string {
  if ('result' in entry) return `${entry.name}“${plainResult(entry.result)}”`;
  return 'to' in entry && rule.kind === 'awards'
    ? describeAward(rule, entry, rule.others === 'ask' ? [] : rule.examples.map(wordsOf))
    : entry.name;
}

/** The honour in words; one that the document does not name is marked, so that a person looks at it. */
function describeAward(rule: CountRule, award: Award | BranchAward, examples: readonly string[]): string {
  const { person, level, name } = award;
  const isNamed = examples.length === 0 || examples.some((example) => name.includes(example));
  const branch = 'branch' in award ? `（${award.branch}）` : '';
  const secretary = isByPerson(rule) ? secretaryWords(award) : '';
  return `${person ? `${person} ` : ''}${nameOfLevel(level)} ${name}${branch}${secretary}${isNamed ? '' : '（文件未列名，按“等”计入）'}`;
}

/** Whose the honour of a secretary is, where it does not say itself. */
function secretaryWords(award: Award | BranchAward): string {
  if (award.to !== 'secretary') return '';
  if ('isNamedByRegister' in award) return '（书记，姓名取自单位登记）';
  return award.person ? '' : '（书记，没有姓名）';
}
