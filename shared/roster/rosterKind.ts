import { kindByName } from '../organisation/kindByName.ts';
import { foldName } from '../text/foldName.ts';

/** What the kinds of a roster are decided by. */
export interface KindOptions {
  /** The scheme's kinds; null where there is no scheme, and any kind is taken as it is written. */
  readonly kinds: readonly string[] | null;
  /** 类型 where neither the cell, the register nor the name says one. */
  readonly defaultKind: string;
  /** Which of the scheme's kinds a person took for a kind that it does not have, by `kindKey` of that. */
  readonly kindFor?: ReadonlyMap<string, string>;
}

/** Where a candidate's 类型 is from: its cell, the register, its name's ending, or the default. */
export type KindSource = 'cell' | 'register' | 'name' | 'default';

/** The kind, or the kind that the scheme does not have, to be asked about. */
export type KindReading = { readonly kind: string; readonly from: KindSource } | { readonly unknown: string };

/** Kinds that names and forms use, of which a scheme has some. */
const common = [
  '党委',
  '党总支',
  '直属党支部',
  '教师党支部',
  '学生党支部',
  '师生联合党支部',
  '离退休党支部',
  '党支部',
] as const;

/** A kind as kinds are compared: 教师支部 is 教师党支部, 总支 is 党总支. @example kindKey('总支部') // '党总支' */
export function kindKey(kind: string): string {
  return foldName(kind)
    .replace(/总支部$/u, '总支')
    .replace(/(?<!党)(总支|支部)$/u, '党$1');
}

/** The kind of a unit by what is written, what the register has (null: nothing) and what its name shows. */
export function readKind(
  written: string,
  name: string,
  registered: string | null,
  { kinds, defaultKind, kindFor }: KindOptions,
): KindReading {
  if (kinds === null) {
    if (written !== '') return { kind: written, from: 'cell' };
    if (registered !== null) return { kind: registered, from: 'register' };
    const shown = kindByName(name, common);
    return shown === null ? { kind: defaultKind, from: 'default' } : { kind: shown, from: 'name' };
  }
  const ofScheme = (kind: string) =>
    kinds.find((each) => kindKey(each) === kindKey(kind)) ?? kindFor?.get(kindKey(kind)) ?? null;
  if (written !== '') {
    const kind = ofScheme(written);
    return kind === null ? { unknown: written } : { kind, from: 'cell' };
  }
  const known = registered === null ? null : ofScheme(registered);
  if (known !== null) return { kind: known, from: 'register' };
  const shown = kindByName(name, kinds);
  if (shown !== null) return { kind: shown, from: 'name' };
  const other = kindByName(name, common) ?? registered;
  if (other === null) return { kind: defaultKind, from: 'default' };
  const chosen = kindFor?.get(kindKey(other));
  return chosen === undefined ? { unknown: other } : { kind: chosen, from: 'name' };
}
