import { formatPoints, type Hundredths, parsePoints } from '../number/points.ts';
import { mayBecomeNumber } from './mayBecomeNumber.ts';
import { plainNumber } from './plainNumber.ts';
import { notRead, type Typed } from './typed.ts';

/** How much there may be, and of what it is a multiple; of anything where there is no step. Units: hundredths. */
interface Bounds {
  readonly max: Hundredths;
  readonly step?: Hundredths;
}

/**
 * Points as somebody typed them: hundredths; null for an empty text.
 *
 * @example readPoints('９２．５', { max: 10000, step: 50 }) // { value: 9250 }
 * @example readPoints('925', { max: 10000 }) // { problem: '不能超过满分 100 分' }
 */
export function readPoints(text: string, { max, step = 1 }: Bounds): Typed<Hundredths | null> {
  const digits = plainNumber(text);
  if (digits === '') return { value: null };
  const points = parsePoints(digits);
  if (points === null || points < 0) return notRead('请填最多两位小数的数', !mayBecomeNumber(text));
  if (points > max) return notRead(`不能超过满分 ${formatPoints(max)} 分`, true);
  return points % step === 0
    ? { value: points }
    : { problem: `得分应为 ${formatPoints(step)} 分的整数倍，请核对` };
}
