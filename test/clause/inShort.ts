import type { ClauseLevel, ClauseRule, StandardReading } from '../../shared/clause/clauseRule.ts';
import { formatPoints, type Hundredths } from '../../shared/number/points.ts';

/** A rule in one line, as the phrases are written. @example 'deduct-per 0.5/项 cap2' */
export function inShort(rule: ClauseRule): string {
  const {
    kind,
    points,
    unit,
    when,
    target,
    per,
    above,
    cap,
    levels,
    checklist,
    isOpen,
    each,
    countOf,
    effect,
    rate,
  } = rule;
  return [
    kind,
    points === null ? '' : ` ${amount(points)}`,
    unit === undefined ? '' : `/${per ?? ''}${unit}`,
    rate ? ' rate' : '',
    when ? ` ${bound(when)}` : '',
    target === undefined ? '' : ` target${target}`,
    above === undefined ? '' : ` above${above}`,
    cap === undefined ? '' : ` cap${cap === null ? '∞' : formatPoints(cap)}`,
    levels ? ` [${levels.map(level).join(' ')}]` : '',
    checklist ? ` {${checklist.join(' ')}${isOpen ? '…' : ''}}` : '',
    each ? ' each' : '',
    countOf === undefined ? '' : ` of${countOf}`,
    effect ? ` ${Object.entries(effect).flat().join('=')}` : '',
    rule.sure ? '' : ' ?',
  ].join('');
}

/** All of a reading but its labels and places. */
export function readingInShort({ rules, full, cap, unread, start }: StandardReading): string[] {
  return [
    ...rules.map(inShort),
    ...full.map(() => 'full'),
    ...(cap === undefined ? [] : [`cap${cap === null ? '∞' : formatPoints(cap)}`]),
    ...unread.map(() => 'unread'),
    ...(start === 'zero' ? ['zero'] : []),
  ];
}

function amount(points: Hundredths | readonly [Hundredths, Hundredths]): string {
  return typeof points === 'number' ? formatPoints(points) : points.map(formatPoints).join('~');
}

function bound(when: object): string {
  const signs: Readonly<Record<string, string>> = {
    lessThan: '<',
    atMost: '<=',
    atLeast: '>=',
    moreThan: '>',
  };
  return Object.entries(when)
    .map(([key, value]) => `${signs[key]}${value}`)
    .join('');
}

function level({ name, when, points }: ClauseLevel): string {
  return `${when ? bound(when) : name}=${amount(points)}`;
}
