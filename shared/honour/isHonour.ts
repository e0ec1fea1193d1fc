import { foldName } from '../text/foldName.ts';

/**
 * Whether a title that was recorded is of an honour: in whatever characters, with or without quotation marks, as people
 * type “五好” in many ways. Another word more or less is another honour.
 *
 * @example isHonour('优秀"五好"党支部', '优秀“五好”党支部') // true
 */
export function isHonour(recorded: string, honour: string): boolean {
  return recorded === honour || honourKey(recorded) === honourKey(honour);
}

/** What two writings of one honour have in common; only for comparing. @example honourKey('“五好党组织”') // '五好党组织' */
export function honourKey(honour: string): string {
  return foldName(honour).replaceAll('"', '');
}
