import { resultFigures } from './resultFigures.ts';

/** Numbers with as many decimals each as any of them has. @example alike(['93.5', '100', '']) // ['93.5', '100.0', ''] */
export function alike(numbers: readonly string[]): string[] {
  const places = Math.max(0, ...numbers.map((number) => number.split('.')[1]?.length ?? 0));
  return numbers.map((number) => {
    const [whole = '', decimals = ''] = number.split('.');
    return number === '' || places === 0 ? number : `${whole}.${decimals.padEnd(places, '0')}`;
  });
}

/**
 * Published results whose scores have one form of decimals, as the table of the same document writes them.
 *
 * @example alikeScores(['总分86分', '总分93.5分，第1名']) // ['总分86.0分', '总分93.5分，第1名']
 */
export function alikeScores(results: readonly string[]): string[] {
  const scores = alike(results.map((result) => resultFigures(result)?.score ?? ''));
  return results.map((result, index) => {
    const own = resultFigures(result)?.score ?? '';
    return own === '' ? result : result.replace(`总分${own}分`, `总分${scores[index]}分`);
  });
}
