import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bandWords } from '../../shared/outcome/bandWords.ts';
import { caption } from '../support/smallScheme.ts';
import { tianjin } from '../support/tianjin.ts';

it('says the bands in the very words of the document, the lowest by its upper bound', () => {
  const document = readFileSync(
    new URL('../../resources/documents/003_242ef25ee0396700.txt', import.meta.url),
    'utf8',
  );
  expect(document).toContain(bandWords(tianjin));
  expect(bandWords(tianjin)).toBe('90分以上为“好”，80—89分为“较好”，70—79分为“一般”，70分以下为“较差”');
});

it('says a bound between whole points without a gap', () => {
  const grades = [
    { name: caption('高'), from: 8950 },
    { name: caption('中'), from: 6000 },
    { name: caption('低'), from: 0 },
  ];
  expect(bandWords({ ...tianjin, grades })).toBe(
    '89.5分以上为“高”，60分以上不满89.5分为“中”，60分以下为“低”',
  );
});
