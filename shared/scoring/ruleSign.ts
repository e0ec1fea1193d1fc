import type { Rule } from '../scheme/rule.ts';

/** Which way a rule moves its item: 1 up, -1 down, 0 to nothing at all. Every kind must say so. */
export function ruleSign(rule: Rule): 1 | -1 | 0 {
  switch (rule.kind) {
    case 'zero-if':
    case 'zero-if-measure':
      return 0;
    case 'add-if':
    case 'add-per':
    case 'add-if-count':
    case 'award-range':
    case 'award-bands':
    case 'award-share':
    case 'levels':
      return 1;
    case 'deduct-if':
    case 'deduct-per':
    case 'deduct-if-count':
    case 'deduct-short':
    case 'deduct-range':
    case 'deduct-bands':
      return -1;
  }
}
