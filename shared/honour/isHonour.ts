import { foldName } from '../text/foldName.ts';

/**
 * Whether a title that was recorded is of an honour: in whatever characters, with or without quotation marks, as people
 * type “五好” in many ways, and with the year, the batch or its own issuer before it. Another word more or less is another
 * honour.
 *
 * @example isHonour('浙江大学优秀"五好"党支部', '优秀“五好”党支部', '浙江大学') // true
 */
export function isHonour(recorded: string, honour: string, issuer = ''): boolean {
  if (recorded === honour) return true;
  const [key, own] = [honourKey(recorded), honourKey(honour)];
  return key === own || (key.endsWith(own) && isIssuing(key.slice(0, -own.length), issuer));
}

/** What two writings of one honour have in common; only for comparing. @example honourKey('“五好党组织”') // '五好党组织' */
export function honourKey(honour: string): string {
  return foldName(honour).replaceAll('"', '');
}

const years = /\d{4}(?:[-至]\d{4})?(?:学年度?|年度|年)|第[一二三四五六七八九十\d]+[批届次]|首[批届]/gu;

/** Whether words before an honour say who gave it and when, and nothing else. */
function isIssuing(before: string, issuer: string): boolean {
  const who = bodyOf(before.replace(years, ''));
  return who === '' || who === bodyOf(foldName(issuer));
}

/** Whether two names are of one body, in whatever form they name its committee. */
export function isSameBody(a: string, b: string): boolean {
  return bodyOf(foldName(a)) === bodyOf(foldName(b));
}

/** @example bodyOf('中共浙江大学委员会') // '浙江大学' */
function bodyOf(name: string): string {
  return name.replace(/^中共/u, '').replace(/(?:党委|委员会)$/u, '');
}
