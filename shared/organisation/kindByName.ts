import { foldName } from '../text/foldName.ts';

/** Kinds by what a name ends in, the narrower first. A number (第二) before the ending is left out of the name. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/离退休.*支部$/u, ['离退休党支部', '党支部']],
  [/师生(联合)?党?支部$/u, ['师生联合党支部', '党支部']],
  [/(学生|本科生|研究生|硕士生|博士生)党?支部$/u, ['学生党支部', '党支部']],
  [/(教师|教工|教职工)党?支部$/u, ['教师党支部', '教职工党支部', '党支部']],
  [/直属党?支部$/u, ['直属党支部', '党支部']],
  [/支部$/u, ['党支部']],
  [/总支(部|委员会|部委员会)?$/u, ['党总支']],
  [/(党委|党的?委员会|委员会)$/u, ['党委']],
];

/**
 * The kind among `kinds` that an organisation's name shows by its ending; null where it shows none of them.
 *
 * @example kindByName('机电系学生第二党支部', ['党总支', '党支部', '学生党支部']) // '学生党支部'
 */
export function kindByName(name: string, kinds: readonly string[]): string | null {
  const plain = foldName(name)
    .replace(/\([^()]*\)$/u, '')
    .replace(/第?[一二三四五六七八九十百\d]+(?=(?:直属|联合)?(?:党?支部|党?总支)$)/u, '');
  const exact = kinds.filter((kind) => plain.endsWith(kind)).sort((a, b) => b.length - a.length)[0];
  const found = endings.find(([ending]) => ending.test(plain));
  const guessed = found?.[1].find((kind) => kinds.includes(kind)) ?? null;
  return exact !== undefined && exact.length >= (guessed?.length ?? 0) ? exact : guessed;
}
