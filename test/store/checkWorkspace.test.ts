import { describe, expect, it } from 'vitest';
import { checkWorkspace } from '../../electron/store/checkWorkspace.ts';
import { hashOf } from '../../electron/store/logStore.ts';
import type { Workspace } from '../../electron/store/workspace.ts';
import { atThisComputer } from '../../shared/caller/caller.ts';
import { completeValues, sampleEvents, signers } from '../support/sampleEvents.ts';
import { open, sampleWorkspace } from '../support/testWorkspace.ts';

/** The sample with a submitted sheet, closed, changed from outside by `sql`, and opened again. */
function tamperedBy(sql: string): Workspace {
  const workspace = sampleWorkspace();
  workspace.record(atThisComputer, [
    {
      kind: 'sheet-changed',
      candidateId: 'c1',
      change: { values: completeValues, vetoes: { V2: { date: '2026-05-01', text: '信访' } } },
    },
    {
      kind: 'sheet-submitted',
      candidateId: 'c1',
      at: '2026-11-20T08:00:00.000Z',
      signedBy: signers,
      total: 6400,
    },
  ]);
  workspace.db.pragma('foreign_keys = OFF');
  workspace.db.pragma('ignore_check_constraints = ON');
  workspace.db.exec(sql);
  workspace.close();
  return open(workspace.path);
}

const problemsAfter = (sql: string) => checkWorkspace(tamperedBy(sql)).problems.join('\n');

/** Writes the log's hashes anew from the entry on, as somebody would who knows how the chain is made. */
function forgeFrom(workspace: Workspace, seq: number): void {
  const entries = [...workspace.log.all()].filter((entry) => entry.seq >= seq);
  let previous = entries[0]!.previous;
  for (const entry of entries) {
    const hash = hashOf({ ...entry, previous });
    workspace.db
      .prepare('UPDATE log SET previous = ?, hash = ? WHERE seq = ?')
      .run(previous, hash, entry.seq);
    previous = hash;
  }
}

describe('the full check of a workspace', () => {
  it('has nothing to say about one that only the program wrote', () => {
    const workspace = tamperedBy('SELECT 1');
    expect(checkWorkspace(workspace)).toEqual({
      ok: true,
      head: workspace.log.head(),
      count: 7,
      problems: [],
    });
  });

  it('has nothing to say about a new one', () => {
    const workspace = sampleWorkspace();
    expect(checkWorkspace(workspace)).toMatchObject({ ok: true, count: sampleEvents.length });
  });

  it('changes nothing', () => {
    const workspace = tamperedBy("UPDATE candidate SET name = '别的' WHERE id = 'c2'");
    const before = workspace.db.serialize();
    checkWorkspace(workspace);
    expect(workspace.db.serialize().equals(before)).toBe(true);
  });

  it.each<[string, string, RegExp]>([
    [
      'a value of a sheet',
      `UPDATE sheet SET content_json = json_set(content_json, '$.values."2-2.b"', 4) WHERE candidate_id = 'c1'`,
      /^评分表“机电工程系党总支”的标准 2-2.b：操作记录为 6，数据文件中为 4$/m,
    ],
    [
      'a veto taken out of a sheet',
      `UPDATE sheet SET content_json = json_remove(content_json, '$.vetoes.V2')`,
      /的直接认定情形 V2：操作记录为“2026-05-01 信访”，数据文件中没有/,
    ],
    [
      'a signed total',
      "UPDATE sheet SET submitted_total = 6500 WHERE candidate_id = 'c1'",
      /评分表“机电工程系党总支”/,
    ],
    [
      'a signature',
      'UPDATE sheet SET submitted_at = NULL, signed_by_json = NULL',
      /评分表“机电工程系党总支”/,
    ],
    ['a sheet that is gone', 'DELETE FROM sheet', /评分表“机电工程系党总支”/],
    [
      'a sheet that nobody entered',
      `INSERT INTO sheet (candidate_id, slot, content_json) VALUES ('c2', '', '{"values":{},"items":{},"evidence":{},"vetoes":{}}')`,
      /评分表“信息工程系党总支”/,
    ],
    [
      'a candidate’s name',
      "UPDATE candidate SET name = '别的党总支' WHERE id = 'c2'",
      /^参评单位“信息工程系党总支”的名称：操作记录为“信息工程系党总支”，数据文件中为“别的党总支”$/m,
    ],
    [
      'a candidate that is gone',
      "DELETE FROM candidate WHERE id = 'c2'",
      /^参评单位“信息工程系党总支”：操作记录中有，数据文件中没有$/m,
    ],
    [
      'an assessment’s panel',
      `UPDATE assessment SET panel_json = '[]' WHERE id = 'a1'`,
      /^考核“2026 年度“五好党组织”考核”的考评组：操作记录为“周正明/m,
    ],
    [
      'an assessment that counts as signed earlier',
      "UPDATE assessment SET signed_at = '2026-01-01T00:00:00.000Z'",
      /考核“/,
    ],
    [
      'the points of the pinned scheme',
      `UPDATE scheme_version SET source_json = replace(source_json, '"points":0.5', '"points":0.4')`,
      /^方案“shandong-wuhao .*”的内容与操作记录不一致$/m,
    ],
  ])('names %s that was changed from outside', (_name, sql, words) => {
    expect(problemsAfter(sql)).toMatch(words);
  });

  it.each<[string, string, RegExp]>([
    [
      'a payload',
      `UPDATE log SET payload_json = replace(payload_json, '"2-2.b":4', '"2-2.b":5') WHERE seq = 5`,
      /操作记录第 5 条的内容被改动.*sheet-changed/,
    ],
    [
      'the scheme in a payload',
      `UPDATE log SET payload_json = replace(payload_json, '"points":0.5', '"points":0.4') WHERE kind = 'scheme-added'`,
      /操作记录第 1 条的内容被改动.*scheme-added/,
    ],
    [
      'an instant',
      "UPDATE log SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2",
      /操作记录第 2 条的内容被改动/,
    ],
    ['who did it', "UPDATE log SET actor = '别人' WHERE seq = 3", /操作记录第 3 条的内容被改动/],
    ['in which role', "UPDATE log SET role = 'script' WHERE seq = 3", /操作记录第 3 条的内容被改动/],
    ['on which computer', "UPDATE log SET device = '别处' WHERE seq = 3", /操作记录第 3 条的内容被改动/],
    ['which line it is', 'UPDATE log SET id = NULL WHERE seq = 3', /操作记录第 3 条的内容被改动/],
    ['a kind', "UPDATE log SET kind = 'sheet-reopened' WHERE seq = 5", /操作记录第 5 条的内容被改动/],
    ['a hash', `UPDATE log SET hash = '${'0'.repeat(64)}' WHERE seq = 4`, /操作记录第 4 条的内容被改动/],
    ['a link', "UPDATE log SET previous = '' WHERE seq = 4", /操作记录第 4 条与前一条不衔接/],
    ['an entry that is gone', 'DELETE FROM log WHERE seq = 3', /操作记录缺少第 3 条/],
    ['the last entry that is gone', 'DELETE FROM log WHERE seq = 7', /评分表“机电工程系党总支”/],
    [
      'the whole log that is gone',
      'DELETE FROM log',
      /评分表“机电工程系党总支”：操作记录中没有，数据文件中多出/,
    ],
  ])('names %s of the log that was changed from outside', (_name, sql, words) => {
    const report = checkWorkspace(tamperedBy(sql));
    expect(report.ok).toBe(false);
    expect(report.problems.join('\n')).toMatch(words);
  });

  it('names what a forged log does not make, though its chain is whole', () => {
    const workspace = tamperedBy(
      `UPDATE log SET payload_json = replace(payload_json, '"2-2.b":6', '"2-2.b":7') WHERE seq = 6`,
    );
    forgeFrom(workspace, 6);
    expect(checkWorkspace(workspace).problems.join('\n')).toMatch(/评分表“机电工程系党总支”/);
  });

  it('names a submitted sheet whose signed total is not what its values give, though the log says so', () => {
    const workspace = tamperedBy(
      `UPDATE log SET payload_json = replace(payload_json, '6400', '9900') WHERE seq = 7; UPDATE sheet SET submitted_total = 9900`,
    );
    forgeFrom(workspace, 7);
    expect(checkWorkspace(workspace).problems).toEqual([
      expect.stringMatching(/“机电工程系党总支”的得分与签字时不一致/),
    ]);
  });

  it('names a log entry that can no longer be read, and goes on', () => {
    expect(problemsAfter("UPDATE log SET payload_json = '{' WHERE seq = 5")).toMatch(/第 5 条/);
  });

  it('names a row that refers to nothing', () => {
    expect(problemsAfter("UPDATE candidate SET assessment_id = 'nowhere' WHERE id = 'c2'")).toMatch(
      /candidate.*assessment/,
    );
  });

  it.each<[string, string, RegExp]>([
    ['a column that was added', 'ALTER TABLE candidate ADD COLUMN bonus INTEGER', /candidate/],
    ['a trigger that was put in', 'CREATE TRIGGER gift AFTER UPDATE ON sheet BEGIN SELECT 1; END', /gift/],
    ['a table that was put in', 'CREATE TABLE extra (a TEXT) STRICT', /extra/],
  ])('names %s', (_name, sql, words) => {
    expect(problemsAfter(sql)).toMatch(words);
  });

  it('names a table that is gone', () => {
    const workspace = sampleWorkspace();
    workspace.db.exec('DROP TABLE sheet');
    expect(checkWorkspace(workspace).problems.join('\n')).toMatch(/sheet/);
  });
});
