import { expect, it } from 'vitest';
import { readTable } from '../../electron/files/readTable.ts';
import { writeWorkbook } from '../../electron/files/writeWorkbook.ts';
import { rosterTemplateModel } from '../../shared/report/rosterTemplateModel.ts';
import { rosterTitles } from '../../shared/roster/rosterField.ts';
import { rosterReading } from '../../shared/roster/rosterReading.ts';
import { parseScheme } from '../../shared/scheme/parseScheme.ts';
import { namesOf } from '../../shared/scheme/schemeNames.ts';
import { table35 } from '../support/ownSchemes.ts';
import { partyWordsIn } from '../support/partyWords.ts';

const scheme = parseScheme(table35.source);
const options = {
  kinds: scheme.candidateKinds,
  defaultKind: scheme.candidateKinds[0]!,
  existing: [],
  registered: [],
  today: '2025-10-01',
  titles: rosterTitles(namesOf(scheme)),
};

it('the template of a scheme of classes is in its words, and comes back filled in', async () => {
  const model = rosterTemplateModel(scheme);
  expect(partyWordsIn(JSON.stringify(model))).toEqual([]);
  const [table] = readTable('名单.xlsx', await writeWorkbook(model));
  expect(table!.rows[0]).toEqual(['单位名称', '类型', '上级单位', '班主任', '学生人数', '成立日期']);
  const filled = { ...table!, rows: [...table!.rows, ['机电2301班', '班级', '机电系', '李振华', '45', '']] };
  expect(rosterReading([filled], options).reading.candidates.map(({ candidate }) => candidate)).toEqual([
    {
      ...{ name: '机电2301班', kind: '班级', parent: '机电系', secretary: '李振华' },
      ...{ memberCount: 45, foundedOn: null },
    },
  ]);
});

it('a row that cannot be taken is said in the words of the scheme', () => {
  const rows = [
    ['单位名称', '班主任', '学生人数'],
    ['机电2301班', '李振华', '四十五'],
  ];
  const { problems } = rosterReading([{ sheetName: null, rows, notes: [] }], options).reading;
  expect(problems.map(({ text }) => text)).toEqual(['学生人数“四十五”不是人数，请改成整数，如 46']);
});
