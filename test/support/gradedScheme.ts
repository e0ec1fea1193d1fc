import type { SchemeSource } from '../../shared/scheme/scheme.ts';
import { measureSource } from './arbitraries.ts';
import { caption, itemSource, type ShortRule, schemeSource } from './smallScheme.ts';

type GradeSource = NonNullable<SchemeSource['grades']>[number];
type VetoSource = NonNullable<SchemeSource['vetoes']>['list'][number];

/** A grade as a scheme file has it. Units: points in 分. */
export function gradeSource(name: string, from: number, more: Partial<GradeSource> = {}): GradeSource {
  return { name: caption(name), from, ...more };
}

/** Vetoes that decide 不合格 where they have no effect, numbered from V1. */
export function vetoesSource(effects: readonly VetoSource['effect'][]): NonNullable<SchemeSource['vetoes']> {
  return {
    lead: caption('有下列情形之一的'),
    note: caption('注'),
    result: caption('不合格'),
    list: effects.map((effect, index) => ({
      id: `V${index + 1}`,
      text: caption(`情形${index + 1}`),
      window: 'none',
      ...(effect && { effect }),
    })),
  };
}

/** 优秀 90, 良好 80, 一般 60, 较差 0; an item A of 20 and one B of 80 分, and a measure m. `rules` come before the others of A. */
export function gradedScheme(
  more: Partial<SchemeSource> = {},
  rules: readonly ShortRule[] = [],
): SchemeSource {
  const item = (id: string, max: number, own: readonly ShortRule[]) =>
    itemSource(
      [...own, { id: `${id}.p`, kind: 'award-range', points: [0, max], step: 0.01 }],
      max,
      'zero',
      id,
    );
  return schemeSource([item('A', 20, rules), item('B', 80, [])], {
    grades: [
      gradeSource('优秀', 90),
      gradeSource('良好', 80),
      gradeSource('一般', 60),
      gradeSource('较差', 0),
    ],
    measures: [measureSource('m')],
    ...more,
  });
}
