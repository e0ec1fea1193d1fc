import { isRate, type Rule } from '../scheme/rule.ts';
import type { Item, SheetForm } from '../scheme/sheet.ts';
import { itemsOf } from '../scheme/sheet.ts';
import { wordsOf } from '../scheme/text.ts';
import type { Facts } from '../scoring/facts.ts';
import { givenFor } from '../scoring/givenFor.ts';
import { ruleEffect } from '../scoring/ruleEffect.ts';
import { amountsOf, countOf, isShare, notYet } from '../scoring/value.ts';
import { cellAddress } from '../table/cellAddress.ts';
import { describePoints } from './describePoints.ts';
import { signedFormat, textCell } from './makeCell.ts';
import { ruleFormula, zeroMark } from './ruleFormula.ts';
import type { CellModel } from './workbookModel.ts';

/** A rule takes four columns: its words, what was entered, how it counts (a measure's base), what it does. */
export const columnsPerRule = 4;
export const inputHeads = ['标准', '填写', '计法', '加扣分'] as const;
export const inputWidths = [24, 7, 13, 9] as const;

/** The most rules that an item of the form has. */
export function mostRules(form: SheetForm): number {
  return Math.max(...itemsOf(form).map((item) => item.rules.length));
}

/** The addresses of an item's effect cells, in the order of its rules. */
export function effectAddresses(item: Item, row: number, firstColumn: number): string[] {
  return item.rules.map((_, index) => cellAddress(firstColumn + index * columnsPerRule + 3, row));
}

/** The cells that hold what was entered for the item's rules, and the formulas of what each does. */
export function ruleInputs(item: Item, facts: Facts, row: number, firstColumn: number): CellModel[] {
  const columns = new Map(item.rules.map((rule, index) => [rule.id, firstColumn + index * columnsPerRule]));
  return item.rules.flatMap((rule): CellModel[] => {
    const column = columns.get(rule.id) ?? firstColumn;
    const value = cellAddress(column + 1, row);
    const countedId = 'countOf' in rule ? rule.countOf : undefined;
    const countedColumn = countedId === undefined ? undefined : columns.get(countedId);
    const counted = countedColumn === undefined ? value : cellAddress(countedColumn + 1, row);
    const mustBeKnown = item.required.has(countedId ?? rule.id);
    return [
      textCell('check', `${rule.id} ${wordsOf(rule.label)}`),
      enteredCell(rule, facts),
      baseCell(rule, facts),
      {
        style: 'check',
        format: signedFormat,
        formula: ruleFormula(rule, { value, base: cellAddress(column + 2, row), counted }, mustBeKnown),
        value: effectValue(rule, item, facts),
      },
    ];
  });
}

function enteredCell(rule: Rule, facts: Facts): CellModel {
  const value = givenFor(rule, facts);
  if (value === undefined)
    return textCell(isCounted(rule) ? 'check' : 'input', isCounted(rule) ? '见计数' : '');
  if (typeof value === 'boolean') return textCell('input', value ? '是' : '否');
  if (value === notYet) return textCell('input', notYet);
  if (rule.kind === 'levels') {
    const level = rule.levels.find(({ id }) => id === value);
    return textCell('input', level ? wordsOf(level.name) : '');
  }
  if (isShare(value)) return { style: 'input', number: value.count };
  const isPoints = rule.kind === 'deduct-range' || rule.kind === 'award-range';
  const sum = amountsOf(value).reduce((all, each) => all + each, 0);
  return { style: 'input', number: isPoints ? sum / 100 : countOf(value) };
}

/** Whether the rule compares the count of another one and so has no value of its own. */
function isCounted(rule: Rule): boolean {
  return 'countOf' in rule && rule.countOf !== undefined;
}

/** How the rule counts, in words; for a measure the number that its count is a share of. */
function baseCell(rule: Rule, facts: Facts): CellModel {
  if (!isRate(rule)) return textCell('check', describePoints(rule));
  const value = givenFor(rule, facts);
  return isShare(value) ? { style: 'input', number: value.of } : textCell('input', '');
}

function effectValue(rule: Rule, item: Item, facts: Facts): number | string {
  const effect = ruleEffect(rule, item, facts);
  if (effect === 'zero') return zeroMark;
  if (effect === 'unknown') return '';
  return effect === 0 ? 0 : effect / 100;
}
