import { assertNever } from '../../../shared/assertNever.ts';
import type { Need } from '../../../shared/scheme/need.ts';

/** The page on which a need is met: its address within the assessment and its name. */
export function pathOfNeed(need: Need): { readonly path: string; readonly title: string } {
  if (typeof need === 'object') return { path: 'score', title: '评分' };
  switch (need) {
    case 'roster':
    case 'readings':
      return { path: 'setup', title: '基本情况' };
    case 'sheets':
      return { path: 'score', title: '评分' };
    case 'checks':
    case 'rectification':
      return { path: 'rectification', title: '查摆整改' };
    case 'firstGrades':
    case 'secondGrades':
      return { path: 'grading', title: '定级' };
    case 'ballots':
      return { path: 'ballots', title: '民主测评' };
    case 'applications':
    case 'conditions':
    case 'recommendations':
    case 'building':
    case 'acceptance':
      return { path: 'nominations', title: '条件和推荐' };
    case 'titles':
      return { path: 'publicity/decision', title: '表彰决定' };
    case 'notice':
      return { path: 'publicity', title: '公示和表彰' };
    default:
      return assertNever(need);
  }
}
