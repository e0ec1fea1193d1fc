import type { Problem } from '../register/content.ts';

/** A new row of the register with nothing but what is given. @example newProblem({ problem: '会议记录不全' }).kind // 'problem' */
export function newProblem(given: Partial<Problem>): Problem {
  return {
    kind: 'problem',
    problem: '',
    origin: { kind: 'other', id: '', text: '' },
    isOutstanding: false,
    task: '',
    measure: '',
    person: '',
    deadline: null,
    result: '',
    done: null,
    ...given,
  };
}

/** How lists and screens name the kinds of rows. */
export const kindNames: Readonly<Record<Problem['kind'], string>> = {
  problem: '问题',
  rule: '制度',
  carrier: '服务载体',
};

/** How lists and screens name where a row came from. */
export const originNames: Readonly<Record<Problem['origin']['kind'], string>> = {
  check: '查摆',
  item: '扣分',
  other: '其他',
};
