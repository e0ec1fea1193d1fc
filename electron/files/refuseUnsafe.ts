import { Refusal } from '../refusal.ts';
import { relationsOf } from './templateParts.ts';

/** Parts that a template must not have, and what they are. Nothing of them is ever run; they would go out with the form. */
const unsafe: readonly (readonly [RegExp, string])[] = [
  [/vbaProject|vbaData|xl\/macrosheets\/|xl\/dialogsheets\/|customUI\//i, '宏'],
  [/xl\/externalLinks\//i, '指向其他文件的链接'],
  [/xl\/(connections\.xml|queryTables\/|model\/)/i, '外部数据连接'],
  [/xl\/(embeddings|activeX|ctrlProps)\//i, '嵌入的对象或控件'],
];

/** Formulas that ask other programs or addresses once the form is opened. */
const reachingOut = /<(?:\w+:)?f\b[^>]*>[^<]*\b(?:WEBSERVICE|IMAGE|RTD|CALL|REGISTER\.ID|DDE)\s*\(/i;

/**
 * Errors: a Refusal where a workbook holds macros, embedded objects, links to other files or formulas that reach out; links that a person clicks
 * are left alone.
 */
export function refuseUnsafe(name: string, parts: Record<string, Uint8Array>): void {
  const paths = Object.keys(parts);
  const types = new TextDecoder().decode(parts['[Content_Types].xml']);
  const found = new Set(
    unsafe.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, words]) => words),
  );
  for (const path of paths.filter((each) => /xl\/worksheets\/[^/]+\.xml$/.test(each)))
    if (reachingOut.test(new TextDecoder().decode(parts[path]))) found.add('从其他地方取数的公式');
  if (/macroEnabled|vbaProject/i.test(types)) found.add('宏');
  for (const path of paths.filter((each) => each.endsWith('.rels'))) {
    const owner = path.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    if (relationsOf(parts, owner).some(({ isExternal, type }) => isExternal && type !== 'hyperlink'))
      found.add('指向其他文件的链接');
  }
  if (found.size === 0) return;
  throw new Refusal(
    'REFUSED',
    `“${name}”含有${[...found].join('、')}，不能用作表样，程序没有执行其中任何内容。请在 WPS 或 Excel 中去掉后另存为 xlsx 再试`,
  );
}
