import { expect, it } from 'vitest';
import { problemOf } from '../../renderer/api/problem.ts';

it.each([
  'Failed to fetch',
  'NetworkError when attempting to fetch resource.',
  'Load failed',
  'network error',
])('a request without an answer is a lost program, however a browser words it: %s', (message) =>
  expect(problemOf(new TypeError(message)).message).toMatch(/失去联系/),
);

it('a fault of our own says what it is', () => {
  const fault = new TypeError("Cannot read properties of undefined (reading 'length')");
  expect(problemOf(fault).message).toMatch(/意外错误.*reading 'length'/);
});
