import { FormulaFault, type Scalar, UnknownFormula } from './cellValue.ts';
import { negate, parseExact } from './exactNumber.ts';
import { type CellReference, type FormulaToken, formulaTokens } from './formulaTokens.ts';

/** A formula as a tree. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | { readonly kind: 'cell'; readonly sheet: string | null; readonly at: CellReference }
  | {
      readonly kind: 'area';
      readonly sheet: string | null;
      readonly from: CellReference;
      readonly to: CellReference;
    }
  | { readonly kind: 'list'; readonly values: readonly Scalar[] }
  | { readonly kind: 'negative' | 'percent'; readonly of: Expression }
  | { readonly kind: 'binary'; readonly sign: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

/** From what binds least. */
const levels = [['=', '<>', '<', '<=', '>', '>='], ['&'], ['+', '-'], ['*', '/']];

/** The formula, without its `=`, as a tree. Errors: throws UnknownFormula where it holds what is not read here. */
export function parseFormula(formula: string): Expression {
  const tokens = formulaTokens(formula)?.filter(({ kind }) => kind !== 'space');
  if (!tokens) throw new UnknownFormula('公式引用了别的文件或表格列');
  let at = 0;
  const whole = operation(0);
  if (at < tokens.length) throw unexpected();
  return whole;

  function unexpected(): UnknownFormula {
    const token = tokens?.[at];
    return new UnknownFormula(token ? `不认识的写法 ${token.raw}` : '公式不完整');
  }

  function isSign(raw: string): boolean {
    const token = tokens?.[at];
    return token?.kind === 'sign' && token.raw === raw;
  }

  function take(): FormulaToken {
    const token = tokens?.[at];
    if (!token) throw unexpected();
    at += 1;
    return token;
  }

  function expect(raw: string): void {
    if (!isSign(raw)) throw unexpected();
    at += 1;
  }

  function operation(level: number): Expression {
    const signs = levels[level];
    if (!signs) return unary();
    let left = operation(level + 1);
    for (let sign = signs.find(isSign); sign !== undefined; sign = signs.find(isSign)) {
      at += 1;
      left = { kind: 'binary', sign, left, right: operation(level + 1) };
    }
    return left;
  }

  function unary(): Expression {
    if (isSign('-')) {
      at += 1;
      return { kind: 'negative', of: unary() };
    }
    if (isSign('+')) {
      at += 1;
      return unary();
    }
    let value = primary();
    while (isSign('%')) {
      at += 1;
      value = { kind: 'percent', of: value };
    }
    return value;
  }

  function primary(): Expression {
    if (isSign('(')) {
      at += 1;
      const inner = operation(0);
      expect(')');
      return inner;
    }
    if (isSign('{')) return list();
    const token = take();
    if (token.kind === 'number') return { kind: 'constant', value: parseExact(token.raw) };
    if (token.kind === 'text') return { kind: 'constant', value: token.text };
    if (token.kind === 'error') throw new FormulaFault(token.raw);
    if (token.kind === 'sheet') return reference(take(), token.sheet);
    if (token.kind === 'cell') return reference(token, null);
    if (token.kind === 'name') return named(token.raw.toUpperCase());
    at -= 1;
    throw unexpected();
  }

  function reference(first: FormulaToken, sheet: string | null): Expression {
    if (first.kind !== 'cell') throw new UnknownFormula(`不认识的引用 ${first.raw}`);
    if (!isSign(':')) return { kind: 'cell', sheet, at: first.at };
    at += 1;
    const second = take();
    if (second.kind !== 'cell') throw new UnknownFormula(`不认识的引用 ${second.raw}`);
    return { kind: 'area', sheet, from: first.at, to: second.at };
  }

  function named(name: string): Expression {
    if (name === 'TRUE' || name === 'FALSE') {
      if (isSign('(')) {
        at += 1;
        expect(')');
      }
      return { kind: 'constant', value: name === 'TRUE' };
    }
    if (!isSign('(')) throw new UnknownFormula(`不认识的名称 ${name}`);
    at += 1;
    const args: Expression[] = [];
    while (!isSign(')')) {
      args.push(isSign(',') ? { kind: 'constant', value: null } : operation(0));
      if (!isSign(')')) expect(',');
    }
    at += 1;
    return { kind: 'call', name, args };
  }

  /** Constants in braces. */
  function list(): Expression {
    expect('{');
    const values: Scalar[] = [];
    while (!isSign('}')) {
      const isNegative = isSign('-');
      if (isNegative) at += 1;
      const token = take();
      const number = token.kind === 'number' ? parseExact(token.raw) : null;
      if (token.kind === 'text') values.push(token.text);
      else if (number) values.push(isNegative ? negate(number) : number);
      else throw new UnknownFormula(`不认识的写法 ${token.raw}`);
      if (isSign(',') || isSign(';')) at += 1;
      else if (!isSign('}')) throw unexpected();
    }
    at += 1;
    return { kind: 'list', values };
  }
}
