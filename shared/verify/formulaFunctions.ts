import {
  type Area,
  compareScalars,
  FormulaFault,
  isExact,
  type Scalar,
  toBoolean,
  toExact,
} from './cellValue.ts';
import {
  add,
  asNumber,
  compareExact,
  divide,
  type ExactNumber,
  exact,
  floorExact,
  roundExact,
  zero,
} from './exactNumber.ts';

/** An argument: a value computed, or the cells that a reference names. */
export type Argument = Scalar | Area;

/** The functions that the reports use, IF aside, which computes only the branch that it takes. */
export const formulaFunctions: Readonly<Record<string, (args: readonly Argument[]) => Scalar>> = {
  SUM: (args) => numbersIn(args).reduce(add, zero),
  COUNT: (args) => exact(BigInt(numbersIn(args).length)),
  COUNTA: (args) => exact(BigInt(args.flatMap(valuesOf).filter((value) => value !== null).length)),
  MAX: (args) => extreme(args, 1),
  MIN: (args) => extreme(args, -1),
  AVERAGE(args) {
    const numbers = numbersIn(args);
    if (numbers.length === 0) throw new FormulaFault('#DIV/0!');
    return divide(numbers.reduce(add, zero), exact(BigInt(numbers.length)));
  },
  AND: (args) => truths(args).every(Boolean),
  OR: (args) => truths(args).some(Boolean),
  NOT: ([value = null]) => !toBoolean(single(value)),
  ABS([value = null]) {
    const number = toExact(single(value));
    return number.numerator < 0n ? exact(-number.numerator, number.denominator) : number;
  },
  INT: ([value = null]) => exact(floorExact(toExact(single(value)))),
  ROUND: ([value = null, places = null]) =>
    roundExact(toExact(single(value)), asNumber(toExact(single(places)))),
  N([value = null]) {
    const one = single(value);
    return isExact(one) ? one : one === true ? exact(1n) : zero;
  },
  COUNTIF([cells = null, wanted = null]) {
    const meets = criterion(single(wanted));
    return exact(BigInt(valuesOf(cells).filter(meets).length));
  },
  SUMIF([cells = null, wanted = null, summed = cells]) {
    const meets = criterion(single(wanted));
    const addends = valuesOf(summed);
    const chosen = valuesOf(cells).map((value, index) => (meets(value) ? (addends[index] ?? null) : null));
    return chosen.filter(isExact).reduce(add, zero);
  },
  RANK([value = null, cells = null]) {
    const number = toExact(single(value));
    const numbers = sortedNumbers(cells);
    const above = countAbove(numbers, number);
    if (numbers[above] === undefined || compareExact(numbers[above], number) !== 0)
      throw new FormulaFault('#N/A');
    return exact(BigInt(above + 1));
  },
  MATCH([value = null, cells = null, kind = exact(1n)]) {
    if (toExact(single(kind)).numerator !== 0n) throw new FormulaFault('#N/A');
    const wanted = single(value);
    const index = valuesOf(cells).findIndex((each) => each !== null && compareScalars(each, wanted) === 0);
    if (index < 0) throw new FormulaFault('#N/A');
    return exact(BigInt(index + 1));
  },
};

function isArea(argument: Argument): argument is Area {
  return typeof argument === 'object' && argument !== null && 'values' in argument;
}

function valuesOf(argument: Argument): readonly Scalar[] {
  return isArea(argument) ? argument.values : [argument];
}

function single(argument: Argument): Scalar {
  if (!isArea(argument)) return argument;
  if (argument.values.length > 1) throw new FormulaFault('#VALUE!');
  return argument.values[0] ?? null;
}

/** The numbers among cells; a value that is not a cell's must be one. */
function numbersIn(args: readonly Argument[]): ExactNumber[] {
  return args.flatMap((argument) =>
    isArea(argument) ? argument.values.filter(isExact) : argument === '' ? [] : [toExact(argument)],
  );
}

function extreme(args: readonly Argument[], sign: 1 | -1): ExactNumber {
  const numbers = numbersIn(args);
  return numbers.reduce(
    (best, each) => (compareExact(each, best) * sign > 0 ? each : best),
    numbers[0] ?? zero,
  );
}

function truths(args: readonly Argument[]): boolean[] {
  return args.flatMap((argument) =>
    isArea(argument)
      ? argument.values.filter((value) => value !== null && typeof value !== 'string').map(toBoolean)
      : [toBoolean(argument)],
  );
}

/** What COUNTIF asks of a value: an equal one. A text with a comparison or a wildcard is not among the reports' own. */
function criterion(wanted: Scalar): (value: Scalar) => boolean {
  if (typeof wanted === 'string' && /^[<>=]|[*?]/.test(wanted)) throw new FormulaFault('#N/A');
  return (value) => value !== null && compareScalars(value, wanted) === 0;
}

const sorted = new WeakMap<Area, readonly ExactNumber[]>();

/** The numbers of an area, largest first; sorted once for each area. */
function sortedNumbers(argument: Argument): readonly ExactNumber[] {
  if (!isArea(argument)) return numbersIn([argument]);
  const known = sorted.get(argument);
  if (known) return known;
  const numbers = argument.values.filter(isExact).sort((a, b) => compareExact(b, a));
  sorted.set(argument, numbers);
  return numbers;
}

/** How many of the numbers, largest first, are above one. */
function countAbove(numbers: readonly ExactNumber[], number: ExactNumber): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const each = numbers[middle];
    if (each && compareExact(each, number) > 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
