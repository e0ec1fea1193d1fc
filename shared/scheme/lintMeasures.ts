import { duplicates } from './duplicates.ts';
import type { Measure } from './measure.ts';
import { leavesOf } from './part.ts';
import { measureOf } from './rule.ts';

import type { Scheme } from './scheme.ts';
import { namesOf } from './schemeNames.ts';
import { itemsOf } from './sheet.ts';
import { wordsOf } from './text.ts';

/** What is wrong with the measures of a scheme, and who names a measure that is not there. */
export function lintMeasures(scheme: Scheme): string[] {
  const known = new Set(scheme.measures.map((measure) => measure.id));
  return [
    ...duplicates(scheme.measures.map((measure) => measure.id)).map((id) => `指标编号 ${id} 重复`),
    ...scheme.measures.flatMap(lintMeasure),
    ...namings(scheme)
      .filter(({ id }) => !known.has(id))
      .map(({ by, id }) => `${by}引用的指标 ${id} 不存在`),
  ];
}

function lintMeasure({ id, options }: Measure): string[] {
  const problems = duplicates(options.map((option) => option.id)).map(
    (option) => `指标 ${id} 的选项 ${option} 重复`,
  );
  if (options.every((option) => !option.isCounted)) problems.push(`指标 ${id} 没有计入的选项`);
  if (options.every((option) => option.isCounted)) problems.push(`指标 ${id} 的选项全部计入，比率总是 100%`);
  return problems;
}

/** Who names which measure: rules of the sheet, parts, grades, tracks. */
function namings(scheme: Scheme): { by: string; id: string }[] {
  const { sheet, tracks, outcome, grades } = scheme;
  const rules = sheet ? itemsOf(sheet).flatMap((item) => item.rules) : [];
  return [
    ...rules.flatMap((rule) =>
      [measureOf(rule), rule.heldBy].flatMap((id) =>
        id === undefined ? [] : [{ by: `标准 ${rule.id} `, id }],
      ),
    ),
    ...leavesOf(scheme).flatMap((part) =>
      part.takes === 'ballot' && part.measure !== undefined
        ? [{ by: `部分 ${part.id} `, id: part.measure }]
        : [],
    ),
    ...grades.flatMap(({ name, needs = [] }) =>
      needs.flatMap((need) =>
        'measure' in need ? [{ by: `等次“${wordsOf(name)}”`, id: need.measure }] : [],
      ),
    ),
    ...(outcome?.measures ?? []).map((id) => ({ by: namesOf(scheme).standard, id })),
    ...tracks.flatMap((track) => track.measures.map((id) => ({ by: `评选类别 ${track.id} `, id }))),
  ];
}
