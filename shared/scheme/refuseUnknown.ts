import type { FullAdjustments } from './adjustments.ts';
import { mayScoreEach } from './adjustPanel.ts';
import { isCountedByDocument } from './isCountedByDocument.ts';
import { mostInYear } from './mostInYear.ts';
import { partsIn } from './part.ts';
import type { SchemeSource } from './scheme.ts';
import { namesOf } from './schemeNames.ts';
import { skippedGrade } from './skippedGrade.ts';
import { wordsOf } from './text.ts';

/** Throws RangeError, in Chinese, where adjustments name what the scheme does not have or does not let change. */
export function refuseUnknown(shipped: SchemeSource, adjustments: FullAdjustments): void {
  const items = shipped.sheet?.dimensions.flatMap((dimension) => dimension.items) ?? [];
  const rules = items.flatMap((item) => item.rules);
  const notes = shipped.readingNotes ?? [];
  refuseCap(shipped, adjustments);
  if (adjustments.panel && !mayScoreEach(shipped))
    throw new RangeError('本方案没有由考评组共同填写的评分表，不能改为每名考评员各评一张');
  refuse(
    adjustments.conventions,
    rules.map(idOf),
    (id) => `本方案没有编号为 ${id} 的考评标准，不能写考评口径`,
  );
  refuse(adjustments.agreed, notes.map(idOf), (id) => `本方案没有编号为 ${id} 的说明，不能写考评组约定`);
  requireAdjustable(shipped, 'weights', adjustments.weights, '权重');
  requireAdjustable(
    shipped,
    'points',
    { ...adjustments.maxes, ...adjustments.points, ...adjustments.targets },
    '分值',
  );
  requireAdjustable(shipped, 'measures', adjustments.measures, '测评的算法');
  requireAdjustable(shipped, 'outcome', adjustments.meets ?? {}, `达到${namesOf(shipped).standard}的等次`);
  refuse(
    adjustments.weights,
    (shipped.parts ?? []).flatMap((part) => partsIn(part)).map(idOf),
    (id) => `总分没有编号为 ${id} 的组成部分`,
  );
  refuse(adjustments.maxes, items.map(idOf), (id) => `本方案没有编号为 ${id} 的考评内容，不能改分值`);
  const withPoints = rules.filter((rule) => 'points' in rule);
  refuse(adjustments.points, withPoints.map(idOf), (id) => `本方案没有编号为 ${id}、带分值的考评标准`);
  const withTarget = rules.flatMap((rule) => (rule.kind === 'deduct-short' ? [rule] : []));
  const targetIds = withTarget.flatMap(({ id, targets = {} }) => [
    id,
    ...Object.keys(targets).map((roundId) => `${roundId}/${id}`),
  ]);
  refuse(adjustments.targets, targetIds, (id) => `本方案没有编号为 ${id}、带应达次数的考评标准`);
  refuseMoreThanYear(withTarget, adjustments);
  refuseMeasures(shipped, adjustments);
  const grades = (shipped.grades ?? []).map((grade) => wordsOf(grade.name));
  const absent = (adjustments.meets ?? []).find((name) => !grades.includes(name));
  if (absent !== undefined) throw new RangeError(`本方案没有等次“${absent}”`);
  const skipped = skippedGrade(grades, adjustments.meets ?? []);
  if (skipped !== null)
    throw new RangeError(`达到${namesOf(shipped).standard}的等次不能越过较高的“${skipped}”`);
}

function refuseCap({ sheet, readingNotes = [] }: SchemeSource, { capAdditions }: FullAdjustments): void {
  if (!capAdditions || capAdditions === (sheet?.capAdditions ?? 'beforeDeductions')) return;
  if (!readingNotes.some((note) => note.choice === 'capAdditions')) {
    throw new RangeError('本方案不允许改变加分封顶与扣分的先后');
  }
}

type ShortRule = Extract<
  NonNullable<SchemeSource['sheet']>['dimensions'][number]['items'][number]['rules'][number],
  { kind: 'deduct-short' }
>;

/** No round, and no year, has more quarters or months than the calendar. */
function refuseMoreThanYear(rules: readonly ShortRule[], { targets }: FullAdjustments): void {
  for (const { id, label, unit } of rules) {
    const most = mostInYear(unit) ?? Number.POSITIVE_INFINITY;
    const over = Object.entries(targets).find(
      ([key, count]) => (key === id || key.endsWith(`/${id}`)) && count > most,
    );
    if (!over) continue;
    throw new RangeError(
      `“${wordsOf(label)}”应达到的数 ${over[1]} 超过一年的 ${most} ${unit}，请改为不超过 ${most} ${unit}`,
    );
  }
}

function refuseMeasures({ measures = [] }: SchemeSource, { measures: changes }: FullAdjustments): void {
  refuse(changes, measures.map(idOf), (id) => `本方案没有编号为 ${id} 的测评指标`);
  for (const measure of measures) {
    const options = measure.options.map(idOf);
    const unknown = changes[measure.id]?.counted.find((id) => !options.includes(id));
    if (unknown !== undefined) throw new RangeError(`测评指标 ${measure.id} 没有选项 ${unknown}`);
    refuseRedefined(measure, changes[measure.id]?.counted);
  }
}

/** What counts stays as the document names it. */
function refuseRedefined(
  measure: NonNullable<SchemeSource['measures']>[number],
  counted: readonly string[] | undefined,
): void {
  if (!counted || !isCountedByDocument(measure)) return;
  const isSame = measure.options.every(({ id, isCounted }) => isCounted === counted.includes(id));
  if (!isSame) throw new RangeError(`“${wordsOf(measure.title)}”计入哪个选项由文件写明，不能更改`);
}

function requireAdjustable(
  { adjustable = [] }: SchemeSource,
  what: NonNullable<SchemeSource['adjustable']>[number],
  changes: object,
  name: string,
): void {
  if (Object.keys(changes).length > 0 && !adjustable.includes(what)) {
    throw new RangeError(`本方案的${name}由文件规定，不能更改`);
  }
}

function refuse(changes: object, known: readonly string[], sentence: (id: string) => string): void {
  const unknown = Object.keys(changes).find((id) => !known.includes(id));
  if (unknown !== undefined) throw new RangeError(sentence(unknown));
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}
