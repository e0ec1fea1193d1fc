import { expect, it } from 'vitest';
import { readScheme } from '../../shared/scheme/readScheme.ts';
import { partsScheme } from '../support/partsScheme.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a person may write is of no type.
type Written = any;

it.each<[string, (scheme: Written) => void, string]>([
  [
    'a word that is none',
    (s) => Object.assign(s.parts[0], { takes: 'panel' }),
    'parts.0.takes：应为 sheet、ballot、given、parts 之一',
  ],
  [
    'parts within parts of parts',
    (s) => Object.assign(s.parts[1].parts[0], { takes: 'parts', parts: [] }),
    'parts.1.parts.0.takes：应为 sheet、ballot、given 之一',
  ],
  [
    'a name that is unknown',
    (s) => Object.assign(s.parts[0], { colour: 'red' }),
    'parts.0：不认识“colour”，请核对写法',
  ],
  ['nothing where something must stand', (s) => delete s.title, 'title：没有写明'],
  ['a text of neither way', (s) => Object.assign(s, { title: { caption: 5 } }), 'title.caption：应为文字'],
  ['a text for a number', (s) => Object.assign(s.sheet, { total: '100' }), 'sheet.total：应为数'],
  ['an empty list', (s) => Object.assign(s, { stages: [] }), 'stages：至少 1 项'],
  [
    'a number too large',
    (s) => Object.assign(s.parts[1].parts[1], { places: 3 }),
    'parts.1.parts.1.places：不能大于 2',
  ],
  [
    'a weight that is none',
    (s) => Object.assign(s.parts[1], { weight: 200 }),
    'parts.1.weight：权重 200 不是 0～100 之间最多两位小数的数',
  ],
  ['an id with blanks', (s) => Object.assign(s, { id: 'A B' }), 'id：写法不对'],
])('a scheme with %s is refused by a sentence that names the place', (_, change, words) => {
  const written = structuredClone(partsScheme) as Written;
  change(written);
  expect(() => readScheme(written)).toThrow(`方案文件不能使用：${words}`);
});
