import { assertNever } from '../assertNever.ts';
import {
  type Area,
  compareScalars,
  FormulaFault,
  type Scalar,
  toBoolean,
  toExact,
  UnknownFormula,
} from './cellValue.ts';
import { add, asNumber, divide, type ExactNumber, exact, multiply, negate } from './exactNumber.ts';
import { type Argument, formulaFunctions } from './formulaFunctions.ts';
import { type Expression, parseFormula } from './parseFormula.ts';

/** Where a formula finds the cells that it names. */
export interface Surroundings {
  valueAt(sheet: string, column: number, row: number): Scalar;
  areaAt(sheet: string, from: readonly [number, number], to: readonly [number, number]): Area;
}

/**
 * What a formula of the sheet comes to.
 *
 * Errors: throws FormulaFault where it comes to an error, UnknownFormula where it holds what this program cannot compute.
 */
export function evaluateFormula(formula: string, sheet: string, surroundings: Surroundings): Scalar {
  return scalar(parseFormula(formula));

  function scalar(expression: Expression): Scalar {
    const value = argument(expression);
    if (typeof value !== 'object' || value === null || 'numerator' in value) return value;
    if (value.values.length !== 1) throw new FormulaFault('#VALUE!');
    return value.values[0] ?? null;
  }

  function argument(expression: Expression): Argument {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'cell': {
        const { column, row } = expression.at;
        return { values: [surroundings.valueAt(expression.sheet ?? sheet, column, row)] };
      }
      case 'area': {
        const { from, to } = expression;
        return surroundings.areaAt(expression.sheet ?? sheet, [from.column, from.row], [to.column, to.row]);
      }
      case 'list':
        return { values: expression.values };
      case 'negative':
        return negate(toExact(scalar(expression.of)));
      case 'percent':
        return divide(toExact(scalar(expression.of)), exact(100n));
      case 'binary':
        return binary(expression.sign, scalar(expression.left), scalar(expression.right));
      case 'call':
        return call(expression.name, expression.args);
      default:
        return assertNever(expression);
    }
  }

  function call(name: string, args: readonly Expression[]): Scalar {
    if (name === 'IF') {
      const [condition, held, otherwise] = args;
      if (!condition || !held) throw new UnknownFormula('IF 的参数不全');
      const taken = toBoolean(scalar(condition)) ? held : otherwise;
      return taken ? scalar(taken) : false;
    }
    const compute = Object.hasOwn(formulaFunctions, name) ? formulaFunctions[name] : undefined;
    if (!compute) throw new UnknownFormula(`不认识的函数 ${name}`);
    return compute(args.map(argument));
  }
}

function binary(sign: string, left: Scalar, right: Scalar): Scalar {
  switch (sign) {
    case '+':
      return add(toExact(left), toExact(right));
    case '-':
      return add(toExact(left), negate(toExact(right)));
    case '*':
      return multiply(toExact(left), toExact(right));
    case '/':
      return quotient(toExact(left), toExact(right));
    case '&':
      return `${asText(left)}${asText(right)}`;
    case '=':
      return compareScalars(left, right) === 0;
    case '<>':
      return compareScalars(left, right) !== 0;
    case '<':
      return compareScalars(left, right) < 0;
    case '<=':
      return compareScalars(left, right) <= 0;
    case '>':
      return compareScalars(left, right) > 0;
    case '>=':
      return compareScalars(left, right) >= 0;
    default:
      throw new UnknownFormula(`不认识的运算 ${sign}`);
  }
}

function quotient(left: ExactNumber, right: ExactNumber): ExactNumber {
  if (right.numerator === 0n) throw new FormulaFault('#DIV/0!');
  return divide(left, right);
}

/** The value as `&` joins it. */
function asText(value: Scalar): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : String(asNumber(value));
}
