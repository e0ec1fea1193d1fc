import { ratio, roundRatio } from '../../shared/number/ratio.ts';
import { verdictAlone } from '../../shared/outcome/gradeShares.ts';
import { judgeBy } from '../../shared/outcome/judge.ts';
import { schemeOfRound } from '../../shared/round/schemeOfRound.ts';
import type { ScoredScheme } from '../../shared/scheme/scheme.ts';
import { itemsOf } from '../../shared/scheme/sheet.ts';
import { wordsOf } from '../../shared/scheme/text.ts';
import { explainItem } from '../../shared/scoring/explainItem.ts';
import { readScoreInput, scoreInputSchema } from '../../shared/scoring/scoreInput.ts';
import { missingOnSheet, scoreSheet } from '../../shared/scoring/scoreSheet.ts';
import type { SheetPoints } from '../../shared/scoring/sheetPoints.ts';
import { Refusal } from '../refusal.ts';
import { repeatedKeys } from './repeatedKeys.ts';

/**
 * What the command `score` prints for a sheet given as JSON text. Units: 分, as people write them.
 *
 * Errors: a Refusal that names everything that does not fit the scheme.
 */
export function score(shipped: ScoredScheme, text: string) {
  const input = parse(text);
  const scheme = ofRound(shipped, input.round);
  const read = readScoreInput(scheme, input);
  if (read.problems) throw new Refusal('REFUSED', read.problems.join('；'), read.problems);
  const { facts, vetoIds } = read;
  const form = scheme.sheet;
  const result = scoreSheet(form, facts);
  const items = itemsOf(form);
  const sum = result.total === null ? null : ratio(result.total);
  const judged = judgeBy(scheme)({
    facts,
    vetoIds,
    score: result,
    sum,
  });
  const { total } = judged;
  const verdict = verdictAlone(scheme, judged.verdict);
  return {
    items: byId(items, result.items),
    dimensions: byId(form.dimensions, result.dimensions),
    total: inPoints(total === null ? null : roundRatio(total)),
    missing: missingOnSheet(form, facts),
    vetoed: vetoIds,
    grade: verdict.grade,
    why: verdict.why,
    explain: Object.fromEntries(
      items.map((item) => [
        item.id,
        explainItem(item, facts, form.capAdditions).map((step) => ({
          rule: step.ruleId,
          points: inPoints(step.points),
          text: step.text,
        })),
      ]),
    ),
  };
}

/** The scheme as it scores in the round; as it stands where none is named. Errors: a Refusal that lists the rounds. */
function ofRound(scheme: ScoredScheme, roundId: string | undefined): ScoredScheme {
  if (roundId === undefined) return scheme;
  if (scheme.rounds.some(({ id }) => id === roundId)) return schemeOfRound(scheme, roundId);
  const rounds = scheme.rounds.map(({ id, name }) => `${id}（${wordsOf(name)}）`).join('、');
  throw new Refusal(
    'REFUSED',
    `没有编号为 ${roundId} 的轮次${rounds === '' ? '：本方案不分轮次' : `，可选：${rounds}`}`,
  );
}

function parse(text: string) {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''), refuseProto);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'REFUSED',
      '标准输入不是有效的 JSON。应为 {"values": {…}, "measures": {…}, "vetoes": […]}',
    );
  }
  const twice = repeatedKeys(text);
  if (twice.length > 0) {
    const problems = twice.map((key) => `“${key}”写了不止一次`);
    throw new Refusal('REFUSED', `评分表格式不对：${problems.join('；')}`, problems);
  }
  const parsed = scoreInputSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.') || '输入'}：${issue.message}`);
  throw new Refusal('REFUSED', `评分表格式不对：${problems.join('；')}`, problems);
}

/** An id that JavaScript would swallow silently. */
function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new Refusal('REFUSED', '没有编号为 __proto__ 的考评标准');
  return value;
}

function byId(parts: readonly { readonly id: string }[], scores: readonly SheetPoints[]) {
  return Object.fromEntries(parts.map((part, index) => [part.id, inPoints(scores[index] ?? null)]));
}

/** Hundredths as a JSON number of points; the nearest double prints with at most two decimals. */
function inPoints(points: SheetPoints): number | string | null {
  return typeof points === 'number' ? points / 100 : points;
}
