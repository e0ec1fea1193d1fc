/** A published result in its parts; empty where it has none of them. */
export interface ResultFigures {
  /** As people read it, without zeros at its end. Units: points. */
  readonly score: string;
  readonly rank: string;
  /** The grade, or what stands in its place. */
  readonly grade: string;
}

/**
 * A scored result in words, as a list tells it. `isDecided`: the grade stands for itself, whatever the score.
 *
 * @example resultWords({ score: '93.5', rank: '2', grade: '好' }, false) // '总分93.5分，第2名，等次为“好”'
 */
export function resultWords({ score, rank, grade }: ResultFigures, isDecided: boolean): string {
  const parts = [
    score && `总分${score}分`,
    rank && `第${rank}名`,
    grade && (isDecided ? grade : `等次为“${grade}”`),
  ];
  return parts.filter((part) => part !== '').join('，');
}

const scored = /^总分(-?\d+(?:\.\d+)?)分(?:，第(\d+)名)?(?:，(.+))?$/u;

/**
 * The parts of such words, also of a document that was issued with them; null where they tell no score.
 *
 * @example resultFigures('总分93.5分，第2名') // { score: '93.5', rank: '2', grade: '' }
 */
export function resultFigures(result: string): ResultFigures | null {
  const [all, score = '', rank = '', rest = ''] = scored.exec(result) ?? [];
  if (all === undefined) return null;
  return { score, rank, grade: /^等次为“(.+)”$/u.exec(rest)?.[1] ?? rest };
}
